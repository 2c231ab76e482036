import assert from 'node:assert/strict';
import { classicalQuotations } from '../../../../server/src/core/corpus/classical';
import { parseCorpusMarkdown } from '../../../../server/src/core/corpus/corpusMarkdown';

function classical(items: string): readonly string[] {
  const { entries } = parseCorpusMarkdown({ text: `---\n素材: 1\n---\n## 金句\n${items}`, uri: 'file:///a.md' });
  return classicalQuotations(entries.filter((entry) => entry.kind === 'quotation')).map(({ text }) => text);
}

suite('classical: which quotations are from old books', () => {
  const cases: readonly (readonly [name: string, items: string, is: boolean])[] = [
    ['a work', '- 甲\n  - 作品：孟子·尽心下', true],
    ['a work and its author', '- 甲\n  - 作者：范仲淹\n  - 作品：岳阳楼记\n  - 日期：1046', true],
    ['no work', '- 甲\n  - 作者：孔子', false],
    ['a document of our time', '- 甲\n  - 作品：党的二十大报告', false],
    ['a day of our time', '- 甲\n  - 作品：某文\n  - 日期：1926', false],
    ['an occasion', '- 甲\n  - 作品：某文\n  - 场合：在某会上', false],
    ['a leader of our time', '- 甲\n  - 作者：毛泽东\n  - 作品：论持久战', false],
  ];
  for (const [name, items, is] of cases) test(name, () => assert.deepEqual(classical(items), is ? ['甲'] : []));

  test('a speaker with a dated quotation of our time is of our time', () => {
    assert.deepEqual(classical('- 甲\n  - 作者：某人\n  - 作品：某文\n- 乙\n  - 作者：某人\n  - 日期：1936'), []);
  });
});
