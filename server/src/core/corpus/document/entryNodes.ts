import type { Line } from '../../text/lines';
import type { EntryKind } from '../entry';
import { tryFieldItem } from '../markdown/fieldItem';
import { isBullet, readItems, type Item } from '../markdown/items';
import type { Report } from '../markdown/problems';
import type { Group } from '../markdown/sections';
import { writtenAt } from '../markdown/writtenText';
import { toFieldNode } from './fieldNodes';
import type { EntryNode } from './nodes';

/** The entries under one heading: each list item, or the heading itself with what stands under it; stray lines are reported. */
export function readEntryNodes(kind: EntryKind, group: Group, report: Report): readonly EntryNode[] {
  if (kind !== 'framework' && kind !== 'essay') return readItems(group.lines, report).map((item) => itemNode(kind, item));
  if (group.heading !== '') return [kind === 'framework' ? frameworkNode(group, report) : essayNode(group, report)];
  const line = group.lines.find(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('>'));
  if (line !== undefined) report(line.number, '框架和范文各以“### 文种：标题”开头，这之前的文字没有读');
  return [];
}

function itemNode(kind: EntryKind, item: Item): EntryNode {
  const { raw, pieces, textSpan, line, span, number } = item;
  return {
    kind, raw, pieces, textSpan, line, span,
    ...(number === undefined ? {} : { number }),
    fields: item.children.map((child) => toFieldNode(child, kind)),
    points: [],
    body: [],
  };
}

/** Leading items that are fields, up to the first blank line, are the fields; every other item is a point of the outline. */
function frameworkNode(group: Group, report: Report): EntryNode {
  const items = readItems(group.lines, report);
  const head = leadingFields(items);
  const fields = items.slice(0, head).map((item) => toFieldNode(item, 'framework'));
  return { ...headedNode('framework', group), fields, points: items.slice(head) };
}

function leadingFields(items: readonly Item[]): number {
  const end = items.findIndex(
    (item, index) => (index > 0 && item.afterBlank) || item.number !== undefined || tryFieldItem(item.raw, 'framework') === undefined,
  );
  return end === -1 ? items.length : end;
}

/** The fields stand right under the heading, up to a blank line or a line that is none; the rest is the essay. */
function essayNode(group: Group, report: Report): EntryNode {
  const head = fieldLines(group.lines);
  const fields = readItems(group.lines.slice(0, head), report).map((item) => toFieldNode(item, 'essay'));
  return { ...headedNode('essay', group), fields, body: group.lines.slice(head) };
}

/** How many lines the fields take: bullets with a field's name, and what is nested under them, up to a blank line. */
function fieldLines(lines: readonly Line[]): number {
  let index = lines.findIndex(({ text }) => text.trim() !== '');
  if (index === -1) return 0;
  const first = index;
  for (; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const nested = index > first && /^[ \t]+\S/u.test(text);
    if (!nested && !isFieldLine(text)) break;
  }
  return index;
}

function isFieldLine(text: string): boolean {
  return isBullet(text) && tryFieldItem(text.trim().slice(1).trim(), 'essay') !== undefined;
}

function headedNode(kind: EntryKind, group: Group): EntryNode {
  const last = group.lines.findLast(({ text }) => text.trim() !== '');
  const { start } = group.headingSpan;
  const end = Math.max(group.headingSpan.end, last?.end ?? 0);
  return { ...writtenAt(group.heading, group.headingSpan), kind, line: group.line, span: { start, end }, fields: [], points: [], body: [] };
}
