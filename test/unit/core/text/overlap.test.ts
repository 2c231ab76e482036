import assert from 'node:assert/strict';
import { overlapEnds } from '../../../../server/src/core/text/overlap';

suite('overlapEnds', () => {
  const cases: readonly (readonly [wanted: string, standing: string, last: number, why: string])[] = [
    ['体、有机体，要敬畏', '体、有机体，后来', 5, 'up to where a run of Han ends'],
    ['体、有机体，要敬畏', '体、有机体', 5, 'up to the end of the line'],
    ['体、有机体', '体现了', 0, 'one character within a run is chance'],
    ['体、有机体，要敬畏', '体,有机体现', 5, 'four characters are not'],
    ['体', '体现', 1, 'unless nothing else is wanted'],
    ['立‘全周期管理’意识', '立‘全周期管理’意识，', 10, 'marks that stand in both'],
    ['体有机体', '”体有机体', 0, 'a mark that only one has'],
    ['？', '？后文', 1, 'a last mark alone'],
    ['城市', '乡村', 0, 'nothing in common'],
  ];
  for (const [wanted, standing, last, why] of cases) test(`${wanted} / ${standing}: ${why}`, () => assert.equal(overlapEnds(wanted, standing).at(-1) ?? 0, last));
});
