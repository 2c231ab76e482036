import assert from 'node:assert/strict';
import { charClassOf, type CharClass } from '../../../../server/src/core/text/charClass';

suite('charClassOf', () => {
  const table: Readonly<Record<CharClass, string>> = {
    han: '字〇々𠮷㐀龥〡',
    cjkPunctuation: '，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕…—·～％＋',
    latin: 'aZéＡｚ',
    digit: '0９',
    space: ' \t\n\u3000\u00a0',
    asciiPunctuation: ',.:;"\'()+-%#*',
    other: '😀①あ',
  };
  for (const [expected, characters] of Object.entries(table)) {
    for (const character of characters) {
      test(`${JSON.stringify(character)} is ${expected}`, () => assert.equal(charClassOf(character.codePointAt(0) ?? 0), expected));
    }
  }

  test('a lone surrogate is classified, not refused', () => assert.equal(charClassOf(0xd800), 'other'));
});
