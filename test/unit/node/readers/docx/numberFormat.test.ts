import assert from 'node:assert/strict';

import fc from 'fast-check';

import { formatNumber } from '../../../../../server/src/node/readers/docx/numberFormat';

/** Values as the standard's own description of each format gives them (ISO/IEC 29500-1, 17.18.59). */
const TABLE: readonly (readonly [format: string, values: Readonly<Record<number, string>>])[] = [
  ['decimal', { 0: '0', 1: '1', 12: '12' }],
  ['decimalZero', { 1: '01', 12: '12' }],
  ['padded3', { 1: '001', 1234: '1234' }],
  ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 99: '九十九' }],
  ['chineseCountingThousand', { 1: '一', 10: '十', 15: '十五', 100: '一百', 101: '一百零一', 110: '一百一十', 1010: '一千零一十', 10_050: '一万零五十' }],
  ['japaneseCounting', { 3: '三', 10: '十', 23: '二十三' }],
  ['taiwaneseCountingThousand', { 3: '三', 12: '十二' }],
  ['ideographDigital', { 1: '一', 10: '一〇', 21: '二一' }],
  ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 26: '贰拾陆' }],
  ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
  ['ideographZodiac', { 1: '子', 12: '亥' }],
  ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥' }],
  ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedCircleChinese', { 9: '⑨' }],
  ['decimalEnclosedParen', { 1: '⑴' }],
  ['decimalEnclosedFullstop', { 1: '⒈' }],
  ['decimalFullWidth', { 10: '１０' }],
  ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 28: 'BB' }],
  ['lowerLetter', { 3: 'c', 53: 'aaa' }],
  ['upperRoman', { 4: 'IV', 9: 'IX', 1994: 'MCMXCIV' }],
  ['lowerRoman', { 3: 'iii' }],
  ['numberInDash', { 2: '- 2 -' }],
  ['ordinal', { 1: '1st', 2: '2nd', 11: '11th', 23: '23rd' }],
  ['none', { 3: '' }],
  ['aFormatOfTomorrow', { 3: '3' }],
  ['constructor', { 3: '3' }],
];

suite('the formats of list numbers', () => {
  for (const [format, values] of TABLE) {
    test(format, () => {
      for (const [value, text] of Object.entries(values)) assert.equal(formatNumber(Number(value), format), text);
    });
  }

  test('different numbers never look the same in a format that counts', () => {
    for (const format of ['decimal', 'chineseCounting', 'ideographDigital', 'ideographTraditional', 'decimalEnclosedCircle', 'upperLetter', 'lowerRoman']) {
      fc.assert(fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 700 }), (a, b) => a === b || formatNumber(a, format) !== formatNumber(b, format)));
    }
  });

  test('any number is written in bounded length', () => {
    fc.assert(fc.property(fc.nat(), fc.constantFrom(...TABLE.map(([format]) => format)), (value, format) => formatNumber(value, format).length <= 60));
  });
});
