import { lineNumberAt, type PackLine } from '../packLine';
import { canonicalText, lengthOf } from './canonicalText';
import { findMentions } from './mentions';
import type { FoundQuotation } from './foundQuotation';
import { findTrailingSpeaker, readSignature, type TrailingSpeaker } from './trailing';

/** A list's items may be shorter than what counts as a quotation in running text: the list says what they are. */
const SHORTEST = 6;
const LONGEST = 600;
const LONGEST_PLAIN = 120;
const NUMBER = /^(?:\d{1,4}(?:[、．)）]|\.(?!\d))|[（(]\d{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])\s*/u;
const QUOTATION_LABEL = /^【?(?:名言|金句|名句|原句|引言|语录|警句|佳句|引用|用典|典句)】?(?:[一二三四五六七八九十\d]{1,3})?\s*[：:]\s*/u;
/** What explains a quotation instead of being one. */
const EXPLANATION = /^【?(?:释义|原文|译文|出处|解读|解析|点评|赏析|适用|运用|活学活用|示例|例句|注释|注|典出|背景|大意|意思|启示|话题|主题|关键词|使用|可用|适合|来源|作者)[^：:]{0,40}】?\s*(?:[：:]|$)/u;
const ORIGIN = /^【?(?:出处|典出|来源|出自|语出)】?\s*[：:]\s*/u;
const NAMED_ITEM = /^([\p{Script=Han}·]{2,12})\s*[：:]\s*(?=\S)/u;
const SIGNATURE_LINE = /^(?:—{1,2}|-{2,}|－{1,2}|–{1,2})\s*(\S.{0,80})$/u;
const ENDS_SENTENCE = /[。！？!?；;…”]$/u;

export interface ListSource {
  /** Speaker that the list's heading or title names, '' where it names none. */
  readonly speaker: string;
  /** True where every short line is an item even without a number. */
  readonly isDedicated: boolean;
}

/** The speaker in the heading of a list: 习近平精彩话语集 → 习近平, '' where it names nobody. */
export function speakerOfHeading(heading: string): string {
  return findMentions(heading).find(({ kind }) => kind === 'person')?.name ?? '';
}

/** The items of a list of quotations, each with the speaker it, the line under it or the list's heading names. */
export function readListedQuotations(lines: readonly PackLine[], source: ListSource): readonly FoundQuotation[] {
  const found: FoundQuotation[] = [];
  lines.forEach((line, index) => {
    if (SIGNATURE_LINE.test(line.text)) return;
    if (EXPLANATION.test(line.text)) {
      const last = found.at(-1);
      const signature = ORIGIN.test(line.text) ? readSignature(line.text.replace(ORIGIN, ''), 'strict') : undefined;
      if (last !== undefined && signature !== undefined && last.line > line.number - 3) found[found.length - 1] = withSignature(last, signature);
      return;
    }
    found.push(...readItem(line, signatureBelow(lines[index + 1]), source));
  });
  return found;
}

/** Lines that a line of its own signs: `——习近平` under what he said. */
export function readSignedLines(lines: readonly PackLine[]): readonly FoundQuotation[] {
  return lines.flatMap((line, index) => {
    const signature = signatureBelow(lines[index + 1]);
    if (signature === undefined || SIGNATURE_LINE.test(line.text) || line.text.length > LONGEST) return [];
    return readItem({ ...line, isBullet: true }, signature, { speaker: '', isDedicated: false });
  });
}

function signatureBelow(next: PackLine | undefined): TrailingSpeaker | undefined {
  const signature = next && SIGNATURE_LINE.exec(next.text)?.[1];
  return signature === undefined || /[。！？]$/u.test(signature) ? undefined : readSignature(signature);
}

function readItem(line: PackLine, below: TrailingSpeaker | undefined, source: ListSource): readonly FoundQuotation[] {
  const number = NUMBER.exec(line.text)?.[0] ?? '';
  const label = QUOTATION_LABEL.exec(line.text.slice(number.length))?.[0] ?? '';
  const offset = number.length + label.length;
  const named = NAMED_ITEM.exec(line.text.slice(offset));
  const namedSpeaker = named === null ? undefined : readSignature(named[1] ?? '', 'strict')?.name;
  const from = offset + (namedSpeaker === undefined ? 0 : named?.[0].length ?? 0);
  const { text, signature } = splitSignature(line.text.slice(from));
  const isMarked = /^[“「"].*[”」"][。！？…]*$/u.test(text);
  const isItem = number !== '' || label !== '' || line.isBullet || namedSpeaker !== undefined || signature !== undefined || below !== undefined || isMarked
    || (source.isDedicated && line.headingLevel === 0 && text.length <= LONGEST_PLAIN && (ENDS_SENTENCE.test(text) || /[，；]/u.test(text)));
  const quotation = canonicalText(text);
  if (!isItem || lengthOf(quotation) < SHORTEST || text.length > LONGEST || isIntroduction(text)) return [];
  const own = signature ?? below;
  const item: FoundQuotation = { line: lineNumberAt(line, from), offset: from, text: quotation, speaker: namedSpeaker ?? source.speaker, lead: '', isListed: true };
  return [own === undefined ? item : withSignature(item, own)];
}

/** `…。——习近平` and `…（《论语》）` apart: what was said, and who signs it. */
function splitSignature(text: string): { readonly text: string; readonly signature?: TrailingSpeaker } {
  const dash = /(?<=\S)(?:——|--|－－)(?=[^—。！？，；]{1,80}$)/u.exec(text);
  if (dash !== null && dash.index >= SHORTEST) {
    const signature = findTrailingSpeaker(text.slice(dash.index));
    if (signature !== undefined) return { text: text.slice(0, dash.index), signature };
  }
  const brackets = /[（(【][^（()）】]{2,40}[）)】]。?$/u.exec(text);
  if (brackets !== null && brackets.index >= SHORTEST) {
    const signature = findTrailingSpeaker(text.slice(brackets.index));
    if (signature !== undefined) return { text: text.slice(0, brackets.index), signature };
  }
  const work = /(?<=[。！？；”])\s*《([^《》]{2,40})》$/u.exec(text);
  if (work !== null) return { text: text.slice(0, work.index), signature: readSignature(work[0]) };
  return { text };
}

/** A line that tells of the list, or goes on below: no item. */
function isIntroduction(text: string): boolean {
  return /[：:]$/u.test(text) || /^[（(].*[）)]$/u.test(text);
}

function withSignature(item: FoundQuotation, { name, ...rest }: TrailingSpeaker): FoundQuotation {
  return { ...item, ...rest, speaker: item.speaker === '' || name !== '' ? name : item.speaker };
}
