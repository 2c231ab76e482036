import { findMarkedSpans } from '../../text/markedSpans';
import { lineNumberAt, type PackLine } from '../packLine';
import { attributeParagraph, SHORTEST_QUOTATION } from './attribute';
import { canonicalText, lengthOf } from './canonicalText';
import type { FoundQuotation } from './foundQuotation';
import type { SpeechContext } from './subject';

/** Every attributed quotation of running text, line by line; 他 may stand for who spoke in the line before. */
export function readQuotedInText(lines: readonly PackLine[]): readonly FoundQuotation[] {
  const found: FoundQuotation[] = [];
  let context: SpeechContext = {};
  for (const line of lines) {
    const read = attributeParagraph(line.text, findMarkedSpans(line.text), context);
    context = read.context;
    for (const { span, ...said } of read.attributions) {
      const text = canonicalText(line.text.slice(span.inner.start, span.inner.end));
      if (lengthOf(text) >= SHORTEST_QUOTATION && said.speaker !== '') {
        found.push({ ...said, text, line: lineNumberAt(line, span.outer.start), offset: span.outer.start, isListed: false });
      }
    }
  }
  return found;
}
