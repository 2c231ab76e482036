import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalize, normalizeText } from '../../../../server/src/core/text/normalize';

/** Han, both widths of punctuation, blanks, Latin, astral characters, lone surrogates. */
const anyText = fc.array(fc.oneof(
  fc.constantFrom(...'城市是生命体，、。：“”‘’「」 \u3000\tAＡｂ1１𠮷㈱ﬁ\u0000\ud842\udfb7\ud800'.split('')),
  fc.string({ unit: 'binary', maxLength: 3 }),
), { maxLength: 60 }).map((parts) => parts.join(''));

suite('normalize', () => {
  const cases: readonly (readonly [source: string, expected: string, why: string])[] = [
    ['城市是生命体、有机体', '城市是生命体有机体', 'punctuation is dropped'],
    ['城市, 治理.', '城市治理', 'half-width punctuation and blanks too'],
    ['ＡＩ与5Ｇ', 'ai与5g', 'width and case are folded'],
    ['“‘全周期’”', '全周期', 'quotation marks are dropped'],
    ['𠮷野家', '𠮷野家', 'an astral character stays whole'],
    ['\ud842城', '城', 'a lone surrogate is dropped'],
    ['㈱', '', 'a symbol is dropped'],
    ['⼈民', '人民', 'a radical becomes the character'],
    ['', '', 'nothing stays nothing'],
  ];
  for (const [source, expected, why] of cases) test(`${JSON.stringify(source)}: ${why}`, () => assert.equal(normalize(source).text, expected));

  test('mode keep is one to one and makes every quotation mark alike', () => {
    assert.equal(normalizeText('指出：“Ａ”「b」', 'keep'), '指出:"a""b"');
  });

  test('offsets lead to the source and back', () => {
    const normalized = normalize('敬畏城市、善待城市');
    assert.equal(normalized.toSource(4), 5);
    assert.equal(normalized.toSourceEnd(4), 4);
    assert.equal(normalized.toNormalized(4), 4);
    assert.equal(normalized.toNormalized(5), 4);
    assert.equal(normalized.toSource(8), 9);
  });

  test('property: offsets are monotone, in range, and round-trip', () => {
    fc.assert(fc.property(anyText, (source) => {
      const normalized = normalize(source);
      for (let i = 0; i < normalized.text.length; i++) {
        const at = normalized.toSource(i);
        assert.ok(at < normalized.toSource(i + 1));
        assert.equal(normalized.toSourceEnd(i + 1), at + 1);
        assert.equal(normalized.toNormalized(at), i);
      }
      assert.equal(normalized.toSource(normalized.text.length), source.length);
    }));
  });

  test('property: the form is stable, and the map-less one is the same', () => {
    fc.assert(fc.property(anyText, (source) => {
      const { text } = normalize(source);
      assert.equal(normalizeText(source), text);
      assert.equal(normalizeText(text), text);
      assert.equal(normalizeText(source, 'keep').length, source.length);
    }));
  });

  test('property: the source span of a range normalises to that range', () => {
    fc.assert(fc.property(anyText, fc.nat(60), fc.nat(60), (source, a, b) => {
      const normalized = normalize(source);
      const [from, to] = [Math.min(a, b, normalized.text.length), Math.min(Math.max(a, b), normalized.text.length)];
      const wanted = normalized.text.slice(from, to);
      // A cut between the halves of a pair leaves lone surrogates, which are dropped.
      fc.pre(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(wanted));
      if (from < to) assert.equal(normalizeText(source.slice(normalized.toSource(from), normalized.toSourceEnd(to))), wanted);
    }));
  });

  test('a text of many megabytes passes', () => {
    assert.equal(normalizeText('城市，'.repeat(1_000_000)).length, 2_000_000);
  });
});
