import type { Entry } from '../entry';
import { entryId, quotationId } from '../entryId';
import { englishFieldName, type FieldKey } from '../markdown/vocabulary';
import { toQuotedText } from './quotedText';
import { toRecordLimit } from './recordLimit';
import { toRecordPoints } from './recordPoints';
import type { RecordKind } from './recordShapes';

/** A record's keys and values in the order they are written; undefined and empty values are left out. */
type Pairs = readonly (readonly [key: string, value: unknown])[];

/**
 * Writes entries as JSON Lines, LF after each record, with a `file` record wherever the title of their source changes.
 * `parseJsonLines` gives the same entries back, up to the file and the lines they stand in.
 */
export function toJsonLines(entries: readonly Entry[]): string {
  let title = '';
  const lines: string[] = [];
  for (const entry of entries) {
    const own = entry.source.title ?? '';
    if (own !== title) lines.push(JSON.stringify({ kind: 'file' satisfies RecordKind, title: own }));
    title = own;
    lines.push(JSON.stringify(toRecord(entry)));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function toRecord(entry: Entry): object {
  const kind: RecordKind = entry.kind === 'term' && entry.standardWording !== undefined ? 'formulation' : entry.kind;
  return Object.fromEntries([['kind', kind], ...ownPairs(entry), ...sharedPairs(entry)].filter(([, value]) => isWritten(value)));
}

function ownPairs(entry: Entry): Pairs {
  const key = (field: FieldKey): string => englishFieldName(entry.kind, field);
  switch (entry.kind) {
    case 'quotation':
      return [
        ['text', toQuotedText(entry.text)], [key('gloss'), entry.gloss], [key('speaker'), entry.speaker], [key('work'), entry.work],
        [key('occasion'), entry.occasion], [key('date'), entry.date], [key('lead'), entry.lead], [key('variants'), optionalList(entry.variants)],
        [key('verification'), entry.verification], [key('partOf'), entry.partOf],
      ];
    case 'term':
      return [
        ['name', entry.name], [key('definition'), entry.definition], [key('aliases'), optionalList(entry.aliases)],
        [key('standardWording'), entry.standardWording], [key('since'), entry.since], [key('until'), entry.until], [key('verification'), entry.verification],
      ];
    case 'framework':
      return [['title', entry.title], [key('genre'), entry.genre], ['points', toRecordPoints(entry.points)]];
    case 'question':
      return [
        ['number', entry.number === 0 ? undefined : entry.number], ['text', entry.text], [key('genre'), entry.genre],
        [key('limit'), entry.limit === undefined ? undefined : toRecordLimit(entry.limit)],
      ];
    case 'essay':
      return [
        ['title', entry.title], [key('genre'), entry.genre], [key('author'), entry.author], [key('post'), entry.post], [key('date'), entry.date],
        ['paragraphs', entry.paragraphs],
      ];
  }
}

function sharedPairs(entry: Entry): Pairs {
  const key = (field: FieldKey): string => englishFieldName(entry.kind, field);
  return [
    [key('themes'), optionalList(entry.themes)],
    [key('origin'), entry.origin],
    [key('id'), entry.id === derivedId(entry) ? undefined : entry.id],
  ];
}

function derivedId(entry: Entry): string {
  switch (entry.kind) {
    case 'quotation':
      return quotationId(entry.text, entry.speaker);
    case 'term':
      return entryId('term', entry.name);
    case 'framework':
      return entryId('framework', entry.genre, entry.title);
    case 'question':
      return entryId('question', entry.text, entry.limit?.text ?? '');
    case 'essay':
      return entryId('essay', entry.genre, entry.title, entry.author ?? '');
  }
}

function optionalList(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}

function isWritten(value: unknown): boolean {
  return value !== undefined && value !== '';
}
