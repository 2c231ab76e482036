import { type Genre, genreNames } from '../genre/genre';
import { mergeLimits, parseLimits } from '../limit/parseLimit';
import { type Limit } from '../limit/limit';
import { type Span } from '../text/span';

const NUMERAL = '[一二三四五六七八九十百〇零0-9０-９]{1,4}';
const OPEN = '[（(【\\[〔]?';
const CLOSE = '[）)】\\]〕]?';
/** 第一题, （第2题）, 题目：, 【问题一】, 作答题二: the head of a question. 问题 alone is a heading like any other. */
const QUESTION_HEAD = new RegExp(
  `^${OPEN}\\s?(?:第\\s?${NUMERAL}\\s?(?:小?题(?![材目干])|题目|问|道题)|(?:试题|题目|问题|作业|练习|小题)\\s?${NUMERAL}(?![、个点项条方年月])|(?:题目|试题|作答题目|题干)(?=\\s?[】\\]：:]|\\s*$))\\s?${CLOSE}`,
  'u',
);
/** What only the wording of a question has. */
const QUESTION_SIGNS = /给定(?:资料|材料)|[（(]\s?\d{1,3}\s?分\s?[）)]|要求\s?[：:]|作答要求|请(?:你|结合|根据|围绕|以|用|就|谈谈|概括|分析|写)/u;

const LIMIT_AT_END = /[（(][^（()）]{0,20}字[^（()）]{0,12}[）)][。；;]?\s*$/u;

/** What one heading or quoted line says as a question. */
export interface QuestionText {
  readonly limit?: Limit;
  readonly limitSpan?: Span;
  /** A requirement for each item, where one is stated. */
  readonly itemLimit?: Limit;
}

/** True for a text that begins as a question does (第一题 …, 题目：…). */
export function hasQuestionHead(text: string): boolean {
  return QUESTION_HEAD.test(text);
}

/** True for a text that reads as a question with a length, not as prose that mentions one. */
export function readsAsQuestion(text: string): boolean {
  if (parseLimits(text).length === 0) return false;
  return hasQuestionHead(text) || QUESTION_SIGNS.test(text) || LIMIT_AT_END.test(text);
}

/** True for a plain line that can be nothing but a question: 第一题：…（300字）, 1.请结合材料，…（300字）。 */
export function isPlainQuestion(text: string): boolean {
  if (!hasQuestionHead(text) && !(QUESTION_SIGNS.test(text) && LIMIT_AT_END.test(text))) return false;
  return parseLimits(text).length > 0;
}

/**
 * The text of a question without its limit, and without the bracket or clause that holds nothing else:
 * `第一题 概括做法（300字，20分）` and `第一题 概括做法，不超过300字。` → `第一题 概括做法`; `写一篇1000字左右的文章` → `写一篇文章`.
 */
export function withoutLimit(text: string): string {
  const bare = text.replace(/[（(【[]([^（()）】\]]{0,40})[）)】\]]/gu, (bracket, inner: string) => (parseLimits(`（${inner}）`).length > 0 ? '' : bracket));
  let end = bare.length;
  for (const { span } of [...parseLimits(bare)].reverse()) {
    const start = CLAUSE_LEAD.exec(bare.slice(Math.max(0, span.start - 24), span.start));
    if (start === null || bare.slice(span.end, end).replace(/[\s。；;，,！!.]/g, '') !== '') break;
    end = span.start - start[0].length;
  }
  return withoutInnerLimits(bare.slice(0, end)).replace(/\s{2,}/g, ' ').trim().replace(DANGLING, '');
}

/** What a clause taken off the end leaves behind: separators, the number of an item that is empty now. */
const DANGLING = /(?:[\s，,：:；;]|(?<=[\s，,；;。])[（(]\d{1,2}[）)])+$/u;
const LIMIT_LABEL = /(?:总?字数|篇幅|总数)(?:要求|限制|为|是|在|应|控制在)?[：:]?\s?$/u;

/** Limits in the middle of a text: the clause with them where it says no more, else the words alone. */
function withoutInnerLimits(text: string): string {
  let result = text;
  for (const { span } of [...parseLimits(text)].reverse()) {
    const before = result.slice(0, span.start);
    const after = result.slice(span.end);
    const lead = CLAUSE_LEAD.exec(before.slice(-24));
    const isClause = lead !== null && !/要求[：:]/u.test(lead[0]) && /^\s*[，,；;、]/u.test(after);
    const kept = isClause ? before.slice(0, before.length - lead[0].length) : before.replace(LIMIT_LABEL, '');
    const isFirst = /[：:]$/u.test(kept);
    result = kept + (isFirst ? after.replace(/^\s*[，,；;、]/u, '') : isClause ? after : after.replace(/^的/u, ''));
  }
  return result;
}

/** What may stand between the last separator and a limit in a clause that says nothing else. */
const CLAUSE_LEAD = /(?:[，,。；;！!\s]|(?<=[）)】\]]))(?:要求[：:]?)?(?:总?字数|篇幅|总数|全文|每一?[条点项个段句题]|且|并)?(?:要求|为|在|应|控制在|[：:])?\s?$/u;

/** The text of a question without its number: `第一题：概括做法` → `概括做法`. */
export function withoutQuestionHead(text: string): string {
  return text.replace(QUESTION_HEAD, '').replace(/^[\s：:、.．，,]+/u, '').trim();
}

/** The limit of a question's text, for the answer and for its items. */
export function readQuestionLimit(text: string, options: { readonly aroundTolerance: number }): QuestionText {
  const found = parseLimits(text, options);
  const whole = found.filter(({ limit }) => limit.perItem !== true);
  const merged = mergeLimits(text, whole);
  const item = found.find(({ limit }) => limit.perItem === true);
  return {
    ...(merged !== undefined && { limit: merged.limit, limitSpan: merged.span }),
    ...(item !== undefined && { itemLimit: item.limit }),
    ...(merged === undefined && item !== undefined && { limit: item.limit, limitSpan: item.span }),
  };
}

/** Names that a question's wording uses for other things than what is to be written (领导讲话, 政府工作报告, 来函). */
const ORDER = /(?:写|撰写|拟|拟写|起草|草拟|拟定|制定|形成|准备|作|完成)[^，,。；;！!？?]{0,40}$/u;

/** The genre a question asks for, told from what is to be written (写一篇…讲话稿) or from its verb (概括, 分析). */
export function tryQuestionGenre(text: string): Genre | undefined {
  const heading = withoutQuestionHead(text);
  let ordered: { readonly at: number; readonly genre: Genre } | undefined;
  for (const [name, genre] of genreNames()) {
    if (heading === name) return genre;
    const at = text.lastIndexOf(name);
    if (at < 0 || !ORDER.test(text.slice(0, at))) continue;
    if (ordered === undefined || at > ordered.at + 4) ordered = { at, genre };
  }
  if (ordered !== undefined) return ordered.genre;
  if (/写[^，,。；;]{0,20}(?:文章|作文)|自拟(?:题目|标题)/u.test(text)) return '大作文';
  // 梳理问题并提出对策建议 asks for the advice; 概括专家提出的建议 does not.
  if (/(?:并|[，,])[^，,。；;]{0,6}提出(?!的)[^，,。；;]{0,16}(?:建议|对策|措施)/u.test(text)) return '对策建议';
  if (/概括|归纳|梳理|概述|总结/u.test(text)) return '概括';
  if (/提出[^，,。；;]{0,20}(?:建议|对策|措施|意见)|(?:建议|对策)/u.test(text)) return '对策建议';
  if (/分析|理解|谈谈|评价|认识|启示|如何看|为什么/u.test(text)) return '分析';
  return undefined;
}
