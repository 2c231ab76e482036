/** The signs of symbol fonts that stand in running text and lists, by font and code. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Wingdings: { 0x6c: '●', 0x6d: '○', 0x6e: '■', 0x6f: '□', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0xa7: '▪', 0xa8: '□', 0xab: '★', 0xd8: '➢', 0xe0: '→', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' },
  'Wingdings 2': { 0x2a: '□', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x54: '☒', 0xa3: '□' },
  Symbol: { 0xa3: '≤', 0xa5: '∞', 0xa8: '♦', 0xae: '→', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '·', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xde: '⇒' },
};

/** The character of a w:sym; '' for a sign of a symbol font that has no common one. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,4}$/iu.test(code)) return '';
  const value = Number.parseInt(code, 16);
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const known = SYMBOLS[font ?? '']?.[inFont];
  if (known !== undefined) return known;
  return value >= 0x20 && (value < 0xd800 || value > 0xf8ff) ? String.fromCharCode(value) : '';
}
