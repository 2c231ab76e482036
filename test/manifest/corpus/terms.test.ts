import assert from 'node:assert/strict';
import { tryTheme } from '../../../server/src/core/theme/themes';
import { entriesUnder, isTerm, ranWithout, where } from '../../support/bundledCorpus';
import { bareText } from '../../support/bareText';
import { projectFile, projectFiles } from '../../support/project';
import { sharedFile } from '../../support/shared';

const terms = entriesUnder('corpus/').filter(isTerm);
const explained = entriesUnder('corpus/terms/').filter(isTerm);

/** The names and aliases a term goes by, without marks, e.g. 三个区分开来. */
function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] {
  return [name, ...aliases].map(bareText);
}

/** One line of test/fixtures/witness/*.tsv: where the words of a term were read, and the words. */
interface Witness {
  readonly name: string;
  readonly source: string;
  readonly words: string;
}

const witnesses = projectFiles('test/fixtures/witness', '.tsv')
  .filter((file) => file.includes('/terms-'))
  .flatMap((file) => projectFile(file).split(/\r?\n/).slice(1).filter((line) => line !== '').map(toWitness));

function toWitness(line: string): Witness {
  const [name = '', source = '', words = ''] = line.split('\t');
  return { name, source, words };
}

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

  test('no two go by one name', () => {
    const seen = new Map<string, string>();
    for (const entry of terms) {
      for (const name of new Set(namesOf(entry))) {
        assert.equal(seen.get(name), undefined, `${name}: ${where(entry)} and ${seen.get(name)}`);
        seen.set(name, where(entry));
      }
    }
  });
});

suite('the bundled explanations of terms', () => {
  test('are many', () => assert.ok(explained.length >= 165, String(explained.length)));

  test('each says in 40 to 150 characters what its term means', () => {
    for (const entry of explained) {
      const length = entry.definition?.length ?? 0;
      assert.ok(length >= 40 && length <= 150, `${where(entry)} ${entry.name}: ${length}`);
    }
  });

  test('each has one to three themes of the list', () => {
    for (const entry of explained) {
      assert.ok(entry.themes.length >= 1 && entry.themes.length <= 3, `${where(entry)} ${entry.themes.join()}`);
      for (const theme of entry.themes) assert.equal(tryTheme(theme), theme, `${where(entry)} ${theme}`);
    }
  });

  test('each was read: the words noted for it hold its name, an alias or its wording, and its origin is the text noted', () => {
    const noted = new Map(witnesses.map((one) => [one.name, one]));
    for (const entry of explained) {
      const witness = noted.get(entry.name);
      assert.ok(witness !== undefined, `${where(entry)} ${entry.name} has no witness`);
      assert.ok(witness.words.length <= 60, `${entry.name}: ${witness.words.length}`);
      const sought = [...namesOf(entry), ...(entry.standardWording === undefined ? [] : [bareText(entry.standardWording)])];
      assert.ok(sought.some((words) => bareText(witness.words).includes(words)), `${where(entry)} ${witness.words}`);
      assert.equal(entry.origin, witness.source, where(entry));
    }
  });

  test('no witness is left of a term that is gone', () => {
    const names = new Set(explained.map(({ name }) => name));
    for (const { name } of witnesses) assert.ok(names.has(name), name);
  });
});
