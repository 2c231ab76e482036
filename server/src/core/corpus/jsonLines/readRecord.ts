import type { Entry, EntryKind, EntrySource, Framework, ModelEssay, Question, Quotation, Term } from '../entry';
import { entryId, quotationId } from '../entryId';
import { optional } from '../markdown/readContext';
import { englishFieldName, type FieldKey } from '../markdown/vocabulary';
import { fromQuotedText } from './quotedText';
import { entryKindOf, type RecordKind } from './recordShapes';
import { RecordValues, uniqueTexts, type JsonObject, type RecordReport } from './recordValues';

type KeyOf = (field: FieldKey) => string;

/**
 * Reads a record of a kind of entry; undefined, with the reason reported, where what makes the entry is missing. Any other
 * value that is not written as its key demands is reported and left out.
 */
export function readRecord(kind: Exclude<RecordKind, 'file'>, record: JsonObject, source: EntrySource, report: RecordReport): Entry | undefined {
  const values = new RecordValues(record, report);
  values.reportUnknownKeys(kind);
  const entryKind = entryKindOf(kind);
  const key: KeyOf = (field) => englishFieldName(entryKind, field);
  // `note` is the keeper's own: only its type is looked at.
  values.text(key('note'));
  return READERS[entryKind](values, key, source);
}

const READERS: Readonly<Record<EntryKind, (values: RecordValues, key: KeyOf, source: EntrySource) => Entry | undefined>> = {
  quotation: readQuotation, term: readTerm, framework: readFramework, question: readQuestion, essay: readEssay,
};

function shared(values: RecordValues, key: KeyOf, source: EntrySource): { readonly themes: readonly string[]; readonly source: EntrySource; readonly origin?: string } {
  return { themes: uniqueTexts(values.texts(key('themes'))), source, ...optional('origin', values.text(key('origin'))) };
}

function readQuotation(values: RecordValues, key: KeyOf, source: EntrySource): Quotation | undefined {
  const text = values.name('text', fromQuotedText);
  const speaker = values.text(key('speaker')) ?? '';
  const rest = {
    ...optional('gloss', values.text(key('gloss'))),
    speaker,
    ...optional('work', values.text(key('work'))),
    ...optional('occasion', values.text(key('occasion'))),
    ...optional('date', values.date(key('date'))),
    ...optional('lead', values.text(key('lead'))),
    variants: values.texts(key('variants')) ?? [],
    verification: values.verification(key('verification')) ?? 'unverified',
    ...optional('partOf', values.text(key('partOf'))),
    ...shared(values, key, source),
  } as const;
  const id = values.text(key('id'));
  if (text === undefined) return undefined;
  return { kind: 'quotation', id: id ?? quotationId(text, speaker), text, ...rest };
}

function readTerm(values: RecordValues, key: KeyOf, source: EntrySource): Term | undefined {
  const name = values.name('name');
  const rest = {
    aliases: uniqueTexts(values.texts(key('aliases'))),
    ...optional('definition', values.text(key('definition'))),
    ...optional('standardWording', values.text(key('standardWording'))),
    ...optional('since', values.date(key('since'))),
    ...optional('until', values.date(key('until'))),
    verification: values.verification(key('verification')) ?? 'unverified',
    ...shared(values, key, source),
  } as const;
  const id = values.text(key('id'));
  return name === undefined ? undefined : { kind: 'term', id: id ?? entryId('term', name), name, ...rest };
}

function readFramework(values: RecordValues, key: KeyOf, source: EntrySource): Framework | undefined {
  const title = values.name('title');
  const points = values.demand('points') ? values.points('points') : undefined;
  const genre = values.genre(key('genre')) ?? '其他';
  const rest = shared(values, key, source);
  const id = values.text(key('id'));
  if (title === undefined || points === undefined) return undefined;
  return { kind: 'framework', id: id ?? entryId('framework', genre, title), genre, title, points, ...rest };
}

function readQuestion(values: RecordValues, key: KeyOf, source: EntrySource): Question | undefined {
  const text = values.name('text');
  const limit = values.limit(key('limit'));
  const rest = {
    number: values.count('number') ?? 0,
    genre: values.genre(key('genre')) ?? '其他',
    ...optional('limit', limit),
    ...shared(values, key, source),
  } as const;
  const id = values.text(key('id'));
  return text === undefined ? undefined : { kind: 'question', id: id ?? entryId('question', text, limit?.text ?? ''), text, ...rest };
}

function readEssay(values: RecordValues, key: KeyOf, source: EntrySource): ModelEssay | undefined {
  const title = values.name('title');
  const paragraphs = values.demand('paragraphs') ? values.texts('paragraphs') : undefined;
  const genre = values.genre(key('genre')) ?? '其他';
  const author = values.text(key('author'));
  const rest = {
    ...optional('author', author),
    ...optional('post', values.text(key('post'))),
    ...optional('date', values.date(key('date'))),
    ...shared(values, key, source),
  };
  const id = values.text(key('id'));
  if (title === undefined || paragraphs === undefined) return undefined;
  return { kind: 'essay', id: id ?? entryId('essay', genre, title, author ?? ''), genre, title, paragraphs, ...rest };
}
