import fc from 'fast-check';
import type { Entry, Framework, ModelEssay, OutlinePoint, Question, Quotation, Term } from '../../server/src/core/corpus/entry';
import { entryId, quotationId } from '../../server/src/core/corpus/entryId';
import type { Extraction } from '../../server/src/core/extract/extraction';
import { GENRES } from '../../server/src/core/genre/genre';
import type { Limit } from '../../server/src/core/limit/limit';

/** Where every entry of these arbitraries stands. */
export const ENTRY_URI = 'file:///往返.md';
const TITLE = '往返';
const source = { uri: ENTRY_URI, line: 1, title: TITLE };

/** Pieces that mean something to Markdown, to YAML or to the corpus format, at a start, in the middle and at an end. */
const NASTY = [
  '*', '**', '_', '__', '#', '# ', '## 金句', '### ', '>', '> ', '-', '- ', '+ ', '1.', '1. ', '2、', '3）', '---', '===', '```', '~~~', '`',
  '<b>', '<!--', '-->', '&amp;', '&#x4e00;', '&', '$', '$$', '|', '|-|', '[', ']', '[^1]', '![x](y)', '\\', '\\\\', '~', '{', '}', '!', '^',
  '作者：', '作者:', '来源：', '编号：x', '主题：', '：', ':', '；', ';', '、', '，', ',', '“', '”', '‘', '’', '"', "'", '《', '》', '（', '）', '(', ')',
  '（400字）', '(300字)', '（20%）', '（20％）', '20%', '。', '。。', '！', '？', '……', '——', '一、', '（一）', '一是', '一要', '三要素', '第一，', '首先，', '①', '•',
  ' ', '  ', '　', '\t', '\n', '\n\n', '\r', '\u00a0', '\ufeff', '\u2028', '\u0000', '\u200b', '素材: 1', 'https://a_b.example/x?y=1&z=2',
  '城市', '治理', '人民', 'a', 'Z', '9', '5G', '😀', '\ud800', '𠮷',
];

/** A text that is not blank, made of pieces that a reader or a writer might trip over, lone surrogates among them. */
export const nastyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary', maxLength: 3 })), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((value) => value.trim() !== '');
const text = nastyText;
const texts = fc.uniqueArray(text, { maxLength: 3 });
const optionalText = fc.option(text, { nil: undefined });
const date = fc.option(fc.constantFrom('2020-04-14', '2020-04', '1949'), { nil: undefined });
const genre = fc.constantFrom(...GENRES);
const verification = fc.constantFrom('verified', 'cited', 'unverified');
const ownId = fc.option(text, { nil: undefined });
const shared = { themes: texts, origin: optionalText, id: ownId };

const quotation = fc
  .record({ text, gloss: optionalText, speaker: fc.oneof(fc.constant(''), text), work: optionalText, occasion: optionalText, date, lead: optionalText, variants: texts, verification, partOf: optionalText, ...shared })
  .map(({ id, ...fields }): Quotation => ({ kind: 'quotation', ...fields, id: id ?? quotationId(fields.text, fields.speaker), source }));

const term = fc
  .record({ name: text, aliases: texts, definition: optionalText, standardWording: optionalText, since: date, until: date, verification, ...shared })
  .map(({ id, ...fields }): Term => ({ kind: 'term', ...fields, id: id ?? entryId('term', fields.name), source }));

const marker = fc.constantFrom('', '一、', '十二、', '（一）', '(二)', '1.', '2、', '3）', '4)', '（1）', '①', '一是', '二要', '第一，', '首先，');
const share = fc.option(fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000), { nil: undefined });
const pointOver = (points: fc.Arbitrary<OutlinePoint[]>): fc.Arbitrary<OutlinePoint> => fc.record({ text, marker, share, points });
const pointTree = [1, 2, 3].reduce((below) => pointOver(fc.array(below, { maxLength: 2 })), pointOver(fc.constant([])));
const framework = fc
  .record({ genre, title: text, points: fc.array(pointTree, { maxLength: 3 }), ...shared })
  .map(({ id, ...fields }): Framework => ({ kind: 'framework', ...fields, id: id ?? entryId('framework', fields.genre, fields.title), source }));

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.constantFrom<Limit>(
    { text: '300字', max: 300, kind: 'bare' },
    { text: '不超过400字', max: 400, kind: 'hard' },
  ),
  fc.record({
    text: fc.oneof(fc.constant('1000字左右'), text),
    min: fc.option(fc.nat(5000), { nil: undefined }),
    max: fc.option(fc.nat(5000), { nil: undefined }),
    around: fc.option(fc.nat(5000), { nil: undefined }),
    perItem: fc.option(fc.boolean(), { nil: undefined }),
    kind: fc.constantFrom<Limit['kind']>('hard', 'around', 'bare', 'minimum'),
  }),
);
const question = fc
  .record({ number: fc.nat(99), text, genre, limit: fc.option(limit, { nil: undefined }), ...shared })
  .map(({ id, ...fields }): Question => ({ kind: 'question', ...fields, id: id ?? entryId('question', fields.text, fields.limit?.text ?? ''), source }));

const essay = fc
  .record({ genre, title: text, author: optionalText, post: optionalText, date, paragraphs: fc.array(text, { maxLength: 4 }), ...shared })
  .map(({ id, ...fields }): ModelEssay => ({ kind: 'essay', ...fields, id: id ?? entryId('essay', fields.genre, fields.title, fields.author ?? ''), source }));

const distinct = <T extends Entry>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(arbitrary, { maxLength: 4, selector: ({ id }) => id.replace(/~\d+$/u, '') });

/** An extraction with entries of every kind and field. */
export const extractionArbitrary: fc.Arbitrary<Extraction> = fc.record({
  title: fc.constant(TITLE),
  sections: fc.constant([]),
  quotations: distinct(quotation),
  terms: distinct(term),
  frameworks: distinct(framework),
  questions: distinct(question),
  essays: distinct(essay),
  skipped: fc.constant([]),
});

/** Entries as they compare across formats: fields without a value are the same as fields left out, lines do not count. */
export function comparableEntries(entries: readonly Entry[]): unknown {
  const plain: unknown = JSON.parse(JSON.stringify(entries.map((entry) => ({ ...entry, source: { ...entry.source, line: 0 } }))));
  return plain;
}
