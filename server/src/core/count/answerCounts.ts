import { type Answer } from '../markdown/answer';
import { type Paragraph } from '../markdown/paragraph';
import { toSourceOffset } from '../markdown/proseOffsets';
import { type Measure } from '../settings/settingsTable';
import { layoutSheet, tryCellFrom, unitsOf } from '../sheet/sheet';
import { cellsOf } from '../sheet/units';
import { type CountOptions, countsTitle } from './countOptions';
import { countProse, tryOffsetBeyond } from './proseCounts';

/** Every measure of one text (domain-rules §1.2), and the rows it takes on the sheet. */
export type Counts = Readonly<Record<Measure | 'rows', number>>;

export const NO_COUNTS: Counts = Object.freeze({ han: 0, words: 0, chars: 0, cells: 0, grid: 0, rows: 0 });

/** Counts one answer; an edit counts and lays out again only the paragraphs it touched. */
export function countAnswer(answer: Answer, options: CountOptions): Counts {
  const sheet = layoutSheet(answer, options.sheet);
  return { ...countParagraphs(answer.paragraphs, options), grid: sheet.lastCell, rows: sheet.rows };
}

/** The measures that need no sheet, over any paragraphs of an answer. */
export function countParagraphs(paragraphs: readonly Paragraph[], options: CountOptions): Pick<Counts, 'han' | 'words' | 'chars' | 'cells'> {
  let [han, words, chars, cells] = [0, 0, 0, 0];
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'title' && !countsTitle('chars', options)) continue;
    const counts = countProse(paragraph.prose);
    han += counts.han;
    words += counts.words;
    chars += counts.chars;
    cells += cellsOf(unitsOf(paragraph.prose, options.sheet));
  }
  return { han, words, chars, cells };
}

/** The sum of several answers' counts. */
export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce((sum, counts) => ({
    han: sum.han + counts.han,
    words: sum.words + counts.words,
    chars: sum.chars + counts.chars,
    cells: sum.cells + counts.cells,
    grid: sum.grid + counts.grid,
    rows: sum.rows + counts.rows,
  }), NO_COUNTS);
}

/** The UTF-16 offset in the draft of an answer's first character beyond `count` in a measure; undefined when none is. */
export function tryAnswerOffsetBeyond(answer: Answer, { measure, count }: { readonly measure: Measure; readonly count: number }, options: CountOptions): number | undefined {
  if (measure === 'grid') {
    const found = tryCellFrom(layoutSheet(answer, options.sheet), count);
    return found && toSourceOffset(found.paragraph, found.cell.start);
  }
  let left = count;
  for (const paragraph of answer.paragraphs) {
    if (paragraph.role === 'title' && !countsTitle(measure, options)) continue;
    const own = measure === 'cells' ? cellsOf(unitsOf(paragraph.prose, options.sheet)) : countProse(paragraph.prose)[measure];
    if (own > left) {
      const offset = measure === 'cells' ? cellStart(paragraph, left, options) : tryOffsetBeyond(paragraph.prose.text, measure, left);
      return offset === undefined ? undefined : toSourceOffset(paragraph, offset);
    }
    left -= own;
  }
  return undefined;
}

function cellStart(paragraph: Paragraph, index: number, options: CountOptions): number | undefined {
  let left = index;
  for (const unit of unitsOf(paragraph.prose, options.sheet)) {
    const cell = unit.cells[left];
    if (cell !== undefined) return cell.start;
    left -= unit.cells.length;
  }
  return undefined;
}
