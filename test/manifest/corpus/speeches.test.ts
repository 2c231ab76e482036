import assert from 'node:assert/strict';
import { entriesUnder, isQuotation, ranWithout, where } from '../../support/bundledCorpus';
import { bareText } from '../../support/bareText';
import { sharedFile } from '../../support/shared';

const PACKS = [
  'chengshi-zhili.txt',
  '0542_2017国家公务员考试申论名言警句储备：政府工作报告中的热门内容_.txt',
  '0560_习近平精彩话语集（十）.txt',
];
const quotations = entriesUnder('corpus/').filter(isQuotation);

suite('the bundled words of leaders and documents', () => {
  test('every quotation that is cited stands in a text that was read', function () {
    const packs = PACKS.map((name) => sharedFile(`packs/${name}`));
    if (packs.includes(undefined)) return ranWithout('the study packs', this);
    const read = packs.map((text) => bareText(text ?? ''));
    const cited = quotations.filter(({ verification }) => verification === 'cited');
    assert.ok(cited.length >= 15);
    for (const entry of cited) assert.ok(read.some((text) => text.includes(bareText(entry.text))), `${where(entry)} ${entry.text}`);
  });
});
