import { splitOutlineMarker } from '../../text/outlineMarker';
import type { Framework, OutlinePoint } from '../entry';
import { entryId } from '../entryId';
import { readFields, tryFieldItem } from './fields';
import { fromMarkdown, unescapeNumber } from './inlineText';
import { readItems, type Item } from './items';
import { shared, type ReadContext } from './readContext';
import { readTitle, titledGenre } from './headedTitle';
import type { Report } from './problems';
import type { Group } from './sections';

const SHARE = /[（(]约?(\d{1,3}(?:\.\d{1,4})?)[%％][）)]$/u;

/**
 * Reads `### 大作文：标题` and the list under it. Leading items that are fields, up to the first blank line, are its
 * fields; every other item is a point of the outline, `（20%）` at a point's end its share of the length.
 */
export function readFramework(group: Group, context: ReadContext): Framework | undefined {
  const items = readItems(group.lines, context.report);
  const head = leadingFields(items);
  const fields = readFields(items.slice(0, head), 'framework', context.report);
  const titled = readTitle(group, context);
  if (titled === undefined) return undefined;
  const genre = titledGenre(titled, fields);
  return {
    kind: 'framework',
    id: fields.text('id') ?? entryId('framework', genre, titled.title),
    genre,
    title: titled.title,
    points: items.slice(head).map((item) => toPoint(item, context.report)),
    ...shared(fields, group.line, context),
  };
}

function leadingFields(items: readonly Item[]): number {
  const end = items.findIndex(
    (item, index) => (index > 0 && item.afterBlank) || item.number !== undefined || tryFieldItem(item.raw, 'framework') === undefined,
  );
  return end === -1 ? items.length : end;
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
