import type { EntryKind } from '../entry';
import { fieldGuide } from '../fieldGuide';
import { englishFieldName, fieldKeys, fieldName, type FieldKey } from '../markdown/vocabulary';

/** What a line of a JSON Lines file is: an entry, or `file`, which names the source of the lines after it. */
export const RECORD_KINDS = ['quotation', 'term', 'formulation', 'framework', 'question', 'essay', 'file'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** How a record's value is written; `text` is a text that may be blank, `name` one that may not. */
export type ValueShape = 'text' | 'name' | 'texts' | 'date' | 'verification' | 'genre' | 'limit' | 'count' | 'points';

/** One key of a record. */
export interface RecordKey {
  readonly name: string;
  readonly shape: ValueShape;
  readonly isRequired: boolean;
  /** 中文名, as corpus Markdown calls it, and what it is for. */
  readonly label: string;
  readonly use: string;
}

const SHAPES: Readonly<Partial<Record<FieldKey, ValueShape>>> = {
  date: 'date', since: 'date', until: 'date', verification: 'verification', genre: 'genre', limit: 'limit',
  themes: 'texts', variants: 'texts', aliases: 'texts',
};
/** In JSON Lines these are parts of `limit`. */
const WITHIN_LIMIT: ReadonlySet<FieldKey> = new Set(['limitMin', 'limitMax', 'limitAround', 'limitPerItem', 'limitKind']);

const OWN_KEYS: Readonly<Record<EntryKind, readonly RecordKey[]>> = {
  quotation: [key('text', 'name', '正文', '金句的文字；两头的引号和句末的句号可写可不写')],
  term: [key('name', 'name', '名称', '名词或提法的名字')],
  framework: [
    key('title', 'name', '标题', '框架的标题，不带文种'),
    key('points', 'points', '要点', '提纲，一层套一层：每个要点是 {"text", "marker", "share", "points"}'),
  ],
  question: [
    { ...key('number', 'count', '题号', '第几题'), isRequired: false },
    key('text', 'name', '题目', '题目的文字，不带题号和字数'),
  ],
  essay: [
    key('title', 'name', '标题', '文章的标题，不带文种'),
    key('paragraphs', 'texts', '段落', '正文，一段一项'),
  ],
};
const FILE_KEYS: readonly RecordKey[] = [key('title', 'text', '标题', '下面各行的素材包、文章或书的名字，显示在出处里；空着表示没有')];

/** The keys of a kind of record beside `kind`, in the order they are written. */
export function recordKeys(kind: RecordKind): readonly RecordKey[] {
  if (kind === 'file') return FILE_KEYS;
  const entryKind = entryKindOf(kind);
  const fields = fieldKeys(entryKind).filter((field) => !WITHIN_LIMIT.has(field)).map((field): RecordKey => ({
    name: englishFieldName(entryKind, field),
    shape: SHAPES[field] ?? 'text',
    isRequired: false,
    label: fieldName(entryKind, field),
    use: fieldGuide(entryKind, field)?.use ?? '',
  }));
  return [...OWN_KEYS[entryKind], ...fields];
}

/** The kind of entry a kind of record is read as: a formulation (提法) is a term. */
export function entryKindOf(kind: Exclude<RecordKind, 'file'>): EntryKind {
  return kind === 'formulation' ? 'term' : kind;
}

function key(name: string, shape: ValueShape, label: string, use: string): RecordKey {
  return { name, shape, isRequired: true, label, use };
}
