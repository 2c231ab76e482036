import * as assert from 'node:assert/strict';
import { parseNumeral } from '../../../../server/src/core/limit/numeral';

suite('core/limit/numeral', () => {
  const TABLE: readonly (readonly [numeral: string, value: number | undefined])[] = [
    ['300', 300], ['1,000', 1000], ['1，200', 1200], ['1.2千', 1200], ['1.5万', 15000], ['2百', 200], ['1.2', undefined],
    ['十', 10], ['十二', 12], ['二十', 20], ['二十四', 24], ['一百', 100], ['一百二', 120], ['一百二十', 120], ['一百零五', 105], ['两千', 2000],
    ['一千二', 1200], ['一千二百', 1200], ['一千零二', 1002], ['一千零五十', 1050], ['千', 1000], ['百', 100], ['一万', 10000], ['一万二千', 12000], ['八', 8],
    ['三四百', undefined], ['零', undefined], ['百千', undefined], ['一二', undefined], ['', undefined], ['几百', undefined],
  ];
  for (const [numeral, value] of TABLE) {
    test(`${numeral || 'nothing'} is ${value ?? 'no number'}`, () => {
      assert.equal(parseNumeral(numeral), value);
    });
  }
});
