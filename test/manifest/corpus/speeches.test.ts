import assert from 'node:assert/strict';
import { tryTheme } from '../../../server/src/core/theme/themes';
import { bareText } from '../../support/bareText';
import { entriesUnder, isQuotation, ranWithout, where } from '../../support/bundledCorpus';
import { projectFile } from '../../support/project';
import { sharedFile } from '../../support/shared';

const quotations = entriesUnder('corpus/speeches/').filter(isQuotation);
const cited = quotations.filter(({ verification }) => verification === 'cited');
const verified = quotations.filter(({ verification }) => verification === 'verified');

/** The pack that holds what an entry names as its origin. */
const PACK_OF_ORIGIN: ReadonlyMap<string, string> = new Map([
  ['遴选公选考试网《【遴选高频考点】“城市治理现代化”》', 'chengshi-zhili.txt'],
  ['《习近平精彩话语集（十）》（选自《人民日报》）', '0560_习近平精彩话语集（十）.txt'],
]);

/** One row a verified quotation: the document, and the sentence in 【】 with the characters around it. */
const witnesses = projectFile('test/fixtures/witness/speeches.tsv').trim().split(/\r?\n/u).map((line) => {
  const [document = '', passage = ''] = line.split('\t');
  return { document, passage, sentence: /【(?<sentence>.+)】/u.exec(passage)?.groups?.['sentence'] ?? '' };
});

function keyOf(document: string, text: string): string {
  return `${document}\t${text}`;
}

suite('the bundled words of leaders and documents', () => {
  test('are at least 250 over at least 18 themes with five or more each', () => {
    assert.ok(quotations.length >= 250, `${quotations.length} quotations`);
    const counts = new Map<string, number>();
    for (const theme of quotations.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    const full = [...counts.values()].filter((count) => count >= 5);
    assert.ok(full.length >= 18, `${full.length} themes`);
  });

  test('have only themes of the controlled list, by their name', () => {
    for (const entry of quotations) for (const theme of entry.themes) assert.equal(tryTheme(theme), theme, where(entry));
  });

  test('have a speaker and an origin', () => {
    for (const entry of quotations) {
      assert.notEqual(entry.speaker, '', where(entry));
      assert.ok((entry.origin ?? '') !== '', where(entry));
    }
  });

  test('do not repeat each other', () => {
    const seen = new Map<string, string>();
    for (const entry of quotations) {
      const text = bareText(entry.text);
      assert.equal(seen.get(text), undefined, `${where(entry)} and ${seen.get(text)}`);
      seen.set(text, where(entry));
    }
  });

  test('are short enough to be quoted', () => {
    for (const entry of quotations) assert.ok(bareText(entry.text).length >= 5 && entry.text.length <= 100, `${where(entry)} ${entry.text}`);
  });

  test('verified: each stands to the character in the passage of the document it names', () => {
    const passages = new Set(witnesses.map(({ document, sentence }) => keyOf(document, sentence)));
    assert.ok(verified.length >= 200, `${verified.length} verified`);
    for (const entry of verified) assert.ok(passages.has(keyOf(entry.origin ?? '', entry.text)), `${where(entry)} ${entry.text}`);
  });

  test('verified: every passage is used, and shows what stands around the sentence', () => {
    const used = new Set(verified.map((entry) => keyOf(entry.origin ?? '', entry.text)));
    for (const { document, passage, sentence } of witnesses) {
      assert.ok(used.has(keyOf(document, sentence)), passage);
      assert.ok(passage.length > sentence.length + 2, passage);
    }
  });

  test('cited: each stands in the pack it names', function () {
    const packs = new Map([...PACK_OF_ORIGIN].map(([origin, file]) => [origin, sharedFile(`packs/${file}`)]));
    if ([...packs.values()].includes(undefined)) return ranWithout('the study packs', this);
    assert.ok(cited.length >= 15);
    for (const entry of cited) {
      const pack = packs.get(entry.origin ?? '');
      assert.ok(bareText(pack ?? '').includes(bareText(entry.text)), `${where(entry)} ${entry.text}`);
    }
  });

  test('cited: each names one of the packs that were read', () => {
    for (const entry of cited) assert.ok(PACK_OF_ORIGIN.has(entry.origin ?? ''), `${where(entry)} ${entry.origin}`);
  });
});
