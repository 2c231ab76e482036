import assert from 'node:assert/strict';
import { GFM, parser as parseMarkdown } from '@lezer/markdown';
import fc from 'fast-check';
import { isCorpusMarkdown, parseCorpusMarkdown, toCorpusMarkdown } from '../../../../server/src/core/corpus/corpusMarkdown';
import type { Entry, Framework, ModelEssay, OutlinePoint, Question, Quotation, Term } from '../../../../server/src/core/corpus/entry';
import { entryId, quotationId } from '../../../../server/src/core/corpus/entryId';
import { toBlockLines } from '../../../../server/src/core/corpus/markdown/inlineText';
import type { Extraction } from '../../../../server/src/core/extract/extraction';
import { GENRES } from '../../../../server/src/core/genre/genre';
import type { Limit } from '../../../../server/src/core/limit/limit';

const URI = 'file:///往返.md';
const TITLE = '往返';
const source = { uri: URI, line: 1, title: TITLE };

/** Pieces that mean something to Markdown, to YAML or to the corpus format, at a start, in the middle and at an end. */
const NASTY = [
  '*', '**', '_', '__', '#', '# ', '## 金句', '### ', '>', '> ', '-', '- ', '+ ', '1.', '1. ', '2、', '3）', '---', '===', '```', '~~~', '`',
  '<b>', '<!--', '-->', '&amp;', '&#x4e00;', '&', '$', '$$', '|', '|-|', '[', ']', '[^1]', '![x](y)', '\\', '\\\\', '~', '{', '}', '!', '^',
  '作者：', '作者:', '来源：', '编号：x', '主题：', '：', ':', '；', ';', '、', '，', ',', '“', '”', '‘', '’', '"', "'", '《', '》', '（', '）', '(', ')',
  '（400字）', '(300字)', '（20%）', '（20％）', '20%', '。', '。。', '！', '？', '……', '——', '一、', '（一）', '一是', '一要', '三要素', '第一，', '首先，', '①', '•',
  ' ', '  ', '　', '\t', '\n', '\n\n', '\r', '\u00a0', '\ufeff', '\u2028', '\u0000', '\u200b', '素材: 1', 'https://a_b.example/x?y=1&z=2',
  '城市', '治理', '人民', 'a', 'Z', '9', '5G', '😀', '\ud800', '𠮷',
];

const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary', maxLength: 3 })), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((value) => value.trim() !== '');
const texts = fc.uniqueArray(text, { maxLength: 3 });
const optionalText = fc.option(text, { nil: undefined });
const date = fc.option(fc.constantFrom('2020-04-14', '2020-04', '1949'), { nil: undefined });
const genre = fc.constantFrom(...GENRES);
const verification = fc.constantFrom('verified', 'cited', 'unverified');
const ownId = fc.option(text, { nil: undefined });
const shared = { themes: texts, origin: optionalText, id: ownId };

const quotation = fc
  .record({ text, speaker: fc.oneof(fc.constant(''), text), work: optionalText, occasion: optionalText, date, lead: optionalText, variants: texts, verification, partOf: optionalText, ...shared })
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

const extraction: fc.Arbitrary<Extraction> = fc.record({
  title: fc.constant(TITLE),
  sections: fc.constant([]),
  quotations: distinct(quotation),
  terms: distinct(term),
  frameworks: distinct(framework),
  questions: distinct(question),
  essays: distinct(essay),
  skipped: fc.constant([]),
});

/** Fields without a value are the same as fields left out; lines are not compared. */
function comparable(entries: readonly Entry[]): unknown {
  const plain: unknown = JSON.parse(JSON.stringify(entries.map((entry) => ({ ...entry, source: { ...entry.source, line: 0 } }))));
  return plain;
}

function entriesInFileOrder(from: Extraction): readonly Entry[] {
  const worded = from.terms.filter(({ standardWording }) => standardWording !== undefined);
  const plain = from.terms.filter(({ standardWording }) => standardWording === undefined);
  return [...from.quotations, ...plain, ...worded, ...from.frameworks, ...from.questions, ...from.essays];
}

/** Row marks and parts of ids are the business of their own test. */
function withoutRowIds(from: Extraction): Extraction {
  const bare = (id: string): string => id.replace(/~\d+$/u, '');
  return {
    ...from,
    quotations: from.quotations.map((row) => ({ ...row, id: bare(row.id), ...(row.partOf === undefined ? {} : { partOf: bare(row.partOf) }) })),
  };
}

suite('corpusMarkdown: round trip', () => {
  test('parsing what was written gives the same entries', () => {
    fc.assert(
      fc.property(extraction, (random) => {
        const from = withoutRowIds(random);
        const ids = new Set(entriesInFileOrder(from).map(({ id }) => id));
        fc.pre(ids.size === entriesInFileOrder(from).length && ![...ids].some((id) => id.trim() === ''));
        const markdown = toCorpusMarkdown(from);
        assert.ok(isCorpusMarkdown(markdown));
        const parsed = parseCorpusMarkdown({ text: markdown, uri: URI });
        assert.deepEqual(parsed.problems, [], markdown);
        assert.deepEqual(comparable(parsed.entries), comparable(entriesInFileOrder(from)), markdown);
      }),
      { numRuns: 1500 },
    );
  });

  test('a Markdown viewer shows the texts as text: no mark of theirs becomes markup', () => {
    const plain = new Set(['Document', 'BulletList', 'ListItem', 'ListMark', 'Paragraph', 'Escape', 'Entity', 'HardBreak']);
    const parser = parseMarkdown.configure(GFM);
    fc.assert(
      fc.property(text, (value) => {
        const markdown = `- ${toBlockLines(value).join('\n  ')}`;
        const marks: string[] = [];
        parser.parse(markdown).iterate({ enter: ({ name }) => void (plain.has(name) || marks.push(name)) });
        // A bare address may be shown as a link; it still reads as it is written.
        assert.deepEqual(marks.filter((name) => name !== 'URL'), [], markdown);
      }),
      { numRuns: 3000 },
    );
  });

  test('CRLF and a BOM change nothing', () => {
    fc.assert(
      fc.property(extraction, (from) => {
        const markdown = toCorpusMarkdown(from);
        const lf = parseCorpusMarkdown({ text: markdown, uri: URI });
        const crlf = parseCorpusMarkdown({ text: `\ufeff${markdown.replaceAll('\n', '\r\n')}`, uri: URI });
        assert.deepEqual(crlf, lf);
      }),
      { numRuns: 200 },
    );
  });

  test('any title comes back', () => {
    fc.assert(
      fc.property(text, (title) => {
        const empty = { sections: [], quotations: [], terms: [], frameworks: [], questions: [], essays: [], skipped: [] };
        const parsed = parseCorpusMarkdown({ text: toCorpusMarkdown({ ...empty, title }), uri: URI });
        assert.equal(parsed.title, title.trim());
      }),
      { numRuns: 500 },
    );
  });
});
