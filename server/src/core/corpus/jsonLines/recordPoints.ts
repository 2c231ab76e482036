import type { OutlinePoint } from '../entry';

/** One point of a framework in a record; `share` is 0 to 1. */
export interface PointRecord {
  readonly text: string;
  readonly marker?: string;
  readonly share?: number;
  readonly points?: readonly PointRecord[];
}

/** Outlines nested deeper than this are refused. */
export const MOST_LEVELS = 12;
const KEYS: ReadonlySet<string> = new Set(['text', 'marker', 'share', 'points']);

/** Reads a record's `points`; undefined where one of them, at any depth, is not written as `PointRecord` says. */
export function tryRecordPoints(value: unknown, level = 1): readonly OutlinePoint[] | undefined {
  if (!Array.isArray(value) || (level > MOST_LEVELS && value.length > 0)) return undefined;
  const points: OutlinePoint[] = [];
  for (const item of value) {
    const point = tryPoint(item, level);
    if (point === undefined) return undefined;
    points.push(point);
  }
  return points;
}

/** Writes an outline as a record's `points`, without what is empty. */
export function toRecordPoints(points: readonly OutlinePoint[]): readonly PointRecord[] {
  return points.map(({ text, marker, share, points: below }) => ({
    text,
    ...(marker === '' ? {} : { marker }),
    ...(share === undefined ? {} : { share }),
    ...(below.length === 0 ? {} : { points: toRecordPoints(below) }),
  }));
}

function tryPoint(value: unknown, level: number): OutlinePoint | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [text, marker = '', share] = [fields.get('text'), fields.get('marker'), fields.get('share')];
  if (![...fields.keys()].every((key) => KEYS.has(key))) return undefined;
  if (typeof text !== 'string' || text.trim() === '' || typeof marker !== 'string') return undefined;
  if (share !== undefined && !(typeof share === 'number' && share >= 0 && share <= 1)) return undefined;
  const points = fields.has('points') ? tryRecordPoints(fields.get('points'), level + 1) : [];
  return points === undefined ? undefined : { text, marker, points, ...(share === undefined ? {} : { share }) };
}
