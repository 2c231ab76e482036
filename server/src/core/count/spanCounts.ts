import { type Draft } from '../markdown/draft';
import { type Paragraph } from '../markdown/paragraph';
import { type SheetOptions } from '../sheet/sheetOptions';
import { cellsOf, toUnits } from '../sheet/units';
import { type Span } from '../text/span';
import { type Counts } from './answerCounts';
import { countText } from './proseCounts';

/** Counts the prose inside a span of the draft, such as a selection; a title in it counts, questions and material do not. */
export function countSpan(draft: Draft, span: Span, sheet: SheetOptions): Pick<Counts, 'han' | 'words' | 'chars' | 'cells'> {
  let [han, words, chars, cells] = [0, 0, 0, 0];
  for (const paragraph of draft.paragraphs) {
    if (paragraph.role === 'question' || paragraph.role === 'material') continue;
    const text = selectedText(draft.text, paragraph, span);
    if (text === '') continue;
    const counts = countText(text);
    han += counts.han;
    words += counts.words;
    chars += counts.chars;
    cells += cellsOf(toUnits(text, sheet));
  }
  return { han, words, chars, cells };
}

function selectedText(source: string, paragraph: Paragraph, span: Span): string {
  if (paragraph.span.end <= span.start || paragraph.span.start >= span.end) return '';
  return paragraph.pieces
    .filter((piece) => piece.end > span.start && piece.start < span.end)
    .map((piece) => source.slice(Math.max(piece.start, span.start), Math.min(piece.end, span.end)))
    .join('');
}
