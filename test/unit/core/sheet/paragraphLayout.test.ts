import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isNeverFirst, isNeverLast } from '../../../../server/src/core/sheet/edgeMarks';
import { layoutParagraph, type ParagraphLayout } from '../../../../server/src/core/sheet/paragraphLayout';
import { DEFAULT_SHEET, type SheetOptions } from '../../../../server/src/core/sheet/sheetOptions';
import { toUnits } from '../../../../server/src/core/sheet/units';

const NARROW_SHEET: SheetOptions = { ...DEFAULT_SHEET, columns: 6 };

function layout(text: string, options: SheetOptions, indent = 0): ParagraphLayout {
  return layoutParagraph(text, toUnits(text, options), options, indent);
}

/** Rows as text: `□` is a blank cell, `[20]` a cell of several characters, `^` before what shares the cell before it. */
function draw(text: string, options: SheetOptions = NARROW_SHEET, indent = 0): readonly string[] {
  const { cells, rows } = layout(text, options, indent);
  return Array.from({ length: rows }, (_, row) => {
    let drawn = '';
    let column = 0;
    for (const cell of cells.filter((candidate) => candidate.row === row)) {
      const written = text.slice(cell.start, cell.end);
      drawn += '□'.repeat(Math.max(0, cell.column - column)) + (cell.shared ? `^${written}` : written.length > 1 ? `[${written}]` : written);
      column = cell.column + 1;
    }
    return drawn;
  });
}

suite('core/sheet/paragraphLayout', () => {
  const han = (count: number): string => '字'.repeat(count);

  test('the test vectors of domain-rules §1.6', () => {
    assert.deepEqual([layout(han(45), DEFAULT_SHEET).rows, layout(han(45), DEFAULT_SHEET).lastColumn], [2, 20]);
    assert.deepEqual([layout(`${han(23)}。`, DEFAULT_SHEET, 2).rows, layout(`${han(23)}。`, DEFAULT_SHEET, 2).lastColumn], [1, 25]);
    assert.equal(layout(han(160), DEFAULT_SHEET).cells.length, 160);
    assert.equal(layout('', DEFAULT_SHEET, 2).rows, 0);
  });

  /** On six cells a row: what is written, the rows, the rule. */
  const TABLE: readonly (readonly [text: string, rows: readonly string[], rule: string])[] = [
    ['一二三四五六七', ['一二三四五六', '七'], 'R1'],
    ['一二三四五六。', ['一二三四五六^。'], 'R19: squeezed into the last cell'],
    ['一二三四五六。七', ['一二三四五六^。', '七'], 'R19: the next character starts a row'],
    ['一二三四五六。”七', ['一二三四五六^。^”', '七'], 'R24: several marks share one cell'],
    ['一二三四五六！！！七', ['一二三四五六^！！^！', '七'], 'R24: ！！！ is one unit at an edge'],
    ['一二三四五六）七', ['一二三四五六^）', '七'], 'R19'],
    ['一二三四五六》，七', ['一二三四五六^》^，', '七'], 'R19'],
    ['一二三四五六·七', ['一二三四五六^·', '七'], 'R19'],
    ['一二三四五六～七', ['一二三四五六^～', '七'], 'R19'],
    ['一二三四五“七”', ['一二三四五', '“七”'], 'R20: the cell stays blank'],
    ['一二三四“《五》', ['一二三四', '“《五》'], 'R20: two opening marks move down together'],
    ['一二三四五（七）', ['一二三四五', '（七）'], 'R20'],
    ['一二三四五——六', ['一二三四五[——]', '六'], 'R13: squeezed whole into the last cell'],
    ['一二三四五……六', ['一二三四五[……]', '六'], 'R13'],
    ['一二三四五六——七', ['一二三四五六', '——七'], 'R21: —— may start a row'],
    ['一二三四五六……七', ['一二三四五六', '……七'], 'R21'],
    ['一二三四五六“七', ['一二三四五六', '“七'], 'R21: “ may start a row'],
    ['一二三四2026年', ['一二三四[20][26]', '年'], 'R16: a number that fits stays'],
    ['一二三四五2026年', ['一二三四五', '[20][26]年'], 'R16: a number stays on one row'],
    ['一二三四五48.6%', ['一二三四五', '[48][.6]%'], 'R17'],
    ['一二abcdefghijklmn', ['一二', '[ab][cd][ef][gh][ij][kl]', '[mn]'], 'R24: a run wider than a row'],
    ['abcdefghijklmn', ['[ab][cd][ef][gh][ij][kl]', '[mn]'], 'R24: at the start of a row already'],
    ['一二三四五“2026', ['一二三四五', '“[20][26]'], 'R20: an opening mark goes with its number'],
    ['一二三四“2026', ['一二三四', '“[20][26]'], 'R20: also where the mark itself would fit'],
    ['一二三四五/七', ['一二三四', '五/七'], 'R22: / neither first nor last'],
    ['一二三四/六七', ['一二三四/六', '七'], 'R22'],
    ['一二三四五六,七', ['一二三四五六^,', '七'], 'R24: half-width marks follow their twins'],
    ['一二三四五六,abc', ['一二三四五六^,', '[ab]c'], 'R24: only the mark of a run goes up'],
    ['一二三四五(七)', ['一二三四五', '(七)'], 'R24'],
    ['abcdefghijkl mn', ['[ab][cd][ef][gh][ij][kl]', '[mn]'], 'R24: no blank at a row’s start'],
    ['。一', ['。一'], 'R19: nothing stands before it'],
    ['一', ['一'], ''],
  ];
  for (const [text, rows, rule] of TABLE) {
    test(`${text}${rule && ` (${rule})`}`, () => {
      assert.deepEqual(draw(text), rows);
    });
  }

  test('the indent takes cells of the first row only (R23)', () => {
    assert.deepEqual(draw('一二三四五六', NARROW_SHEET, 2), ['□□一二三四', '五六']);
    assert.deepEqual(draw('一二三四。', NARROW_SHEET, 2), ['□□一二三四^。']);
    assert.deepEqual(draw('一', NARROW_SHEET, 40), ['□□□□□一']);
  });

  test('an opening mark in the last cell shares it with the next character where the sheet says so (R20, R24)', () => {
    const sharing: SheetOptions = { ...NARROW_SHEET, openingMarkAtEnd: 'share' };
    assert.deepEqual(draw('一二三四五“七八', sharing), ['一二三四五“^七', '八']);
    assert.deepEqual(draw('一二三四五“2026', sharing), ['一二三四五', '“[20][26]']);
    assert.deepEqual(draw('一二三四五“《七', sharing), ['一二三四五', '“《七']);
  });

  test('with merging on, ：“ in the last cell moves down as one cell (R24)', () => {
    const merging: SheetOptions = { ...NARROW_SHEET, mergePunctuation: true };
    assert.deepEqual(draw('一二三四五：“七', merging), ['一二三四五', '[：“]七']);
    assert.deepEqual(draw('一二三四五六：“七', merging), ['一二三四五六^：', '“七']);
    assert.deepEqual(draw('一二三四五六。”七', merging), ['一二三四五六^。”', '七']);
  });

  test('of a half-width run that closes and opens, `,(`, the comma stays in the row above', () => {
    assert.deepEqual(draw('一二三四五,(七'), ['一二三四五,', '(七']);
  });

  const PIECES = ['字', '城市', '，', '。', '”', '“', '《', '》', '（', '）', '……', '——', '2026', '7.6%', 'APP', 'abcdefghij', ',', '(', ')', ' ', '！！！', '？', '·', '/', '𠮷', '：'];
  const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
  const sheet = fc.record({ columns: fc.integer({ min: 10, max: 40 }), mergePunctuation: fc.boolean(), indent: fc.constantFrom(0, 2) });

  test('no character is lost or doubled, and cells go on in order', () => {
    fc.assert(fc.property(prose, sheet, (text, { columns, mergePunctuation, indent }) => {
      const { cells, rows, lastColumn } = layout(text, { ...DEFAULT_SHEET, columns, mergePunctuation }, indent);
      assert.equal(cells.map(({ start, end }) => text.slice(start, end)).join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      let last = -1;
      for (const cell of cells) {
        const index = cell.row * columns + cell.column;
        assert.ok(cell.column < columns && (cell.shared ? index === last : index > last), JSON.stringify(cell));
        last = index;
      }
      assert.equal(cells.length === 0 ? 0 : (rows - 1) * columns + lastColumn, last + 1);
    }), { numRuns: 500 });
  });

  /** A run that may be wider than the narrowest row is split at its cells, whatever they begin with (R24). */
  const LONG_RUN = /[!-~]{19}/;

  test('no mark stands where it must not: first in a row, or last in a full one', () => {
    fc.assert(fc.property(prose.filter((text) => !text.includes('/') && !/[(（“《]\s*$/.test(text) && !LONG_RUN.test(text)), fc.integer({ min: 10, max: 40 }), (text, columns) => {
      const { cells } = layout(text, { ...DEFAULT_SHEET, columns });
      cells.forEach((cell, index) => {
        const written = text.slice(cell.start, cell.end);
        const next = cells[index + 1];
        if (index > 0 && cell.column === 0 && !cell.shared) assert.ok(!isNeverFirst(written.charAt(0)), `first in row ${cell.row}: ${written}`);
        if (next !== undefined && next.row > cell.row && isLoneOpening(text, cell.start, cell.end)) assert.fail(`last in row ${cell.row}: ${written}`);
      });
    }), { numRuns: 500 });
  });

  /** A single opening mark; a run of them longer than the row has nowhere to go. */
  function isLoneOpening(text: string, start: number, end: number): boolean {
    const before = text.slice(Math.max(0, start - 8), start);
    return isNeverLast(text.slice(end - 1, end)) && ![...before].some(isNeverLast);
  }
});
