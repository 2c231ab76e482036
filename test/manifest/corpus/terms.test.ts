import assert from 'node:assert/strict';
import { entriesUnder, isTerm, ranWithout, where } from '../../support/bundledCorpus';
import { bareText } from '../../support/bareText';
import { sharedFile } from '../../support/shared';

const terms = entriesUnder('corpus/').filter(isTerm);

suite('the bundled terms and formulations', () => {
  test('hold both kinds', () => {
    assert.ok(terms.some(({ standardWording }) => standardWording !== undefined));
    assert.ok(terms.some(({ name, definition }) => name === '全周期管理' && definition !== undefined));
  });

  test('every formulation that is cited stands in the list it was taken from', function () {
    const rules = sharedFile('domain-rules.md');
    if (rules === undefined) return ranWithout('the list of formulations', this);
    const list = bareText(rules);
    const cited = terms.filter(({ standardWording, verification }) => standardWording !== undefined && verification === 'cited');
    assert.ok(cited.length >= 10);
    for (const entry of cited) assert.ok(list.includes(bareText(entry.standardWording ?? '')), `${where(entry)} ${entry.standardWording}`);
  });
});
