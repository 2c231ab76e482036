import { findMarkedSpans } from '../../text/markedSpans';
import { lineNumberAt, type PackLine } from '../packLine';
import { canonicalText, lengthOf } from './canonicalText';
import { themeOfHeading, tryAnnotation } from './annotation';
import type { FoundQuotation } from './foundQuotation';
import { withNotesBelow } from './listedQuotations';
import { listMarkOf, splitItems } from './listMarks';
import { splitSignature } from './signedText';
import { isTalk, speakerNamedBy, trySpeakerLabel } from './speakerLabel';

const SHORTEST = 6;
/** With a work behind it fewer characters are a quotation too: 民以食为天——《史记》. */
const SHORTEST_OF_WORK = 4;
const LONGEST = 400;
const LONGEST_HEADING = 16;
/** A line that signs itself is one saying; a longer one is a paragraph that ends with a reference. */
const LONGEST_SIGNED = 200;
/** References of articles, no works that a saying is from. */
const PRESS = /日报|时报|晚报|新华|求是|杂志|报道|[：:]|注释/u;

/** The quotations that stand outside lists but say themselves whose they are: `习近平：…`, `…。——《论语》`, a name over numbered items. */
export function readLooseQuotations(lines: readonly PackLine[]): readonly FoundQuotation[] {
  const isInterview = lines.filter(({ text }) => isTalk(text)).length >= 2;
  const found: FoundQuotation[] = [];
  let heading: string | undefined;
  let theme: string | undefined;
  lines.forEach((line, index) => {
    const named = isInterview ? undefined : speakerNamedBy(line.text.replace(listMarkOf(line.text), '').replace(/[【】：:]/gu, ''));
    if (named !== undefined) {
      heading = named;
      return;
    }
    const headed = themeAbove(line);
    if (headed !== undefined) {
      theme = headed;
      return;
    }
    const items = splitItems(line.text);
    if (listMarkOf(line.text) === '') heading = undefined;
    const own = items.flatMap((item) => readItem(line, item, { heading, takesLabels: !isInterview })).map((item) => (theme === undefined ? item : { ...item, themes: [theme] }));
    found.push(...own.map((quotation, at) => (at === own.length - 1 ? withNotesBelow(quotation, lines, index) : quotation)));
  });
  return found;
}

/** The theme that a short line over a list names: 一、民生篇, 【廉政】. */
function themeAbove({ text }: PackLine): string | undefined {
  return text.length > LONGEST_HEADING ? undefined : themeOfHeading(text.slice(listMarkOf(text).length));
}

function readItem(line: PackLine, item: { readonly start: number; readonly text: string }, place: { readonly heading: string | undefined; readonly takesLabels: boolean }): readonly FoundQuotation[] {
  if (tryAnnotation(item.text) !== undefined || line.cells !== undefined) return [];
  const mark = listMarkOf(item.text);
  const label = place.takesLabels ? trySpeakerLabel(item.text.slice(mark.length)) : undefined;
  const from = mark.length + (label?.length ?? 0);
  const { text, signature } = splitSignature(item.text.slice(from));
  const speaker = label?.speaker ?? place.heading ?? '';
  const quotation = canonicalText(text);
  if (speaker === '' && signature === undefined) return [];
  if (lengthOf(quotation) < (signature?.work === undefined ? SHORTEST : SHORTEST_OF_WORK) || goesOnAfter(text, label?.hasVerb === true) || text.length > LONGEST || /[：:]$/u.test(text)) return [];
  if (speaker === '' && (text.length > LONGEST_SIGNED || PRESS.test(signature?.work ?? '') || /[：:][“「]/u.test(text))) return [];
  // Words around the marks are somebody's telling of the quotation, which running text is read for.
  if (/[“「]/u.test(quotation) && label === undefined && /^[^“「]{0,40}(?:说|指出|强调|曰|云|言|道)/u.test(quotation)) return [];
  const { name = speaker, ...rest } = signature ?? {};
  return [{ line: lineNumberAt(line, item.start + from), offset: item.start + from, text: quotation, lead: '', isListed: true, ...rest, speaker: label?.speaker ?? (name === '' ? speaker : name) }];
}

/** `习近平指出：“…”我国…` and `毛泽东说过：…` over many sentences: a paragraph that quotes, which running text is read for. */
function goesOnAfter(text: string, hasVerb: boolean): boolean {
  const first = findMarkedSpans(text)[0];
  if (first?.outer.start === 0 && text.slice(first.outer.end).replace(/[\p{P}\s]/gu, '').length > 0) return true;
  return hasVerb && first === undefined && (text.match(/[。！？]/gu)?.length ?? 0) > 2;
}
