import assert from 'node:assert/strict';
import { tryIsoDate } from '../../../../server/src/core/text/isoDate';

suite('isoDate', () => {
  const cases: readonly (readonly [written: string, iso: string | undefined])[] = [
    ['2020年4月14日', '2020-04-14'],
    ['２０２０年１１月１８日', '2020-11-18'],
    ['2020 年 4 月', '2020-04'],
    ['2020年', '2020'],
    ['2020-04-14', '2020-04-14'],
    ['2020/4/14', '2020-04-14'],
    ['2020.4', '2020-04'],
    ['2024年2月29日', '2024-02-29'],
    ['2023年2月29日', undefined],
    ['2020年13月1日', undefined],
    ['2020-00-10', undefined],
    ['96年', undefined],
    ['去年', undefined],
    ['', undefined],
  ];
  for (const [written, iso] of cases) {
    test(`${written || '（空）'} → ${iso ?? '不是日期'}`, () => assert.equal(tryIsoDate(written), iso));
  }
});
