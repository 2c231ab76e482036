import type { MarkedSpan } from '../../text/markedSpans';
import { findMentions, findSaying } from './mentions';
import { readCircumstance, readDate } from './occasion';
import { maskMarked, splitSentences } from './sentences';
import { contextAfter, findSubject, type SpeechContext, type Subject } from './subject';
import { findTrailingSpeaker } from './trailing';

/** A marked piece of a paragraph with the one who said it. */
export interface Attribution {
  readonly span: MarkedSpan;
  readonly speaker: string;
  readonly lead: string;
  readonly occasion?: string;
  readonly date?: string;
  readonly work?: string;
}

/** Shorter marked text is a term or a slogan (design: an attributed quotation), in characters. */
export const SHORTEST_QUOTATION = 10;
/** How far before a quotation its introducing words may begin, in UTF-16 units: a bound for text without stops. */
const WINDOW = 260;
/** How far after a verb of saying a quotation may stand in the same sentence and still be its words. */
const LOOSE = 80;

/** Between two quotations of one speaker: `“…”“…”`, `“…”，“…”`, `“…”和“…”`. */
const JOINER = /^[，、；：—\s]{0,3}(?:和|与|以及|及|并|或)?[，、\s]?$/u;
/** What may stand between the verb and the quotation right after it. */
const RIGHT_AFTER = /^[了过道到的给]?[^，。；：“”□]{0,12}(?:[，：—…\s]{0,4}|[，：]要|要)$/u;
const COLON = /[：:][—\s]*$/u;
/** The words after a quotation that make the name before it the speaker: 落实习近平总书记“…”要求. */
const SAID_AFTER = /^的?(?:这一|这个|这句|这些)?(?:重要|殷切|谆谆|总|明确|科学|伟大|庄严|深刻|著名|战略|殷殷|明确的|具体){0,3}(?:要求|号召|指示|嘱托|期望|期许|论述|论断|教导|讲话|话|思想|命题|名言|诗句|箴言|理念|训示|承诺|誓言|观点|主张|告诫|提醒|寄语|感慨|感叹|宏愿|呼声|呼吁|指引|教诲|叮嘱|忠告|警示|金句|古训|精神)/u;
/** Own words of a place for its own work. */
const SLOGAN_AFTER = /^的?[\p{Script=Han}]{0,4}(?:思路|目标|理念|口号|定位|机制|模式|做法|战略|举措|工作法|要求|方针|原则|愿景|任务|计划|行动|工程|体系|格局|办法|品牌|路径)/u;
/** Verbs that put marked words to use instead of saying them. */
const PUT_TO_USE = /(?:推行|推动|推进|按照|依照|根据|实现|实行|实施|开展|秉持|秉承|围绕|构建|建立|打造|形成|探索|采取|采用|创新|入选|对标|运用|叫响|做到|达到|成为|名为|题为|称为|所谓|聚焦|遵循|奉行|通过|出台|荣获|开启|搭建|创建|成立|设立|组织|举办|证明|说明|体现|表明|印证|诠释)了?$/u;
const OTHER_SUBJECT = /(?:我们|我[市省县区]|本[市省县区]|全[市省县区]|各地|各级|群众|有关部门|[\p{Script=Han}]{2,3}[省市县区](?:委|按|根|坚|积|出|推|创|将|着|以))/u;

/** Finds who said what in one paragraph; `context` is what the paragraph before left open, and what this one leaves comes back. */
export function attributeParagraph(text: string, spans: readonly MarkedSpan[], context: SpeechContext): { readonly attributions: readonly Attribution[]; readonly context: SpeechContext } {
  const masked = maskMarked(text, spans);
  const attributions: Attribution[] = [];
  let current = context;
  let next = 0;
  for (const sentence of splitSentences(text, masked, spans)) {
    while (next < spans.length) {
      const group = groupAt(spans, next, text);
      const first = group[0];
      if (first === undefined || first.outer.start >= sentence.end) break;
      next += group.length;
      if (group.some(isLong)) attributions.push(...attributeGroup({ text, masked, group, start: sentence.start, context: current }));
    }
    const piece = masked.slice(sentence.start, Math.min(sentence.end, sentence.start + 2 * WINDOW));
    current = contextAfter(piece, current, readDate(piece));
  }
  return { attributions, context: current };
}

interface Group {
  readonly text: string;
  readonly masked: string;
  /** Quotations that stand joined; one introduction holds for all of them. */
  readonly group: readonly MarkedSpan[];
  /** Where their sentence begins. */
  readonly start: number;
  readonly context: SpeechContext;
}

function groupAt(spans: readonly MarkedSpan[], from: number, text: string): readonly MarkedSpan[] {
  const group: MarkedSpan[] = [];
  for (let i = from; i < spans.length; i++) {
    const span = spans[i];
    const last = group.at(-1);
    if (span === undefined || (last !== undefined && !isJoined(text, last, span))) break;
    group.push(span);
  }
  return group;
}

function isLong({ inner }: MarkedSpan): boolean {
  return inner.end - inner.start >= SHORTEST_QUOTATION;
}

function isJoined(text: string, last: MarkedSpan, span: MarkedSpan): boolean {
  return span.outer.start - last.outer.end <= 6 && JOINER.test(text.slice(last.outer.end, span.outer.start));
}

function attributeGroup(input: Group): readonly Attribution[] {
  const { text, masked, group, start, context } = input;
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = Math.max(start, first.outer.start - WINDOW);
  const lead = masked.slice(from, first.outer.start);
  const after = masked.slice(last.outer.end, last.outer.end + WINDOW);
  const subject = findLeadingSpeaker(lead, after, context);
  if (subject !== undefined) {
    const written = leadAsWritten(text.slice(from, first.outer.start), lead, subject);
    const stops = findMentions(lead).map((mention) => mention.start);
    const own = readCircumstance(lead, stops);
    const date = own.date ?? (subject.isResolved ? context.date : undefined);
    return group.map((span) => ({ span, speaker: subject.name, lead: written, ...own, ...(date !== undefined && { date }), ...workOf(lead, subject) }));
  }
  if (/[\p{Script=Han}]/u.test(lead.replace(/^(?:正所谓|所谓|有道是|诚如|正如|恰如|但|而|因为|同理|因此)+/u, ''))) return [];
  const trailing = findTrailingSpeaker(after, context);
  if (trailing === undefined) return [];
  const { name, ...rest } = trailing;
  return group.map((span) => ({ span, speaker: name, lead: '', ...rest }));
}

/** The speaker that the words before a quotation name, by a verb right before it, a colon, or words right after it. */
function findLeadingSpeaker(lead: string, after: string, context: SpeechContext): Subject | undefined {
  const saying = findSaying(lead).at(-1);
  const own = findOwner(lead, after);
  if (own !== undefined) return own;
  if (saying === undefined) return undefined;
  const gap = lead.slice(saying.end);
  const isRight = RIGHT_AFTER.test(gap) || (COLON.test(gap) && gap.length <= LOOSE);
  const subject = findSubject(lead, saying, context);
  if (subject === undefined) return undefined;
  if (subject.kind === 'local' && SLOGAN_AFTER.test(after)) return undefined;
  if (isRight && !PUT_TO_USE.test(gap)) return subject;
  const isLoose = gap.length <= LOOSE && !OTHER_SUBJECT.test(gap) && !PUT_TO_USE.test(lead) && (subject.kind === 'person' || subject.kind === 'body');
  return isLoose ? subject : undefined;
}

/** 毛泽东同志“…”的号召, 用习近平总书记的话说就是“…”: a name right before the quotation and what it is right after, or before. */
function findOwner(lead: string, after: string): Subject | undefined {
  const mention = findMentions(lead).at(-1);
  if (mention === undefined || (mention.kind !== 'person' && mention.kind !== 'body' && mention.kind !== 'work')) return undefined;
  const gap = lead.slice(mention.end);
  const isOwner = (/^(?:的|关于|有关|同志|先生|提出的?|所说的?|那句|这句|笔下的?)*$/u.test(gap) && SAID_AFTER.test(after))
    || /^[^，。；：]{0,12}(?:话说|的话|名言|诗句|箴言|论断|教导|嘱托|警句|寄语|诗|词|信中|文中|书中)[^，。；：]{0,6}[，：—\s]*$/u.test(gap)
    || /^的[^，。；：]{0,8}(?:言|语|话|论|词|句|训|断|文章|书|信|观点|看法|总结|感慨|告诫|提醒|忠告|判断)[：:]\s*$/u.test(gap);
  return isOwner ? { name: mention.name, kind: mention.kind, end: mention.end, isResolved: false } : undefined;
}

/** What the introducing words do not begin with: marks and a list's number. */
const LEAD_START = /^(?:[，、；：\s）)]|\d{1,2}(?:[、．]|\.(?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])+/u;

/** The introducing words as the text has them: from the last earlier quotation on, where the speaker is named after it. */
function leadAsWritten(written: string, lead: string, subject: Subject): string {
  const lastMark = Math.max(lead.lastIndexOf('”'), lead.lastIndexOf('」'));
  const divide = Math.max(lastMark, lead.slice(0, subject.end).lastIndexOf('；'));
  const from = divide >= 0 && divide < subject.end - subject.name.length ? divide + 1 : 0;
  return written.slice(from).replace(LEAD_START, '').trim();
}

function workOf(lead: string, subject: Subject): { readonly work?: string } {
  const work = /《([^《》]{1,40})》[^《》]{0,16}$/u.exec(lead)?.[1];
  return work === undefined || subject.kind === 'body' ? {} : { work };
}
