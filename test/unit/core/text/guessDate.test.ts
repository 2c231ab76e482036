import assert from 'node:assert/strict';
import { guessDate } from '../../../../server/src/core/text/guessDate';

suite('guessDate: the date that was meant', () => {
  const cases: readonly (readonly [written: string, date: string | undefined])[] = [
    ['2020年4月14', '2020-04-14'],
    ['2020年4月14日上午', '2020-04-14'],
    ['（2020.4.14）', '2020-04-14'],
    ['2020/4/14 星期二', '2020-04-14'],
    ['20200414', '2020-04-14'],
    ['二〇二〇年四月十四日', '2020-04-14'],
    ['二零二零年十二月二十日', '2020-12-20'],
    ['二〇二〇年十月三十一日', '2020-10-31'],
    ['2020年 4 月', '2020-04'],
    ['2020年4月至5月', undefined],
    ['2020-4-1至2020-4-5', undefined],
    ['2020年13月', undefined],
    ['2021年2月29日', undefined],
    ['去年春天', undefined],
    ['', undefined],
  ];
  for (const [written, date] of cases) test(written, () => assert.equal(guessDate(written), date));
});
