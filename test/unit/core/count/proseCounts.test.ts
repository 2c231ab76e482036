import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { countText, type TextMeasure, tryOffsetBeyond } from '../../../../server/src/core/count/proseCounts';
import { draftText } from '../../../support/draftText';

suite('core/count/proseCounts', () => {
  const TABLE: readonly (readonly [text: string, han: number, words: number, chars: number, why: string])[] = [
    ['', 0, 0, 0, 'nothing'],
    ['城市治理', 4, 4, 4, 'characters'],
    ['城市，治理。', 4, 6, 6, 'full-width marks are words'],
    ['“十四五”规划', 5, 7, 7, 'quotation marks'],
    ['…… ——', 0, 4, 4, 'two-character marks'],
    ['2020年', 1, 2, 5, 'a number is one word'],
    ['2020年 APP', 1, 3, 8, 'runs of Latin characters'],
    ['7.6%增长', 2, 3, 6, 'half-width marks belong to their run'],
    ['well-being in 2020', 0, 3, 16, 'words between white space'],
    ['5G和AI', 1, 3, 5, 'runs between characters'],
    ['（a）', 0, 3, 3, 'full-width brackets around a run'],
    ['(a)', 0, 1, 3, 'half-width brackets in a run'],
    ['　城 市\t', 2, 2, 2, 'white space of any width counts nowhere'],
    ['城\n市', 2, 2, 2, 'nor does a soft line break'],
    ['〇〸々', 3, 3, 3, 'characters outside the main block'],
    ['龦鿿㐀𠀀𪜀𫝀', 6, 6, 6, 'extension blocks'],
    ['①②', 0, 2, 2, 'enclosed numbers'],
    ['××市', 1, 3, 3, 'placeholders'],
    ['カイコ（蚕）', 1, 6, 6, 'kana'],
    ['누에나방', 0, 4, 4, 'hangul'],
    ['누\u110b\u1166나바\u11bc', 0, 4, 4, 'hangul in pieces'],
    ['ＡＢ１', 0, 3, 3, 'full-width letters'],
    ['🐴👴🏻🇦🇶👨\u200d👩\u200d👧\u200d👧', 0, 1, 4, 'emoji'],
    ['e\u0301te\u0301', 0, 1, 3, 'combining accents'],
    ['城\u200b市\ufeff', 2, 2, 2, 'zero-width characters'],
    ['\ud800', 0, 1, 1, 'half a surrogate pair'],
  ];
  for (const [text, han, words, chars, why] of TABLE) {
    test(`${JSON.stringify(text)}: ${why}`, () => {
      assert.deepEqual(countText(text), { han, words, chars });
    });
  }

  /** 《庄子·逍遥游》, the passage on which the published comparison of counters gives Word's figures: 453, and 382 without marks. */
  const ZHUANGZI = '北冥有鱼，其名为鲲。鲲之大，不知其几千里也。化而为鸟，其名为鹏。鹏之背，不知其几千里也；怒而飞，其翼若垂天之云。是鸟也，海运则将徙于南冥。南冥者，天池也。齐谐者，志怪者也。谐之言曰：“鹏之徙于南冥也，水击三千里，抟扶摇而上者九万里，去以六月息者也。”野马也，尘埃也，生物之以息相吹也。天之苍苍，其正色邪？其远而无所至极邪？其视下也亦若是，则已矣。且夫水之积也不厚，则负大舟也无力。覆杯水于坳堂之上，则芥为之舟，置杯焉则胶，水浅而舟大也。风之积也不厚，则其负大翼也无力。故九万里则风斯在下矣，而后乃今培风；背负青天而莫之夭阏者，而后乃今将图南。蜩与学鸠笑之曰：“我决起而飞，枪榆、枋，时则不至而控于地而已矣，奚以之九万里而南为？”适莽苍者三湌而反，腹犹果然；适百里者宿舂粮；适千里者三月聚粮。之二虫又何知！小知不及大知，小年不及大年。奚以知其然也？朝菌不知晦朔，蟪蛄不知春秋，此小年也。楚之南有冥灵者，以五百岁为春，五百岁为秋；上古有大椿者，以八千岁为春，八千岁为秋。而彭祖乃今以久特闻，众人匹之，不亦悲乎！';

  test('words equals Word’s 字数 on its published passage', () => {
    assert.deepEqual(countText(ZHUANGZI), { han: 382, words: 453, chars: 453 });
  });

  test('counts add up over any cut that parts no run', () => {
    fc.assert(fc.property(draftText, draftText, (a, b) => {
      const [first, second, both] = [countText(a), countText(b), countText(`${a}。\n${b}`)];
      assert.deepEqual(both, { han: first.han + second.han, words: first.words + second.words + 1, chars: first.chars + second.chars + 1 });
    }));
  });

  test('the text before the first character beyond n units has n units', () => {
    fc.assert(fc.property(draftText, fc.constantFrom<TextMeasure>('han', 'words', 'chars'), fc.nat({ max: 40 }), (text, measure, count) => {
      const offset = tryOffsetBeyond(text, measure, count);
      if (offset === undefined) assert.ok(countText(text)[measure] <= count);
      else assert.equal(countText(text.slice(0, offset))[measure], count);
    }));
  });
});
