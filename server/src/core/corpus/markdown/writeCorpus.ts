import type { Extraction } from '../../extract/extraction';
import type { Entry, Quotation } from '../entry';
import { idOfRow } from '../entryId';
import { FORMAT_VERSION } from './frontMatter';
import { unique } from './fields';
import { toHeading } from './inlineText';
import { toEntryLines } from './writeEntries';

/** Writes entries as one corpus file with LF line ends; entries of a kind keep their order, sections have a fixed one. */
export function writeCorpus(title: string, entries: readonly Entry[]): string {
  const blocks = [frontMatterOf(title), ...(title === '' ? [] : [[`# ${toHeading(title)}`]])];
  for (const { heading, holds } of SECTIONS) {
    const own = entries.filter(holds);
    if (own.length === 0) continue;
    blocks.push([`## ${heading}`], ...own.map(toEntryLines));
  }
  return `${blocks.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}

/** What an import writes: the extraction's entries, one for all rows of the same quotation. */
export function entriesOf(extraction: Extraction): readonly Entry[] {
  return [
    ...mergeRows(extraction.quotations),
    ...extraction.terms,
    ...extraction.frameworks,
    ...extraction.questions,
    ...extraction.essays,
  ];
}

const SECTIONS: readonly { readonly heading: string; readonly holds: (entry: Entry) => boolean }[] = [
  { heading: '金句', holds: (entry) => entry.kind === 'quotation' },
  { heading: '名词', holds: (entry) => entry.kind === 'term' && entry.standardWording === undefined },
  { heading: '提法', holds: (entry) => entry.kind === 'term' && entry.standardWording !== undefined },
  { heading: '框架', holds: (entry) => entry.kind === 'framework' },
  { heading: '题目', holds: (entry) => entry.kind === 'question' },
  { heading: '范文', holds: (entry) => entry.kind === 'essay' },
];

function frontMatterOf(title: string): readonly string[] {
  return ['---', `素材: ${FORMAT_VERSION}`, ...(title === '' ? [] : [`标题: ${toYaml(title.trim())}`]), '---'];
}

/** A plain YAML scalar where nothing in it can be misread, else a quoted one (JSON strings are YAML). */
function toYaml(text: string): string {
  const plain = /^[\p{L}\p{N}《“（【](?:[\p{L}\p{N}《》“”（）【】、，。！？·…— -]*[\p{L}\p{N}》”）】。！？…])?$/u;
  if (plain.test(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u00a0\u2028\u2029\ufeff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The first row of each quotation, with what only later rows know: work, occasion, date, origin, part, other wordings. */
function mergeRows(rows: readonly Quotation[]): readonly Quotation[] {
  const merged = new Map<string, Quotation>();
  for (const row of rows) {
    const id = idOfRow(row.id);
    const own = withId(row, id);
    const before = merged.get(id);
    merged.set(id, before === undefined ? own : withRow(before, own));
  }
  return [...merged.values()];
}

function withId(row: Quotation, id: string): Quotation {
  return { ...row, id, ...(row.partOf === undefined ? {} : { partOf: idOfRow(row.partOf) }) };
}

function withRow(first: Quotation, row: Quotation): Quotation {
  const { work, occasion, date, origin, partOf } = { ...row, ...defined(first) };
  const variants = unique([...first.variants, ...row.variants, ...(row.text === first.text ? [] : [row.text])]);
  return { ...first, ...defined({ work, occasion, date, origin, partOf }), variants, themes: unique([...first.themes, ...row.themes]) };
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<T>;
}
