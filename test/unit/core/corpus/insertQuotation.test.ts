import assert from 'node:assert/strict';
import { parseCorpusMarkdown } from '../../../../server/src/core/corpus/corpusMarkdown';
import type { Quotation } from '../../../../server/src/core/corpus/entry';
import { quotationId } from '../../../../server/src/core/corpus/entryId';
import { insertQuotation } from '../../../../server/src/core/corpus/insertQuotation';

const TEXT = '民惟邦本，本固邦宁';
const QUOTATION: Quotation = {
  kind: 'quotation', id: quotationId(TEXT, ''), text: TEXT, speaker: '', work: '尚书·五子之歌', themes: ['民本'], variants: [], verification: 'cited',
  source: { uri: 'x.md', line: 1 },
};
const HEAD = '---\n素材: 1\n---\n';

/** File after the insertion, and its quotations with their themes. */
function added(file: string): { readonly text: string; readonly quotations: readonly (readonly [string, readonly string[]])[] } {
  const insertion = insertQuotation(file, QUOTATION);
  assert.ok(insertion);
  const text = file.slice(0, insertion.offset) + insertion.text + file.slice(insertion.offset);
  const { entries, problems } = parseCorpusMarkdown({ text, uri: 'x.md' });
  assert.deepEqual(problems, []);
  return { text, quotations: entries.flatMap((entry) => (entry.kind === 'quotation' ? [[entry.text, entry.themes] as const] : [])) };
}

suite('insertQuotation', () => {
  const cases: readonly (readonly [what: string, file: string, before: number])[] = [
    ['a file without sections', HEAD, 0],
    ['a file that ends in its front matter, without a line end', HEAD.trimEnd(), 0],
    ['an empty section', `${HEAD}\n## 金句\n`, 0],
    ['a section with an entry and its fields', `${HEAD}\n## 金句\n\n- 治国有常，而利民为本\n  - 作品：淮南子\n\n\n`, 1],
    ['a section before another one', `${HEAD}\n## 金句\n\n- 治国有常，而利民为本\n\n## 名词\n\n- 放管服\n  - 释义：简政放权。\n`, 1],
    ['a section of terms alone', `${HEAD}\n## 名词\n\n- 放管服\n  - 释义：简政放权。\n`, 0],
    ['an English section name', `${HEAD}\n## Quotations\n\n- 治国有常，而利民为本\n`, 1],
  ];
  for (const [what, file, before] of cases) {
    for (const eol of ['\n', '\r\n']) {
      test(`${what}, ${eol === '\n' ? 'LF' : 'CRLF'}`, () => {
        const { text, quotations } = added(file.replaceAll('\n', eol));
        assert.equal(quotations.length, before + 1);
        assert.deepEqual(quotations.at(-1), [TEXT, ['民本']]);
        if (eol === '\r\n') assert.doesNotMatch(text, /(?<!\r)\n/u);
      });
    }
  }

  test('a quotation takes no theme from the groups of the section', () => {
    const { quotations } = added(`${HEAD}\n## 金句\n\n### 廉政\n\n- 公生明，廉生威\n`);
    assert.deepEqual(new Map(quotations).get(TEXT), ['民本']);
  });

  test('what is no corpus file is left alone', () => {
    assert.equal(insertQuotation('# 随笔\n\n一段话。\n', QUOTATION), undefined);
  });
});
