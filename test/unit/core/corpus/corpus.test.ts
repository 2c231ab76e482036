import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildCorpus, EMPTY_CORPUS, type Corpus, type CorpusFile } from '../../../../server/src/core/corpus/corpus';
import { normalizeText } from '../../../../server/src/core/text/normalize';
import { CITY, CITY_PART, corpusOf, file, framework, LEARN, quotation, QUOTATIONS, SQUARE, term } from '../../../support/quotationCorpus';

const at = (uri: string, line: number): { readonly uri: string; readonly line: number } => ({ uri: `file:///${uri}`, line });

/** What of a corpus can be compared: its entries, and what its index answers. */
function contentOf(corpus: Corpus): unknown {
  const { quotations, terms, frameworks, questions, essays } = corpus;
  return { quotations, terms, frameworks, questions, essays, texts: quotations.map((_, id) => corpus.quotationIndex.textOf(id)) };
}

suite('buildCorpus: quotations', () => {
  test('the same words in several places are one, with every source, the best checked first', () => {
    const corpus = buildCorpus([
      file([quotation(SQUARE, '孟子', { source: at('a.md', 3) })], { uri: 'file:///a.md' }),
      file([quotation('不以规矩,不能成方圆', '孟子', { source: at('b.md', 9), verification: 'verified', work: '孟子·离娄上' })], { uri: 'file:///b.md' }),
      file([quotation(SQUARE, '孟子', { source: at('c.md', 1), verification: 'cited', themes: ['法治'] })], { uri: 'file:///c.md' }),
    ], 7);
    assert.equal(corpus.revision, 7);
    assert.equal(corpus.quotations.length, 1);
    const [merged] = corpus.quotations;
    assert.equal(merged?.verification, 'verified');
    assert.equal(merged?.text, '不以规矩,不能成方圆');
    assert.equal(merged?.work, '孟子·离娄上');
    assert.deepEqual(merged?.themes, ['法治']);
    assert.deepEqual(merged?.sources, [at('b.md', 9), at('c.md', 1), at('a.md', 3)]);
    assert.deepEqual(merged?.source, at('b.md', 9));
  });

  test('the fullest date, occasion and lead are kept', () => {
    const corpus = corpusOf([
      quotation(CITY, '习近平', { id: 'q-1', date: '2020', lead: '习近平总书记提出，' }),
      quotation(CITY, '习近平', { id: 'q-2', date: '2020-03-10', source: at('z.md', 1) }),
      quotation(CITY, '习近平', { id: 'q-3', occasion: '在武汉考察', lead: '在武汉考察时提出，', source: at('z.md', 2) }),
    ]);
    const [merged] = corpus.quotations;
    assert.deepEqual([merged?.date, merged?.occasion, merged?.lead], ['2020-03-10', '在武汉考察', '在武汉考察时提出，']);
    for (const id of ['q-1', 'q-2', 'q-3']) assert.equal(corpus.entry(id), merged);
  });

  test('rows of one list are one entry, found by each row’s id', () => {
    const corpus = corpusOf([quotation(SQUARE, '孟子', { id: 'q-1' }), quotation(SQUARE, '孟子', { id: 'q-1~2', source: at('a.md', 8) })]);
    assert.deepEqual(corpus.quotations.map(({ id }) => id), ['q-1']);
    assert.equal(corpus.entry('q-1~2'), corpus.quotations[0]);
  });

  test('the same words of two people are two; of nobody, they are the one who is named', () => {
    assert.equal(corpusOf([quotation(LEARN, '孔子'), quotation(LEARN, '荀子')]).quotations.length, 2);
    const corpus = corpusOf([quotation(LEARN, '', { verification: 'verified' }), quotation(LEARN, '孔子')]);
    assert.deepEqual(corpus.quotations.map(({ speaker, verification }) => [speaker, verification]), [['孔子', 'verified']]);
    assert.equal(corpusOf([quotation(LEARN, ''), quotation(LEARN, '孔子'), quotation(LEARN, '荀子')]).quotations.length, 3);
  });

  test('under one id a later root’s wording replaces an earlier one’s', () => {
    const earlier = file([quotation('学而不思则枉', '孔子', { id: 'mine' })], { uri: 'file:///z.md', rank: 0 });
    const later = file([quotation(LEARN, '孔子', { id: 'mine' })], { uri: 'file:///a.md', rank: 1 });
    assert.deepEqual(buildCorpus([later, earlier], 1).quotations.map(({ text }) => text), [LEARN]);
  });

  test('a part is linked to the longest that holds it, across files, but not to another speaker’s', () => {
    const corpus = buildCorpus([
      file([quotation(CITY_PART, '习近平')], { uri: 'file:///a.md' }),
      file([quotation(CITY, '习近平'), quotation(CITY_PART, '某人')], { uri: 'file:///b.md' }),
    ], 1);
    const part = corpus.quotations.find(({ text, speaker }) => text === CITY_PART && speaker === '习近平');
    const other = corpus.quotations.find(({ speaker }) => speaker === '某人');
    assert.equal(part?.partOf, corpus.quotations.find(({ text }) => text === CITY)?.id);
    assert.equal(other?.partOf, undefined);
  });

  test('a link to a merged entry follows it, one to nothing is dropped', () => {
    const corpus = corpusOf([
      quotation(CITY, '习近平', { id: 'long-1', verification: 'verified' }), quotation(CITY, '习近平', { id: 'long-2' }),
      quotation(SQUARE, '孟子', { id: 'a', partOf: 'long-2' }), quotation(LEARN, '孔子', { id: 'b', partOf: 'gone' }),
    ]);
    assert.equal(corpus.quotations.find(({ id }) => id === 'a')?.partOf, 'long-1');
    assert.equal(corpus.quotations.find(({ id }) => id === 'b')?.partOf, undefined);
  });

  test('property: any order of the files gives the same corpus', () => {
    const one = fc.record({
      text: fc.constantFrom(...QUOTATIONS.map(({ text }) => text), '不以规矩,不能成方圆', CITY_PART),
      speaker: fc.constantFrom('', '习近平', '孟子'),
      verification: fc.constantFrom('verified' as const, 'cited' as const, 'unverified' as const),
      date: fc.constantFrom(undefined, '2020', '2020-03-10'),
      id: fc.constantFrom('q-1', 'q-2', 'q-3', 'q-1~2'),
      line: fc.integer({ min: 1, max: 9 }),
    });
    const files = fc.uniqueArray(fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), rank: fc.nat(2), quotations: fc.array(one, { maxLength: 4 }),
    }), { selector: ({ name }) => name, maxLength: 5 }).map((list) => list.map(({ name, rank, quotations }): CorpusFile => file(
      quotations.map(({ text, speaker, verification, date, id, line }) => quotation(text, speaker, {
        id, verification, source: at(`${name}.md`, line), ...(date !== undefined && { date }),
      })), { uri: `file:///${name}.md`, rank },
    )));
    fc.assert(fc.property(files, fc.infiniteStream(fc.nat(1000)), (list, random) => {
      const shuffled = list.map((entry) => ({ entry, key: random.next().value })).sort((a, b) => a.key - b.key).map(({ entry }) => entry);
      assert.deepEqual(contentOf(buildCorpus(shuffled, 1)), contentOf(buildCorpus(list, 1)));
      const { quotations } = buildCorpus(list, 1);
      const wordings = quotations.map(({ text, speaker }) => `${normalizeText(text)}\n${speaker}`);
      assert.equal(new Set(wordings).size, wordings.length);
      assert.equal(new Set(quotations.map(({ id }) => id)).size, quotations.length);
    }));
  });
});

suite('buildCorpus: other entries', () => {
  test('an entry of a later root replaces the one with the same id', () => {
    const corpus = buildCorpus([
      file([framework('城市治理', { id: 'f-1', genre: '讲话稿' })], { uri: 'file:///user.md', rank: 2 }),
      file([framework('城市治理', { id: 'f-1' }), framework('乡村振兴')], { uri: 'file:///bundled.md', rank: 0 }),
    ], 1);
    assert.deepEqual(corpus.frameworks.map(({ title, genre }) => `${title} ${genre}`), ['城市治理 讲话稿', '乡村振兴 大作文']);
    assert.equal(corpus.entry('f-1')?.kind, 'framework');
    assert.equal(corpus.entry('none'), undefined);
  });

  test('frameworks of a later root come before the bundled ones', () => {
    const from = (uri: string, rank: number, title: string): CorpusFile => file([framework(title, { source: { uri, line: 1 } })], { uri, rank });
    const corpus = buildCorpus([from('file:///a-bundled.md', 0, '五段式'), from('file:///z-mine.md', 2, '我的提纲')], 1);
    assert.deepEqual(corpus.frameworks.map(({ title }) => title), ['我的提纲', '五段式']);
  });

  test('terms of one root complete each other, those of a later root replace them', () => {
    const plain = term('河长制', { aliases: ['河湖长制'] });
    const defined = term('河长制', { definition: '由各级党政主要负责人担任“河长”的制度', verification: 'cited' });
    const [merged] = buildCorpus([file([plain, defined])], 1).terms;
    assert.deepEqual([merged?.definition, merged?.aliases, merged?.verification], [defined.definition, ['河湖长制'], 'cited']);
    const [own] = buildCorpus([file([defined]), file([plain], { uri: 'file:///user.md', rank: 1 })], 1).terms;
    assert.equal(own?.definition, undefined);
  });

  test('the empty corpus answers', () => {
    assert.equal(EMPTY_CORPUS.quotations.length, 0);
    assert.deepEqual(EMPTY_CORPUS.quotationIndex.search('城市', 5), []);
    assert.deepEqual(EMPTY_CORPUS.termIndex.scan('城市'), []);
    assert.deepEqual(EMPTY_CORPUS.names.find('孔子'), []);
  });
});
