import { findMarkedSpans } from '../../text/markedSpans';
import { tidy } from '../packLine';

/** A quotation's own text: widths mended, without outer marks, a final 。 or blanks that full-width marks make needless. */
export function canonicalText(marked: string): string {
  let text = tidy(marked);
  for (let span = findMarkedSpans(text)[0]; span !== undefined && span.outer.start === 0 && isAllBut(text, span.outer.end); span = findMarkedSpans(text)[0]) {
    text = text.slice(span.inner.start, span.inner.end).trim();
  }
  return text.replace(/[。；，、：\s]+$/u, '');
}

/** True where nothing but a stop follows. */
function isAllBut(text: string, end: number): boolean {
  return /^[。；，\s]*$/u.test(text.slice(end));
}

/** Length of a quotation in characters as the contract counts them (marks included). */
export function lengthOf(text: string): number {
  return [...text].length;
}
