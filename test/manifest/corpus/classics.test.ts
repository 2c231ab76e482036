import assert from 'node:assert/strict';
import { THEMES, tryTheme } from '../../../server/src/core/theme/themes';
import { bareText } from '../../support/bareText';
import { entriesUnder, isQuotation, ranWithout, where } from '../../support/bundledCorpus';
import { classicWitnesses, sharedChapters } from '../../support/classicWitness';

const MIN_ENTRIES = 420;
const MIN_PER_THEME = 6;
/** Below this share of the witnesses, the shared books would no longer say much about the corpus. */
const MIN_SHARED = 300;

const classics = entriesUnder('corpus/classics').filter(isQuotation);
const witnesses = classicWitnesses();
const witnessOf = new Map(witnesses.map((witness) => [witness.text, witness]));

suite('the bundled classics', () => {
  test(`are at least ${MIN_ENTRIES}, each once`, () => {
    assert.ok(classics.length >= MIN_ENTRIES, `${classics.length}`);
    const seen = new Map<string, string>();
    for (const entry of classics) {
      const letters = bareText(entry.text);
      assert.equal(seen.get(letters), undefined, `${where(entry)} and ${seen.get(letters)}`);
      seen.set(letters, where(entry));
    }
  });

  test('each says what it means, in a line of its own', () => {
    for (const { gloss = '', text, ...entry } of classics) {
      assert.ok(gloss.length >= 10 && gloss.length <= 60, `${entry.source.line} ${text}: ${gloss.length}`);
      assert.doesNotMatch(gloss, /[。\n]$/u, text);
      assert.notEqual(bareText(gloss), bareText(text));
    }
  });

  test('each names its work, its origin and that it was checked', () => {
    for (const entry of classics) {
      assert.ok((entry.work ?? '') !== '' && (entry.origin ?? '') !== '', where(entry));
      assert.equal(entry.verification, 'verified', where(entry));
    }
  });

  test('serve the themes of the controlled list, and no other', () => {
    const counts = new Map<string, number>();
    for (const entry of classics) {
      for (const theme of entry.themes) {
        assert.equal(tryTheme(theme), theme, `${where(entry)} ${theme}`);
        counts.set(theme, (counts.get(theme) ?? 0) + 1);
      }
    }
    for (const { name } of THEMES) assert.ok((counts.get(name) ?? 0) >= MIN_PER_THEME, `${name} ${counts.get(name)}`);
  });
});

suite('the bundled classics: what their verification claims', () => {
  test('each stands to the character in a passage of the text it names', () => {
    for (const entry of classics) {
      const witness = witnessOf.get(entry.text);
      assert.equal(witness?.origin, entry.origin, where(entry));
      assert.ok(bareText(witness?.passage ?? '').includes(bareText(entry.text)), `${where(entry)} ${entry.text}`);
    }
  });

  test('so does each other wording', () => {
    for (const entry of classics) {
      for (const variant of entry.variants) {
        const witness = witnessOf.get(variant);
        assert.equal(witness?.variantOf, entry.text, where(entry));
        assert.ok(bareText(witness?.passage ?? '').includes(bareText(variant)), `${where(entry)} ${variant}`);
      }
    }
  });

  test('a passage is more than the quotation, and stands for an entry', () => {
    const used = new Set(classics.flatMap(({ text, variants }) => [text, ...variants]));
    for (const { text, passage } of witnesses) {
      assert.ok(used.has(text), text);
      assert.ok(bareText(passage).length > bareText(text).length, text);
    }
  });

  test('the passages stand in the books themselves', function () {
    const chapters = sharedChapters();
    if (chapters === undefined) return ranWithout('the classical texts', this);
    const inBooks = witnesses.filter(({ origin }) => chapters.has(bareText(origin)));
    assert.ok(inBooks.length >= MIN_SHARED, `${inBooks.length}`);
    for (const { origin, passage } of inBooks) assert.ok(chapters.get(bareText(origin))?.includes(bareText(passage)), `${origin} ${passage}`);
  });
});
