import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { toCorpusMarkdown } from '../../../server/src/core/corpus/corpusMarkdown';
import { toJsonLines } from '../../../server/src/core/corpus/jsonLines/toJsonLines';
import { entriesOf } from '../../../server/src/core/corpus/markdown/writeCorpus';
import { symbolsOfCorpusMarkdown, symbolsOfJsonLines } from '../../../server/src/features/corpusFileSymbols';
import { linedText, toSpan } from '../../../server/src/features/positions';
import { ENTRY_URI, extractionArbitrary } from '../../support/entryArbitraries';

type Outline = readonly [name: string, detail: string | undefined, children: readonly Outline[]];

const TEXT = `---
素材: 1
---

## 金句

- 甲
  - 作者：某人

### 民本

- 乙
  - 作品：《某书》
- 丙

## 框架

### 讲话稿：推进会

- 开头
- 结尾

## 题目

1. 概括问题（400字）
   - 文种：概括

## 说明

- 不读
`;

function outline({ name, detail, children = [] }: DocumentSymbol): Outline {
  return [name, detail, children.map(outline)];
}

suite('the outline of a corpus file', () => {
  test('sections, groups, entries, each with its detail', () => {
    assert.deepEqual(symbolsOfCorpusMarkdown({ text: TEXT, uri: ENTRY_URI }).map(outline), [
      ['金句', '3条', [['甲', '某人', []], ['民本', '2条', [['乙', '《某书》', []], ['丙', '', []]]]]],
      ['框架', '1条', [['推进会', '讲话稿 · 2个要点', []]]],
      ['题目', '1条', [['概括问题', '概括 · 400字', []]]],
      ['说明', '0条', []],
    ]);
  });

  test('an entry covers its fields; CRLF changes nothing', () => {
    const [section] = symbolsOfCorpusMarkdown({ text: TEXT, uri: ENTRY_URI });
    assert.deepEqual(section?.children?.[0]?.range, { start: { line: 6, character: 0 }, end: { line: 7, character: 9 } });
    assert.deepEqual(section?.children?.[0]?.selectionRange, { start: { line: 6, character: 2 }, end: { line: 6, character: 3 } });
    assert.deepEqual(symbolsOfCorpusMarkdown({ text: TEXT.replaceAll('\n', '\r\n'), uri: ENTRY_URI }), symbolsOfCorpusMarkdown({ text: TEXT, uri: ENTRY_URI }));
  });

  test('JSON Lines: the entries, on their lines', () => {
    const text = '{"kind":"file","title":"包"}\n坏行\n{"kind":"term","name":"甲"}\n{"kind":"quotation","text":"乙","author":"某人"}\n';
    const symbols = symbolsOfJsonLines({ text, uri: ENTRY_URI });
    assert.deepEqual(symbols.map(outline), [['甲', '', []], ['乙', '某人', []]]);
    assert.deepEqual(symbols.map(({ range }) => range.start.line), [2, 3]);
  });

  test('any file: every symbol has a name, holds its selection and lies in its parent', () => {
    fc.assert(
      fc.property(extractionArbitrary, (extraction) => {
        const [markdown, jsonLines] = [toCorpusMarkdown(extraction), toJsonLines(entriesOf(extraction))];
        const check = (text: string, symbols: readonly DocumentSymbol[], parent = { start: 0, end: text.length }): void => {
          for (const { name, range, selectionRange, children = [] } of symbols) {
            const [whole, selected] = [toSpan(linedText(text), range), toSpan(linedText(text), selectionRange)];
            assert.notEqual(name.trim(), '');
            assert.ok(parent.start <= whole.start && whole.end <= parent.end, name);
            assert.ok(whole.start <= selected.start && selected.end <= whole.end, name);
            check(text, children, whole);
          }
        };
        check(markdown, symbolsOfCorpusMarkdown({ text: markdown, uri: ENTRY_URI }));
        check(jsonLines, symbolsOfJsonLines({ text: jsonLines, uri: ENTRY_URI }));
      }),
      { numRuns: 300 },
    );
  });
});
