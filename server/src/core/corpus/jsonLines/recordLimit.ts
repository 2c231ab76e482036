import type { Limit } from '../../limit/limit';
import { limitOfPhrase } from '../markdown/readQuestion';

/** How binding a limit is, as `limit.kind` is written. */
export const LIMIT_KINDS: readonly Limit['kind'][] = ['hard', 'around', 'bare', 'minimum'];
/** The largest count of characters that a record may hold. */
export const MOST_CHARACTERS = 999_999_999;

/** A record's `limit` as an object: for limits that their own phrase does not say. */
export type LimitRecord = Limit;

const COUNTS = ['min', 'max', 'around'] as const;
const KEYS: ReadonlySet<string> = new Set(['text', 'kind', 'perItem', ...COUNTS]);

/** Reads a record's `limit`, a phrase (`"不超过300字"`) or an object; undefined where it is neither. */
export function tryRecordLimit(value: unknown): Limit | undefined {
  if (typeof value === 'string') return limitOfPhrase(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [text, kind, perItem] = [fields.get('text'), LIMIT_KINDS.find((known) => known === fields.get('kind')), fields.get('perItem')];
  const isKnown = [...fields.keys()].every((key) => KEYS.has(key));
  if (!isKnown || typeof text !== 'string' || kind === undefined) return undefined;
  if (perItem !== undefined && typeof perItem !== 'boolean') return undefined;
  const counts: { [K in (typeof COUNTS)[number]]?: number } = {};
  for (const key of COUNTS) {
    const count = fields.get(key);
    if (count === undefined) continue;
    if (!isCount(count)) return undefined;
    counts[key] = count;
  }
  return { text, ...counts, ...(perItem === undefined ? {} : { perItem }), kind };
}

/** The phrase alone where it says the whole limit, else an object. */
export function toRecordLimit(limit: Limit): string | LimitRecord {
  return isSame(limitOfPhrase(limit.text), limit) ? limit.text : limit;
}

/** True for a whole number of characters or a question's number. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_CHARACTERS;
}

function isSame(a: Limit | undefined, b: Limit): boolean {
  return a !== undefined && a.text === b.text && a.kind === b.kind && a.perItem === b.perItem && COUNTS.every((key) => a[key] === b[key]);
}
