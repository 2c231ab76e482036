import type { EntryKind } from '../entry';
import { tryField, type FieldKey } from './vocabulary';

/** What divides the values of a field that may have several: `主题：民本、治理`. */
export const LIST_MARKS = /[、，,；;]/u;

const NAME = /^([^:：\n]{1,20})[:：]/u;

/** The field that raw item text writes (`作者：孔子`, `author: 孔子`); undefined when it is none of the kind's fields. */
export function tryFieldItem(raw: string, kind: EntryKind): { readonly key: FieldKey; readonly raw: string } | undefined {
  const name = fieldNameIn(raw);
  const key = name === undefined ? undefined : tryField(kind, name);
  return name === undefined || key === undefined ? undefined : { key, raw: raw.slice(name.length + 1).trim() };
}

/** What stands before the first colon of raw item text, known as a field's name or not; undefined where nothing short does. */
export function fieldNameIn(raw: string): string | undefined {
  return NAME.exec(raw)?.[1];
}
