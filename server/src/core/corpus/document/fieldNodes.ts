import type { EntryKind } from '../entry';
import { fieldNameIn } from '../markdown/fieldItem';
import type { Item } from '../markdown/items';
import { tryField } from '../markdown/vocabulary';
import { sliceWritten, spanOfRaw } from '../markdown/writtenText';
import type { FieldNode, ValueNode } from './nodes';

/** A list item where the fields of an entry of a kind stand. */
export function toFieldNode(item: Item, kind: EntryKind): FieldNode {
  const name = fieldNameIn(item.raw);
  const key = name === undefined ? undefined : tryField(kind, name);
  return {
    ...(key === undefined ? {} : { key }),
    raw: item.raw,
    line: item.line,
    span: item.span,
    nameSpan: spanOfRaw(item, 0, (name ?? item.raw).length),
    values: name === undefined ? [] : valuesOf(item, name.length + 1),
  };
}

function valuesOf(item: Item, from: number): readonly ValueNode[] {
  const inline = { ...sliceWritten(item, from), line: item.line, whole: false };
  const nested = item.children.map(({ raw, pieces, textSpan, line }) => ({ raw, pieces, textSpan, line, whole: true }));
  return inline.raw !== '' || nested.length === 0 ? [inline, ...nested] : nested;
}
