import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCorpusMarkdown } from '../../../../../server/src/core/corpus/corpusMarkdown';
import type { Entry } from '../../../../../server/src/core/corpus/entry';
import { parseJsonLines } from '../../../../../server/src/core/corpus/jsonLines/parseJsonLines';
import { fromQuotedText, toQuotedText } from '../../../../../server/src/core/corpus/jsonLines/quotedText';
import { toJsonLines } from '../../../../../server/src/core/corpus/jsonLines/toJsonLines';
import { entriesOf, writeCorpus } from '../../../../../server/src/core/corpus/markdown/writeCorpus';
import { comparableEntries, ENTRY_URI, extractionArbitrary, nastyText } from '../../../../support/entryArbitraries';

/** Entries of one file: no two with one id. */
const entriesArbitrary = extractionArbitrary.map(entriesOf).filter((entries) => {
  const ids = new Set(entries.map(({ id }) => id));
  return ids.size === entries.length && ![...ids].some((id) => id.trim() === '');
});

function readBack(text: string): readonly Entry[] {
  const { entries, problems } = parseJsonLines({ text, uri: ENTRY_URI });
  assert.deepEqual(problems, [], text);
  return entries;
}

suite('JSON Lines: round trip', () => {
  test('parsing what was written gives the same entries', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        assert.deepEqual(comparableEntries(readBack(toJsonLines(entries))), comparableEntries(entries));
      }),
      { numRuns: 1500 },
    );
  });

  test('Markdown → JSON Lines → Markdown gives the same entries', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const fromMarkdown = parseCorpusMarkdown({ text: writeCorpus('往返', entries), uri: ENTRY_URI }).entries;
        const fromJson = readBack(toJsonLines(fromMarkdown));
        const again = parseCorpusMarkdown({ text: writeCorpus('往返', fromJson), uri: ENTRY_URI }).entries;
        assert.deepEqual(comparableEntries(fromJson), comparableEntries(fromMarkdown));
        assert.deepEqual(again, fromMarkdown);
      }),
      { numRuns: 300 },
    );
  });

  test('CRLF and a BOM change nothing', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const text = toJsonLines(entries);
        assert.deepEqual(readBack(`\ufeff${text.replaceAll('\n', '\r\n')}`), readBack(text));
      }),
      { numRuns: 200 },
    );
  });

  test('a title holds for the records after it, also when files are joined', () => {
    const entry = (name: string, title?: string): Entry => ({
      kind: 'term', id: `id-${name}`, name, aliases: [], verification: 'unverified', themes: [],
      source: { uri: ENTRY_URI, line: 1, ...(title === undefined ? {} : { title }) },
    });
    const entries = [entry('甲', '第一包'), entry('乙', '第一包'), entry('丙', '第二包'), entry('丁')];
    const text = toJsonLines(entries);
    assert.equal(text.match(/"file"/gu)?.length, 3);
    assert.deepEqual(readBack(text).map(({ source }) => source.title), ['第一包', '第一包', '第二包', undefined]);
    assert.equal(parseJsonLines({ text, uri: ENTRY_URI }).title, '第一包');
  });
});

suite('JSON Lines: the text of a quotation', () => {
  test('is read without a final stop and without marks around the whole', () => {
    assert.equal(fromQuotedText('“以人民为中心。”'), '以人民为中心');
    assert.equal(fromQuotedText('“以人民为中心”。'), '以人民为中心');
    assert.equal(fromQuotedText('以人民为中心。'), '以人民为中心');
    assert.equal(fromQuotedText('“甲”和“乙”'), '“甲”和“乙”');
  });

  test('any text can be written so that exactly it is read', () => {
    const marked = fc.array(fc.constantFrom('“', '”', '。', '治'), { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(marked, nastyText), (text) => assert.equal(fromQuotedText(toQuotedText(text)), text)),
      { numRuns: 3000 },
    );
  });
});
