import { tryIsoDate } from '../../text/isoDate';

/** When and where something was said, as the words before it tell. */
export interface Circumstance {
  /** The adverbial as written: 在浙江考察时. */
  readonly occasion?: string;
  readonly date?: string;
}

const EVENT = /考察|调研|视察|会|座谈|讲话|讲座|报告|仪式|出席|主持|参加|论坛|访问|演讲|致辞|见面|学习|审议|活动|慰问|会见|会谈|来访|贺信|回信|文章|之初|指导|检查|培训|大学|工作时|谈|接受|采访/u;
const ENDINGS = ['之初', '之时', '之际', '期间', '时', '上', '中', '后'];
const LONGEST = 60;
/** A year that something aims at (到2020年) is no date of saying. */
const DATE = /(?<![到至于力争前\d])\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?/gu;

/** Spans of `text` that tell where or when (在…时, 在…上, 在…中), in UTF-16 offsets and in order; none reaches over a comma. */
export function findAdverbials(text: string, stops: readonly number[] = []): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = nextPreposition(text, 0); start >= 0; start = nextPreposition(text, start + 1)) {
    const clauseEnd = /[，。；：□“”]/u.exec(text.slice(start, start + LONGEST))?.index ?? LONGEST;
    const next = nextPreposition(text, start + 1);
    const limit = Math.min(start + clauseEnd, next < 0 ? Infinity : next, text.length);
    const stop = stops.find((offset) => offset > start) ?? limit;
    // A name after the adverbial is the speaker's; one inside it (在参观毛泽东同志故居时) is not.
    const end = lastEnding(text, start, Math.min(limit, stop)) ?? lastEnding(text, start, limit);
    if (end !== undefined) found.push({ start, end });
  }
  return found;
}

/** 在, 现在 and 存在 aside. */
function nextPreposition(text: string, from: number): number {
  let at = text.indexOf('在', from);
  while (at > 0 && /[现存正实所潜内外旨重好]/u.test(text[at - 1] ?? '')) at = text.indexOf('在', at + 1);
  return at;
}

function lastEnding(text: string, start: number, limit: number): number | undefined {
  let best: number | undefined;
  for (const ending of ENDINGS) {
    const at = text.lastIndexOf(ending, limit - ending.length);
    if (at > start + 1 && at + ending.length <= limit && (best === undefined || at + ending.length > best)) best = at + ending.length;
  }
  return best;
}

/** The occasion and the date that a lead-in names, e.g. `2015年12月，…在中央城市工作会议上指出，`; `stops` are where speakers' names begin. */
export function readCircumstance(lead: string, stops: readonly number[] = []): Circumstance {
  const span = findAdverbials(lead, stops).findLast(({ start, end }) => EVENT.test(lead.slice(start, end)));
  const date = readDate(lead);
  return { ...(span && { occasion: lead.slice(span.start, span.end) }), ...(date !== undefined && { date }) };
}

/** The date a text states with its year, in ISO form; the last one where there are several. */
export function readDate(text: string): string | undefined {
  const match = [...text.matchAll(DATE)].at(-1);
  return match === undefined ? undefined : tryIsoDate(match[0]);
}
