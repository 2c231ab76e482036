import { tryIsoDate } from '../../text/isoDate';
import type { FieldNode, ValueNode } from '../document/nodes';
import type { EntryKind, Verification } from '../entry';
import { LIST_MARKS } from './fieldItem';
import { fromMarkdown } from './inlineText';
import { excerpt, listed, type ProblemTopic, type Report } from './problems';
import { fieldNames, tryVerification, type FieldKey } from './vocabulary';

/** The fields of one entry by key, read on demand; a field that is written twice holds both values. */
export class Fields {
  readonly #values: ReadonlyMap<FieldKey, readonly ValueNode[]>;
  readonly #report: Report;

  constructor(values: ReadonlyMap<FieldKey, readonly ValueNode[]>, report: Report) {
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
  read<T>(key: FieldKey, read: (text: string) => T | undefined, expected: string, topic?: ProblemTopic): T | undefined {
    const value = this.#values.get(key)?.at(-1);
    if (value === undefined || value.raw === '') return undefined;
    const result = read(fromMarkdown(value.raw));
    if (result === undefined) this.#report(value.line, `“${excerpt(value.raw)}”认不出，应写成${expected}`, topic);
    return result;
  }

  date(key: FieldKey): string | undefined {
    return this.read(key, tryIsoDate, '2020-04-14、2020年4月14日、2020年4月或2020年', 'date');
  }

  verification(): Verification | undefined {
    return this.read('verification', tryVerification, '已核对、转引或未核对');
  }
}

/** Reads the fields of an entry of a kind; an item that is no field of it is reported. */
export function readFields(nodes: readonly FieldNode[], kind: EntryKind, report: Report): Fields {
  const values = new Map<FieldKey, ValueNode[]>();
  for (const node of nodes) {
    if (node.key === undefined) {
      report(node.line, `“${excerpt(node.raw)}”不是这类条目的字段，没有读。可用的字段：${listed(fieldNames(kind))}`);
      continue;
    }
    const written = values.get(node.key);
    if (written === undefined) values.set(node.key, [...node.values]);
    else written.push(...node.values);
  }
  return new Fields(values, report);
}

/** The values without repeats, in their first order. */
export function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
