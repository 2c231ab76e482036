import assert from 'node:assert/strict';
import { tryTheme } from '../../../server/src/core/theme/themes';
import { bareText } from '../../support/bareText';
import { entriesUnder, isTerm, ranWithout, where } from '../../support/bundledCorpus';
import { projectFile } from '../../support/project';
import { sharedFile } from '../../support/shared';

const formulations = entriesUnder('corpus/formulations.md').filter(isTerm);

/** One row a verified formulation: the document, and the wording in 【】 with the characters around it. */
const passages = new Set(
  projectFile('test/fixtures/witness/formulations.tsv').trim().split(/\r?\n/u).map((line) => {
    const [document = '', passage = ''] = line.split('\t');
    return `${document}\t${/【(?<wording>.+)】/u.exec(passage)?.groups?.['wording'] ?? ''}`;
  }),
);

suite('the bundled fixed formulations', () => {
  test('have the wording to use, an origin and themes of the list', () => {
    assert.ok(formulations.length >= 44, `${formulations.length} formulations`);
    for (const entry of formulations) {
      assert.notEqual(entry.standardWording ?? '', '', where(entry));
      assert.notEqual(entry.origin ?? '', '', where(entry));
      for (const theme of entry.themes) assert.equal(tryTheme(theme), theme, where(entry));
    }
  });

  test('verified: each stands to the character in the passage of the document it names', () => {
    const verified = formulations.filter(({ verification }) => verification === 'verified');
    assert.equal(verified.length, passages.size);
    for (const entry of verified) assert.ok(passages.has(`${entry.origin}\t${entry.standardWording}`), `${where(entry)} ${entry.standardWording}`);
  });

  test('a wording that was replaced says until when, the one after it since when', () => {
    const replaced = formulations.filter(({ until }) => until !== undefined);
    assert.ok(replaced.length >= 2);
    const beginnings = new Set(formulations.map(({ since }) => since));
    for (const entry of replaced) assert.ok(beginnings.has(entry.until), where(entry));
  });

  test('leave out no row of the table they were taken from (domain-rules 6.3)', function () {
    const rules = sharedFile('domain-rules.md');
    if (rules === undefined) return ranWithout('the table of formulations', this);
    const section = rules.slice(rules.indexOf('### 6.3'), rules.indexOf('## 7.'));
    const rows = [...section.matchAll(/^\| (?<number>\d+) \|(?<row>.+)$/gmu)].map(({ groups }) => groups?.['row'] ?? '');
    assert.equal(rows.length, 44);
    const wordings = formulations.flatMap(({ name, standardWording }) => [bareText(name), bareText(standardWording ?? '')]);
    wordings.sort((one, other) => other.length - one.length);
    const seen = new Map<string, string>();
    for (const row of rows) {
      const longest = wordings.find((wording) => bareText(row).includes(wording)) ?? '';
      assert.notEqual(longest, '', row);
      assert.equal(seen.get(longest), undefined, `${row} has no wording of its own`);
      seen.set(longest, row);
    }
  });
});
