import { type Span } from '../text/span';
import { type SheetOptions } from './sheetOptions';

const LETTER = /^\p{L}/u;
const DIGIT = /^\d$/;

/**
 * Packs one run of half-width characters into cells (R16, R17): `20000` at two a cell is 20|00|0. Three digits a cell are
 * grouped from the right, as thousands are (50|000). A cell takes no more than its most demanding character allows.
 */
export function packRun(text: string, chars: readonly Span[], packing: Pick<SheetOptions, 'digitsPerCell' | 'lettersPerCell'>): readonly Span[] {
  const { digitsPerCell, lettersPerCell } = packing;
  const isNumber = chars.every((char) => DIGIT.test(text.slice(char.start, char.end)));
  const cells: Span[] = [];
  let taken = isNumber && digitsPerCell > 2 ? (digitsPerCell - (chars.length % digitsPerCell)) % digitsPerCell : 0;
  let room = digitsPerCell;
  for (const char of chars) {
    const own = LETTER.test(text.slice(char.start, char.end)) ? lettersPerCell : digitsPerCell;
    const last = cells.at(-1);
    room = Math.min(last === undefined || taken >= room ? own : room, own);
    if (last === undefined || taken >= room) {
      cells.push({ start: char.start, end: char.end });
      taken = last === undefined ? taken + 1 : 1;
      room = own;
    } else {
      cells[cells.length - 1] = { start: last.start, end: char.end };
      taken++;
    }
  }
  return cells;
}
