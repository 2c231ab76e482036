import { lineNumberAt, type PackLine } from '../packLine';
import { canonicalText, lengthOf } from './canonicalText';
import { findMentions } from './mentions';
import type { FoundQuotation } from './foundQuotation';
import { type Annotation, themeOfHeading, themesIn, tryAnnotation } from './annotation';
import { listMarkOf, splitItems } from './listMarks';
import { splitSignature } from './signedText';
import { speakerNamedBy, trySpeakerLabel } from './speakerLabel';
import { readSignature, type TrailingSpeaker } from './trailing';

/** A list's items may be shorter than what counts as a quotation in running text: the list says what they are. */
const SHORTEST = 6;
const LONGEST = 600;
const LONGEST_PLAIN = 120;
const LONGEST_HEADING = 16;
/** Notes that may stand under one item. */
const MOST_NOTES = 6;
const QUOTATION_LABEL = /^【?(?:名言|金句|名句|原句|引言|语录|警句|佳句|引用|用典|典句)】?(?:[一二三四五六七八九十\d]{1,3})?\s*[：:]\s*/u;
const NAMED_ITEM = /^([\p{Script=Han}·]{2,12})\s*[：:]\s*(?=\S)/u;
const SIGNATURE_LINE = /^(?:—{1,2}|-{2,}|－{1,2}|–{1,2})\s*(\S.{0,80})$/u;
const ENDS_SENTENCE = /[。！？!?；;…”]$/u;

export interface ListSource {
  /** Speaker that the list's heading or title names, '' where it names none. */
  readonly speaker: string;
  /** Theme that the list's heading names. */
  readonly theme?: string | undefined;
  /** True where every short line is an item even without a number. */
  readonly isDedicated: boolean;
}

/** The speaker in the heading of a list: 习近平精彩话语集 → 习近平, '' where it names nobody. */
export function speakerOfHeading(heading: string): string {
  return findMentions(heading).find(({ kind }) => kind === 'person')?.name ?? '';
}

/** The items of a list of quotations, each with the speaker it, the line under it or the list's heading names, and the notes under it. */
export function readListedQuotations(lines: readonly PackLine[], source: ListSource): readonly FoundQuotation[] {
  const found: FoundQuotation[] = [];
  let { theme, speaker } = source;
  lines.forEach((line, index) => {
    if (SIGNATURE_LINE.test(line.text) || tryAnnotation(line.text) !== undefined || line.cells !== undefined) return;
    const bare = line.text.length <= LONGEST_HEADING ? line.text.slice(listMarkOf(line.text).length) : '';
    const headed = bare === '' ? undefined : themeOfHeading(bare);
    if (headed !== undefined) {
      theme = headed;
      return;
    }
    const named = bare === '' ? undefined : speakerNamedBy(bare.replace(/[【】：:]/gu, ''));
    if (named !== undefined) {
      speaker = named;
      return;
    }
    const items = splitItems(line.text).flatMap(({ start, text }) => readItem(line, { start, text, below: signatureBelow(lines[index + 1]) }, { ...source, speaker }));
    const themed = items.map((item) => (theme === undefined ? item : { ...item, themes: [theme] }));
    found.push(...themed.map((item, at) => (at === themed.length - 1 ? withNotesBelow(item, lines, index) : item)));
  });
  return found;
}

/** A quotation with what the notes right under its line say: 释义, 出处, 适用主题, in any order, up to the next line that is none. */
export function withNotesBelow(item: FoundQuotation, lines: readonly PackLine[], index: number): FoundQuotation {
  let noted = item;
  for (let at = index + 1; at < Math.min(lines.length, index + 1 + MOST_NOTES); at++) {
    const text = lines[at]?.text ?? '';
    const note = tryAnnotation(text);
    if (note === undefined && !SIGNATURE_LINE.test(text)) break;
    if (note !== undefined) noted = withNote(noted, note);
  }
  return noted;
}

function withNote(item: FoundQuotation, { kind, value }: Annotation): FoundQuotation {
  if (kind === 'gloss') return value === '' || item.gloss !== undefined ? item : { ...item, gloss: value };
  if (kind === 'themes') return { ...item, themes: [...new Set([...(item.themes ?? []), ...themesIn(value)])] };
  const signature = kind === 'origin' ? readSignature(value, 'strict') : undefined;
  return signature === undefined ? item : withSignature(item, signature);
}

/** Lines that a line of its own signs: `——习近平` under what he said. */
export function readSignedLines(lines: readonly PackLine[]): readonly FoundQuotation[] {
  return lines.flatMap((line, index) => {
    const signature = signatureBelow(lines[index + 1]);
    if (signature === undefined || SIGNATURE_LINE.test(line.text) || line.text.length > LONGEST) return [];
    return readItem({ ...line, isBullet: true }, { start: 0, text: line.text, below: signature }, { speaker: '', isDedicated: false }).map((item) => withNotesBelow(item, lines, index));
  });
}

function signatureBelow(next: PackLine | undefined): TrailingSpeaker | undefined {
  const signature = next && SIGNATURE_LINE.exec(next.text)?.[1];
  return signature === undefined || /[。！？]$/u.test(signature) ? undefined : readSignature(signature);
}

interface ItemText {
  /** Where the item begins in its line, in UTF-16 offsets. */
  readonly start: number;
  readonly text: string;
  readonly below: TrailingSpeaker | undefined;
}

function readItem(line: PackLine, { start, text: written, below }: ItemText, source: ListSource): readonly FoundQuotation[] {
  const number = listMarkOf(written);
  const label = QUOTATION_LABEL.exec(written.slice(number.length))?.[0] ?? '';
  const offset = number.length + label.length;
  const known = trySpeakerLabel(written.slice(offset));
  const named = NAMED_ITEM.exec(written.slice(offset));
  const namedSpeaker = known?.speaker ?? (named === null ? undefined : readSignature(named[1] ?? '', 'strict')?.name);
  const from = offset + (namedSpeaker === undefined ? 0 : known?.length ?? named?.[0].length ?? 0);
  const { text, signature } = splitSignature(written.slice(from));
  const isMarked = /^[“「"].*[”」"][。！？…]*$/u.test(text);
  const isItem = number !== '' || label !== '' || line.isBullet || namedSpeaker !== undefined || signature !== undefined || below !== undefined || isMarked
    || (source.isDedicated && line.headingLevel === 0 && text.length <= LONGEST_PLAIN && (ENDS_SENTENCE.test(text) || /[，；]/u.test(text)));
  const quotation = canonicalText(text);
  if (!isItem || lengthOf(quotation) < SHORTEST || text.length > LONGEST || isIntroduction(text)) return [];
  const own = signature ?? below;
  const item: FoundQuotation = { line: lineNumberAt(line, start + from), offset: start + from, text: quotation, speaker: namedSpeaker ?? source.speaker, lead: '', isListed: true };
  return [own === undefined ? item : withSignature(item, own)];
}

/** A line that tells of the list, or goes on below: no item. */
function isIntroduction(text: string): boolean {
  return /[：:]$/u.test(text) || /^[（(].*[）)]$/u.test(text);
}

function withSignature(item: FoundQuotation, { name, ...rest }: TrailingSpeaker): FoundQuotation {
  return { ...item, ...rest, speaker: item.speaker === '' || name !== '' ? name : item.speaker };
}
