import { tryIsoDate } from '../../text/isoDate';
import type { EntryKind, Verification } from '../entry';
import { fromMarkdown } from './inlineText';
import type { Item } from './items';
import { excerpt, listed, type Report } from './problems';
import { fieldNames, tryField, tryVerification, type FieldKey } from './vocabulary';

interface Value {
  /** Raw Markdown. */
  readonly raw: string;
  readonly line: number;
  /** True for an item of a nested list, which is one value whatever marks it holds. */
  readonly whole: boolean;
}

const LIST_MARKS = /[、，,；;]/u;

/** The fields of one entry by key, read on demand; a field that is written twice holds both values. */
export class Fields {
  readonly #values: ReadonlyMap<FieldKey, readonly Value[]>;
  readonly #report: Report;

  constructor(values: ReadonlyMap<FieldKey, readonly Value[]>, report: Report) {
    this.#values = values;
    this.#report = report;
  }

  /** True when the field is written, even with an empty value. */
  has(key: FieldKey): boolean {
    return this.#values.has(key);
  }

  /** The field as text, several values joined by `；`; undefined when it is missing or empty. */
  text(key: FieldKey): string | undefined {
    const text = this.whole(key).join('；');
    return text === '' ? undefined : text;
  }

  /** Every value of the field, each taken whole. */
  whole(key: FieldKey): readonly string[] {
    return (this.#values.get(key) ?? []).map((value) => fromMarkdown(value.raw)).filter((text) => text !== '');
  }

  /** Every value of the field, divided at 、，； except where a nested list says what one value is. */
  list(key: FieldKey): readonly string[] {
    const values = this.#values.get(key) ?? [];
    const parts = values.flatMap((value) => (value.whole ? [value.raw] : value.raw.split(LIST_MARKS)));
    return unique(parts.map((part) => fromMarkdown(part.trim())).filter((text) => text !== ''));
  }

  /** The field read by `read`; a value it does not know is reported and left out. */
  read<T>(key: FieldKey, read: (text: string) => T | undefined, expected: string): T | undefined {
    const value = this.#values.get(key)?.at(-1);
    if (value === undefined || value.raw === '') return undefined;
    const result = read(fromMarkdown(value.raw));
    if (result === undefined) this.#report(value.line, `“${excerpt(value.raw)}”认不出，应写成${expected}`);
    return result;
  }

  date(key: FieldKey): string | undefined {
    return this.read(key, tryIsoDate, '2020-04-14、2020年4月14日、2020年4月或2020年');
  }

  verification(): Verification | undefined {
    return this.read('verification', tryVerification, '已核对、转引或未核对');
  }
}

/** Reads items as the fields of an entry of a kind; an item that is no field of it is reported. */
export function readFields(items: readonly Item[], kind: EntryKind, report: Report): Fields {
  const values = new Map<FieldKey, Value[]>();
  for (const item of items) {
    const field = tryFieldItem(item.raw, kind);
    if (field === undefined) {
      report(item.line, `“${excerpt(item.raw)}”不是这类条目的字段，没有读。可用的字段：${listed(fieldNames(kind))}`);
      continue;
    }
    const inline = { raw: field.raw, line: item.line, whole: false };
    const nested = item.children.map((child) => ({ raw: child.raw, line: child.line, whole: true }));
    const written = values.get(field.key) ?? [];
    if (field.raw !== '' || nested.length === 0) written.push(inline);
    written.push(...nested);
    values.set(field.key, written);
  }
  return new Fields(values, report);
}

/** The field that raw item text writes (`作者：孔子`, `author: 孔子`); undefined when it is none of the kind's fields. */
export function tryFieldItem(raw: string, kind: EntryKind): { readonly key: FieldKey; readonly raw: string } | undefined {
  const match = /^([^:：\n]{1,20})[:：]/u.exec(raw);
  if (match === null) return undefined;
  const key = tryField(kind, match[1] ?? '');
  return key === undefined ? undefined : { key, raw: raw.slice(match[0].length).trim() };
}

/** The values without repeats, in their first order. */
export function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
