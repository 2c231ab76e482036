import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../server/src/node/decodeText';

const TEXT = '城市治理，“一网统管”。\r\n第二行';
/** 城市治理 in GBK, then its neighbours in the four-byte part of GB18030. */
const GBK = [0xb3, 0xc7, 0xca, 0xd0, 0xd6, 0xce, 0xc0, 0xed];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))].forEach((unit, index) => view.setUint16(index * 2, unit, littleEndian));
  return new Uint8Array(view.buffer);
};

suite('decodeText', () => {
  const texts: readonly (readonly [what: string, bytes: Uint8Array, encoding: string, text: string])[] = [
    ['UTF-8', utf8(TEXT), 'utf-8', TEXT],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8', TEXT],
    ['UTF-16 LE with a mark', utf16(TEXT, true), 'utf-16le', TEXT],
    ['UTF-16 BE with a mark', utf16(TEXT, false), 'utf-16be', TEXT],
    ['ASCII', utf8('abc\n'), 'utf-8', 'abc\n'],
    ['GBK', Uint8Array.from(GBK), 'gb18030', '城市治理'],
    ['GBK with an old end-of-file mark', Uint8Array.from([...Array.from({ length: 20 }, () => GBK).flat(), 0x1a]), 'gb18030', `${'城市治理'.repeat(20)}\u001a`],
    ['UTF-8 with one damaged character', Uint8Array.from([...utf8('城市'.repeat(30)), 0xe5, 0x9f, ...utf8('治理')]), 'utf-8', `${'城市'.repeat(30)}\ufffd治理`],
    ['UTF-8 that ends in the middle of a sample', utf8('城'.repeat(40_000)), 'utf-8', '城'.repeat(40_000)],
  ];
  for (const [what, bytes, encoding, text] of texts) {
    test(what, () => assert.deepEqual(decodeText(bytes), { ok: true, text, encoding }));
  }

  const zip = (name: string): Uint8Array => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, ...utf8(name)]);
  const failures: readonly (readonly [what: string, bytes: Uint8Array, kind: string, detail: RegExp | undefined])[] = [
    ['nothing', new Uint8Array(), 'empty', undefined],
    ['blanks only', utf8('\ufeff \r\n\t'), 'empty', undefined],
    ['NUL bytes', utf8('abc\0def'), 'binary', undefined],
    ['control characters', Uint8Array.from(Array.from({ length: 100 }, (_, index) => 1 + (index % 8))), 'binary', undefined],
    ['bytes that are no characters', Uint8Array.from(Array.from({ length: 300 }, (_, index) => 0x80 + ((index * 37) % 128))), 'binary', undefined],
    ['PDF', utf8('%PDF-1.7 …'), 'unsupported', /PDF/u],
    ['RTF', utf8('{\\rtf1 …'), 'unsupported', /RTF/u],
    ['old Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'unsupported', /\.doc/u],
    ['Word', zip('word/document.xml'), 'unsupported', /docx/u],
    ['Excel', zip('xl/workbook.xml'), 'unsupported', /xlsx/u],
    ['another archive', zip('a.txt'), 'unsupported', /ZIP/u],
  ];
  for (const [what, bytes, kind, detail] of failures) {
    test(`${what}: ${kind}`, () => {
      const result = decodeText(bytes);
      assert.ok(!result.ok);
      assert.equal(result.failure.kind, kind);
      if (detail !== undefined) assert.match(result.failure.detail ?? '', detail);
    });
  }

  test('any text in UTF-8 comes back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('城', '市', 'a', '，', '“', '\n', '𠮷', ' ', '1') }), (text) => {
      const result = decodeText(utf8(text));
      assert.ok(text.trim() === '' ? !result.ok : result.ok && result.text === text);
    }));
  });

  test('any bytes give a result', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeText(bytes).ok === 'boolean'));
  });
});
