import type { EntryKind, Verification } from '../entry';

/** What a `##` section holds: entries of one kind, or notes that are not read. */
export type SectionContent = EntryKind | 'notes';

/** Section headings: the name that is written, then the ones that are accepted as well. */
const SECTION_NAMES: readonly (readonly [content: SectionContent, names: readonly string[]])[] = [
  ['quotation', ['金句', '引文', '名言', '语录', 'quotations']],
  ['term', ['名词', '术语', 'terms']],
  ['term', ['提法', '规范表述', 'formulations']],
  ['framework', ['框架', '提纲', 'frameworks']],
  ['question', ['题目', 'questions']],
  ['essay', ['范文', 'essays']],
  ['notes', ['说明', '备注', 'notes']],
];

/** Every field of every kind, as this code calls it. */
export type FieldKey =
  | 'id' | 'gloss' | 'speaker' | 'work' | 'occasion' | 'date' | 'lead' | 'variants' | 'verification' | 'themes' | 'origin' | 'partOf'
  | 'aliases' | 'definition' | 'standardWording' | 'since' | 'until'
  | 'genre' | 'limit' | 'limitMin' | 'limitMax' | 'limitAround' | 'limitPerItem' | 'limitKind'
  | 'author' | 'post' | 'note';

const SHARED: Readonly<Partial<Record<FieldKey, readonly string[]>>> = {
  themes: ['主题', '标签', 'themes', 'theme', 'tags'],
  origin: ['来源', '出处', 'source', 'origin'],
  id: ['编号', 'id'],
  note: ['备注', 'note'],
};

type Names = Readonly<Partial<Record<FieldKey, readonly string[]>>>;

/** The fields each kind has: the name that is written first, then the ones that are accepted as well. */
const FIELD_NAMES: Readonly<Record<EntryKind, Names>> = {
  quotation: {
    gloss: ['释义', '解释', '译文', 'gloss'],
    speaker: ['作者', '讲话人', '人物', 'author', 'speaker'],
    work: ['作品', '篇目', 'work'],
    occasion: ['场合', 'occasion'],
    date: ['日期', 'date'],
    lead: ['引语', 'lead'],
    variants: ['异文', 'variants', 'variant'],
    verification: ['核对', 'verification'],
    partOf: ['摘自', 'partOf'],
    ...SHARED,
  },
  term: {
    definition: ['释义', '定义', '解释', 'definition'],
    aliases: ['别名', '又称', '简称', 'aliases', 'alias'],
    standardWording: ['规范表述', '标准表述', 'wording', 'standardWording'],
    since: ['自', 'since'],
    until: ['至', 'until'],
    verification: ['核对', 'verification'],
    ...SHARED,
  },
  framework: { genre: ['文种', 'genre'], ...SHARED },
  question: {
    genre: ['文种', 'genre'],
    limit: ['字数', '字数要求', 'limit'],
    limitMin: ['字数下限', 'limitMin'],
    limitMax: ['字数上限', 'limitMax'],
    limitAround: ['字数约', 'limitAround'],
    limitPerItem: ['每条字数', 'limitPerItem'],
    limitKind: ['字数性质', 'limitKind'],
    ...SHARED,
  },
  essay: {
    genre: ['文种', 'genre'],
    author: ['作者', '署名', 'author'],
    post: ['职务', 'post'],
    date: ['日期', 'date'],
    ...SHARED,
  },
};

const VERIFICATION_NAMES: readonly (readonly [Verification, string])[] = [
  ['verified', '已核对'],
  ['cited', '转引'],
  ['unverified', '未核对'],
];

const sectionByName = new Map(SECTION_NAMES.flatMap(([content, names]) => names.map((name) => [name, content] as const)));

const fieldByName: Readonly<Record<EntryKind, ReadonlyMap<string, FieldKey>>> = {
  quotation: namesToKeys('quotation'),
  term: namesToKeys('term'),
  framework: namesToKeys('framework'),
  question: namesToKeys('question'),
  essay: namesToKeys('essay'),
};

/** The content of a section by its heading (`金句`, `Quotations`); undefined when the format has no such section. */
export function trySection(heading: string): SectionContent | undefined {
  return sectionByName.get(heading.trim().toLowerCase());
}

/** The sections' names as they are written, for messages. */
export function sectionNames(): readonly string[] {
  return SECTION_NAMES.map(([, names]) => names[0] ?? '');
}

/** Each section with the name it is written with, in the order they are offered, and the other names that are accepted. */
export function sectionHeadings(): readonly { readonly content: SectionContent; readonly name: string; readonly others: readonly string[] }[] {
  return SECTION_NAMES.map(([content, [name = '', ...others]]) => ({ content, name, others }));
}

/** The field of a kind by a name of it, Chinese or English, e.g. `作者` of a quotation is `speaker`, of an essay `author`. */
export function tryField(kind: EntryKind, name: string): FieldKey | undefined {
  return fieldByName[kind].get(name.trim().toLowerCase());
}

/** The name a field is written with. */
export function fieldName(kind: EntryKind, key: FieldKey): string {
  return FIELD_NAMES[kind][key]?.[0] ?? key;
}

/** The names of a kind's fields as they are written, for messages and completion. */
export function fieldNames(kind: EntryKind): readonly string[] {
  return Object.values(FIELD_NAMES[kind]).map((names) => names[0] ?? '');
}

/** A kind's fields in the order they are written and offered. */
export function fieldKeys(kind: EntryKind): readonly FieldKey[] {
  return Object.keys(FIELD_NAMES[kind]) as FieldKey[];
}

/** The English name of a field, the key of it in JSON Lines: `author` for a quotation's speaker, `source` for its origin. */
export function englishFieldName(kind: EntryKind, key: FieldKey): string {
  return FIELD_NAMES[kind][key]?.find((name) => /^[a-z]+$/iu.test(name)) ?? key;
}

/** The verification a word stands for (`已核对`, `verified`), undefined when it is none. */
export function tryVerification(word: string): Verification | undefined {
  const name = word.trim();
  return VERIFICATION_NAMES.find(([key, chinese]) => chinese === name || key === name.toLowerCase())?.[0];
}

/** The words verifications are written with. */
export function verificationNames(): readonly string[] {
  return VERIFICATION_NAMES.map(([, name]) => name);
}

/** The word a verification is written with: `已核对`, `转引`, `未核对`. */
export function verificationName(verification: Verification): string {
  return VERIFICATION_NAMES.find(([key]) => key === verification)?.[1] ?? verification;
}

function namesToKeys(kind: EntryKind): ReadonlyMap<string, FieldKey> {
  const keys = Object.keys(FIELD_NAMES[kind]) as FieldKey[];
  return new Map(keys.flatMap((key) => (FIELD_NAMES[kind][key] ?? []).map((name) => [name.toLowerCase(), key] as const)));
}
