import assert from 'node:assert/strict';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { EMPTY_CORPUS } from '../../../server/src/core/corpus/corpus';
import { hoverInCorpusFile } from '../../../server/src/features/corpusFileHover';
import { linedText, toSpan } from '../../../server/src/features/positions';
import { parseCorpusMarkdown } from '../../../server/src/core/corpus/corpusMarkdown';
import { atCursor } from '../../support/cursor';
import { corpusOf, quotation } from '../../support/quotationCorpus';

const FRONT = '---\n素材: 1\n主题: [三农, 民生]\n---\n\n';
const URI = 'file:///w/corpus/own.md';

interface Shown {
  /** The text that is marked. */
  readonly on: string;
  readonly says: string;
}

function hover(marked: string, corpus: Corpus = EMPTY_CORPUS): Shown | undefined {
  const { text, offset } = atCursor(marked);
  const found = hoverInCorpusFile({ corpus, uri: URI, text, offset });
  if (found?.range === undefined) return undefined;
  const { start, end } = toSpan(linedText(text), found.range);
  return { on: text.slice(start, end), says: JSON.stringify(found.contents) };
}

suite('hover in a corpus file', () => {
  const WATER = '水能载舟，亦能覆舟';
  const entry = (fields: string): string => `${FRONT}## 金句\n\n- ${WATER}\n${fields}`;

  test('a field\'s name tells what it is for', () => {
    const shown = hover(entry('  - 引|语：某人说，\n'));
    assert.equal(shown?.on, '引语');
    assert.match(shown?.says ?? '', /引语.*lead.*引出这句话的原话.*- 引语：/u);
    assert.match(hover(`${FRONT}## 名词\n\n- 甲\n  - 释|义：乙\n`)?.says ?? '', /用自己的话解释/u);
    assert.equal(hover(entry('  - 颜|色：红\n')), undefined);
  });

  test('a theme tells its aliases and how many entries have it', () => {
    const corpus = corpusOf([quotation(WATER, '', { themes: ['三农'] }), quotation('为政以德', '孔子', { themes: ['乡村振兴', '自起'] })]);
    const alias = hover(entry('  - 主题：民本、三|农\n'), corpus);
    assert.equal(alias?.on, '三农');
    assert.match(alias?.says ?? '', /乡村振兴.*“三农”是它的别名.*别名：.*三农.*素材库里有 2 条/u);
    assert.match(hover(entry('  - 主题：\n    - 自|起\n'), corpus)?.says ?? '', /自己起的主题.*素材库里有 1 条/u);
    assert.equal(hover(`${FRONT}## 金句\n\n### 民|本\n\n- 甲\n`, corpus)?.on, '民本');
    assert.equal(hover('---\n素材: 1\n主题: [三|农, 民生]\n---\n', corpus)?.on, '三农');
  });

  test('a key of the front matter tells what it is for', () => {
    const shown = hover('---\n素材: 1\n核|对: 转引\n---\n');
    assert.equal(shown?.on, '核对');
    assert.match(shown?.says ?? '', /没写核对的金句、名词，核对是它/u);
  });

  test('a quotation appears as the writer sees it, with the others that share its words', () => {
    const text = entry('  - 作者：荀子\n  - 释义：民意决定存亡\n');
    const own = parseCorpusMarkdown({ uri: URI, text }).entries;
    const corpus = corpusOf([...own, quotation(WATER, '魏征', {}), quotation(`君舟也，民水也，${WATER}`, '某人', {})]);
    const shown = hover(text.replace('载舟', '载|舟'), corpus);
    assert.equal(shown?.on, WATER);
    assert.match(shown?.says ?? '', /> 水能载舟.*释义：民意决定存亡.*荀子.*同一句：水能载舟.*魏征.*包含这一句：君舟也/u);
  });

  test('a file that the corpus has not read yet is shown by itself', () => {
    assert.match(hover(entry('  - 作者：荀|子\n').replace('荀|子', '荀子').replace('载舟', '载|舟'))?.says ?? '', /荀子/u);
  });

  test('a term, a framework, a question, an essay', () => {
    assert.match(hover(`${FRONT}## 名词\n\n- 全周|期管理\n  - 释义：通盘考虑\n`)?.says ?? '', /通盘考虑/u);
    assert.match(hover(`${FRONT}## 框架\n\n### 讲话稿：推进|会\n\n- 开头（20%）\n`)?.says ?? '', /1个要点.*- 开头/u);
    assert.match(hover(`${FRONT}## 题目\n\n1. 概括|问题（400字）\n   - 文种：概括\n`)?.says ?? '', /概括.*字数：400字/u);
    assert.match(hover(`${FRONT}## 范文\n\n### 时评：小|事\n\n第一段。\n\n第二段。\n`)?.says ?? '', /2段 · 8字/u);
  });

  test('marks of Markdown and HTML in a file do nothing', () => {
    assert.doesNotMatch(hover(`${FRONT}## 金句\n\n- 甲乙丙丁\\<img src=x\\>|[x](http://y)\n`)?.says ?? '', /<img|\]\(http/u);
  });

  test('nothing is said elsewhere, or at offsets outside the text', () => {
    for (const marked of [`${FRONT}|\n## 金句\n`, `${FRONT}## 说明\n\n- 甲|\n`, entry('  - 释义：意|思\n')]) assert.equal(hover(marked), undefined, marked);
    for (const offset of [-1, 10_000]) hoverInCorpusFile({ corpus: EMPTY_CORPUS, uri: URI, text: entry(''), offset });
  });
});
