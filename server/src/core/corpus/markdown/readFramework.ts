import { splitOutlineMarker } from '../../text/outlineMarker';
import type { EntryNode } from '../document/nodes';
import type { Framework, OutlinePoint } from '../entry';
import { entryId } from '../entryId';
import type { Fields } from './fields';
import { fromMarkdown, unescapeNumber } from './inlineText';
import type { Item } from './items';
import { shared, type ReadContext } from './readContext';
import { readTitle, titledGenre } from './headedTitle';
import type { Report } from './problems';

const SHARE = /[（(]约?(\d{1,3}(?:\.\d{1,4})?)[%％][）)]$/u;

/** Reads `### 大作文：标题` with its fields and the outline under it, `（20%）` at a point's end its share of the length. */
export function readFramework(node: EntryNode, fields: Fields, context: ReadContext): Framework | undefined {
  const titled = readTitle(node, context);
  if (titled === undefined) return undefined;
  const genre = titledGenre(titled, fields);
  return {
    kind: 'framework',
    id: fields.text('id') ?? entryId('framework', genre, titled.title),
    genre,
    title: titled.title,
    points: node.points.map((item) => toPoint(item, context.report)),
    ...shared(fields, node.line, context),
  };
}

/** How many UTF-16 units of a point's raw text stand before its share of the length (`（20%）`). */
export function lengthBeforeShare(raw: string): number {
  const stopless = raw.replace(/。$/u, '');
  return SHARE.exec(stopless)?.index ?? raw.length;
}

function toPoint(item: Item, report: Report): OutlinePoint {
  if (item.raw === '') report(item.line, '这个要点没有文字');
  const raw = item.number === undefined ? item.raw : `${item.number}. ${item.raw}`;
  const stopless = raw.replace(/。$/u, '');
  const percent = SHARE.exec(stopless);
  const share = percent === null ? undefined : Math.round(Number(percent[1]) * 1e4) / 1e6;
  const withShare = percent !== null && share !== undefined && share <= 1;
  const body = withShare ? stopless.slice(0, percent.index).trimEnd().replace(/。$/u, '') : stopless;
  const { marker, text } = splitOutlineMarker(unescapeNumber(body));
  return { marker, text: fromMarkdown(text), points: item.children.map((child) => toPoint(child, report)), ...(withShare ? { share } : {}) };
}
