import { findMentions } from './mentions';
import { findTrailingSpeaker, readSignature, type TrailingSpeaker } from './trailing';

/** Shorter words before a signature are no quotation; 民以食为天 and its like are. */
const SHORTEST = 4;
const NAME_AT_END = /(?<=[。！？；”])\s*((?:[[〔（(][\p{Script=Han}·]{1,4}[\]〕）)]\s*)?[\p{Script=Han}·]{2,8}(?:《[^《》]{2,40}》)?)$/u;

/** A line's own words and the one who signs them at its end. */
export interface SignedText {
  readonly text: string;
  readonly signature?: TrailingSpeaker;
}

/** Takes `…。——习近平`, `…（《论语》）`, `…。《论语》` and `…。[战国]孟子` apart: what was said, and who signs it. */
export function splitSignature(text: string): SignedText {
  const dash = /(?<=\S)(?:—{1,2}|--|－－)(?=[^—。！？]{1,80}$)/u.exec(text);
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
  if (work !== null) return withSignature(text, work.index, work[0]);
  const name = NAME_AT_END.exec(text);
  const mention = name === null ? undefined : findMentions(name[1] ?? '').find(({ kind }) => kind === 'person');
  return name === null || mention === undefined ? { text } : withSignature(text, name.index, name[1] ?? '');
}

function withSignature(text: string, at: number, written: string): SignedText {
  const signature = readSignature(written.trim());
  return signature === undefined ? { text } : { text: text.slice(0, at), signature };
}
