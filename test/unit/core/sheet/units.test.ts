import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DEFAULT_SHEET } from '../../../../server/src/core/sheet/sheetOptions';
import { cellsOf, toUnits } from '../../../../server/src/core/sheet/units';
import { draftText } from '../../../support/draftText';

const show = (text: string, options = DEFAULT_SHEET): string =>
  toUnits(text, options).map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)).join('|')).join(' ');

suite('core/sheet/units', () => {
  /** What is written, its cells with two digits and two letters a cell, how many, and the rule. */
  const TABLE: readonly (readonly [text: string, units: string, cells: number, rule: string])[] = [
    ['城市', '城 市', 2, 'R11'],
    ['城，市。', '城 ， 市 。', 4, 'R11'],
    ['《论语》', '《 论 语 》', 4, 'R12'],
    ['他说：“好。”', '他 说 ： “ 好 。 ”', 7, '§1.6'],
    ['……', '…|…', 2, 'R13'],
    ['——', '—|—', 2, 'R13'],
    ['…………', '…|… …|…', 4, 'R13'],
    ['…', '…', 1, 'R13'],
    ['———', '—|— —', 3, 'R13'],
    ['⸺', '⸺|', 2, 'R13'],
    ['？？', '？？', 1, 'R14'],
    ['！！', '！！', 1, 'R14'],
    ['？！', '？！', 1, 'R14'],
    ['！！！', '！！|！', 2, 'R14'],
    ['？', '？', 1, 'R14'],
    ['莎士比亚·哈姆', '莎 士 比 亚 · 哈 姆', 7, 'R15'],
    ['1～9', '1 ～ 9', 3, 'R15'],
    ['7', '7', 1, 'R16'],
    ['2026', '20|26', 2, '§1.6'],
    ['20000', '20|00|0', 3, '§1.6'],
    ['7.6%', '7.|6%', 2, '§1.6'],
    ['48.6%', '48|.6|%', 3, '§1.6'],
    ['5G', '5G', 1, 'R17'],
    ['APP', 'AP|P', 2, 'R17'],
    ['２０２６', '２ ０ ２ ６', 4, 'R11'],
    ['ＡＢ', 'Ａ Ｂ', 2, 'R11'],
    ['××市', '× × 市', 3, 'R11'],
    ['a b', 'a   b', 3, 'R24'],
    ['a  b', 'a    b', 3, 'R24'],
    ['汉 字', '汉 字', 2, 'R24'],
    ['汉 a', '汉 a', 2, 'R24'],
    ['a\n汉', 'a 汉', 2, 'R24'],
    ['①②', '① ②', 2, 'R11'],
    ['𠮷家', '𠮷 家', 2, 'R11'],
    ['👴🏻🇦🇶', '👴🏻 🇦🇶', 2, 'R11'],
    ['e\u0301te', 'e\u0301t|e', 2, 'R17'],
    ['', '', 0, ''],
  ];
  for (const [text, units, cells, rule] of TABLE) {
    test(`${JSON.stringify(text)} takes ${cells} cells${rule && ` (${rule})`}`, () => {
      assert.equal(show(text), units);
      assert.equal(cellsOf(toUnits(text, DEFAULT_SHEET)), cells);
    });
  }

  test('a 点号 and a quotation mark share a cell where merging is on, two 标号 never do (R18)', () => {
    const merging = { ...DEFAULT_SHEET, mergePunctuation: true };
    assert.equal(show('他说：“好。”', merging), '他 说 ：“ 好 。”');
    assert.equal(show('”“》，', merging), '” “ 》 ，');
    assert.equal(show('，”。', merging), '，” 。');
  });

  test('digits and letters pack as their settings say (R16, R17)', () => {
    assert.equal(show('50000', { ...DEFAULT_SHEET, digitsPerCell: 3 }), '50|000');
    assert.equal(show('1234567', { ...DEFAULT_SHEET, digitsPerCell: 3 }), '1|234|567');
    assert.equal(show('2026', { ...DEFAULT_SHEET, digitsPerCell: 1 }), '2|0|2|6');
    assert.equal(show('APP', { ...DEFAULT_SHEET, lettersPerCell: 1 }), 'A|P|P');
    assert.equal(show('5G', { ...DEFAULT_SHEET, lettersPerCell: 1 }), '5|G');
    assert.equal(show('abcd', { ...DEFAULT_SHEET, lettersPerCell: 3 }), 'abc|d');
  });

  test('the cells hold every visible character once, in order', () => {
    fc.assert(fc.property(draftText, fc.boolean(), (text, mergePunctuation) => {
      const written = toUnits(text, { ...DEFAULT_SHEET, mergePunctuation }).flatMap(({ cells }) => cells).map(({ start, end }) => text.slice(start, end));
      const visible = (value: string): string => value.replace(/[\s\u200b]/g, '');
      assert.equal(visible(written.join('')), visible(text));
    }));
  });
});
