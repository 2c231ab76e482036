import assert from 'node:assert/strict';
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { createNearWordingsInSteps } from '../../../../server/src/core/corpusCheck/nearWordings';
import { createSubstringHash } from '../../../../server/src/core/corpusCheck/substringHash';
import { createQuotationIndex } from '../../../../server/src/core/index/quotationIndex';
import { finish } from '../../../../server/src/core/steps';

const SHORTEST = 8;
const LONGEST = 200;
const UNITS_PER_EDIT = 8;

/** The definition itself: every text compared with the wording. */
function nearByComparing(texts: readonly string[], wording: string): readonly string[] {
  const isComparable = ({ length }: string): boolean => length >= SHORTEST && length <= LONGEST;
  return [...new Set(texts)].filter((text) => (
    isComparable(text) && isComparable(wording) && text !== wording && !text.includes(wording) && !wording.includes(text)
    && distance(text, wording) <= Math.floor(Math.max(text.length, wording.length) / UNITS_PER_EDIT)
  )).sort();
}

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const unit = fc.constantFrom(...'甲乙丙丁戊己');
const text = fc.array(unit, { minLength: 5, maxLength: 60 }).map((units) => units.join(''));
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(60), removed: fc.nat(2), added: fc.array(unit, { maxLength: 2 }).map((units) => units.join('')) });

function edited(original: string, edits: readonly Edit[]): string {
  return edits.reduce((changed, { at, removed, added }) => changed.slice(0, at) + added + changed.slice(at + removed), original);
}

suite('nearWordings: finds what comparing with every text finds', () => {
  test('versions of texts, however they were edited', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.array(edit, { maxLength: 6 }), fc.nat(7), (texts, edits, which) => {
      const wording = edited(texts[which % texts.length] ?? '', edits);
      const near = finish(createNearWordingsInSteps(createQuotationIndex(texts)));
      assert.deepEqual([...near(wording)].sort(), nearByComparing(texts, wording));
    }), { numRuns: 2000 });
  });

  test('texts with the same beginning, as stock phrases make them', () => {
    const texts = Array.from({ length: 3000 }, (_, i) => `坚持以人民为中心的发展思想不断${String.fromCharCode(0x4e00 + i)}${String.fromCharCode(0x4e00 + ((i * 7) % 3000))}提高水平`);
    const near = finish(createNearWordingsInSteps(createQuotationIndex(texts)));
    const wording = texts[2999]?.replace('人民', '群众') ?? '';
    assert.deepEqual([...near(wording)].sort(), nearByComparing(texts, wording));
  });

  test('nothing in an empty index, for an empty, a short and a very long wording', () => {
    const near = finish(createNearWordingsInSteps(createQuotationIndex([])));
    assert.deepEqual(['', '甲', '甲'.repeat(1_000_000)].map(near), [[], [], []]);
  });
});

suite('substringHash', () => {
  test('equal substrings have equal hashes, wherever they stand', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, part, after) => {
      const inside = createSubstringHash(before + part + after)(before.length, before.length + part.length);
      assert.equal(inside, createSubstringHash(part)(0, part.length));
    }));
  });
});
