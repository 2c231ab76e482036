import { type Span } from '../text/span';
import { type Figure, findFigures } from './limitPhrase';
import { type Limit } from './limit';

export interface LimitOptions {
  /** Share by which 左右 may be missed (domain-rules §2); 0.1 by default. */
  readonly aroundTolerance?: number;
}

/** A limit and where its phrase stands in the text, in UTF-16 offsets. */
export interface FoundLimit {
  readonly limit: Limit;
  readonly span: Span;
}

const DEFAULT_TOLERANCE = 0.1;
/** Shorter or longer figures are no length of an answer (一字之差, a document number). */
const SMALLEST = 10;
const LARGEST = 100_000;
/** How far before and after a figure its phrase may reach. */
const REACH = 24;
/** The same figure may stand in one question as several requirements; more than this is no question. */
const MAX_FOUND = 200;

const VERB = '(?:控制在|掌握在|保持在|限制在|要求为?|应为?|在|为|是|[:：])?';
const BEFORE_MAX = new RegExp(`(?:不(?:得|要|能|可|应|宜|许|准)?(?:超过|超出|多于|大于|高于|超)|勿超过?|(?:最多|至多|最高|最长)(?:不(?:得|能)?超过|为|写)?|上限(?:为|是|[:：])?|≤|<=|＜=|<|＜)\\s{0,3}$`, 'u');
const BEFORE_MIN = new RegExp(`(?:不(?:得|要|能|可|应|宜|许|准)?(?:少于|低于|小于|短于|少)|勿少于|(?:至少|最少|起码|最低)(?:不(?:得|能)?少于|为|写|要)?|下限(?:为|是|[:：])?|≥|>=|＞=|>|＞)\\s{0,3}$`, 'u');
const BEFORE_EXACT = /(?:限(?:制|定)?(?:在|为|于)?|控制在|掌握在)\s{0,3}$/u;
const BEFORE_AROUND = /(?:大约|大概|大致|约为?)\s{0,3}$/u;
const BEFORE_TOTAL = new RegExp(`(?:总?字数|总数|篇幅|全文|总计|共计|合计|共|长度|字数要求|要求)\\s{0,3}${VERB}\\s{0,3}$`, 'u');
const NO_UNIT_BEFORE = new RegExp(`字数\\s{0,3}(?:要求|限制)?\\s{0,3}(?:控制在|掌握在|限制在|应|须|要求|在|为|是|[:：])?\\s{0,3}(?:不(?:得|要|能)?(?:超过|多于|少于|低于)|至少|最多|约|大约|≤|≥)?\\s{0,3}$`, 'u');
const AFTER_MAX = /^\s{0,3}(?:[（(]含[）)])?\s{0,3}(?:(?:以|之)内|以下|内(?![容部涵心外在]))/u;
const AFTER_MIN = /^\s{0,3}(?:[（(]含[）)])?\s{0,3}(?:以上|之上|起)/u;
const AFTER_AROUND = /^\s{0,3}(?:左右|上下)/u;
const AFTER_BETWEEN = /^\s{0,3}(?:之间|的篇幅|篇幅)/u;
const CLAUSE_START = /(?:^|[\s\u3000，,。．.；;、：:！!？?（()）【\[〔《/|·—-])$/u;
const CLAUSE_END = /^(?:$|[\s\u3000，,。．.；;、：:！!？?）)（(】\]〕/|·])/u;
const WRITE_BEFORE = /(?:写|撰写|拟写|拟|起草|草拟|作|形成|完成)(?:出|成|作|好)?\s{0,2}(?:一?\s?(?:篇|份|个|则|封|段|条|张))?\s{0,2}$/u;
const PIECE_AFTER = /^\s{0,3}的?[^，,。；;！!？?\s了过]{0,12}(?:文章|短文|作文|文稿|论文|议论文|策论文|评论|短评|时评|讲话|发言|材料|报告|倡议|公开信|简报|新闻|消息|提纲|建议|方案|摘要|概述|综述|篇幅|通知|通报|函|信|导言|编者按|稿|说明|介绍|总结|文)/u;
const ITEM = '(?:条|点|项|个|段|句|则|题|小题|问|篇|部分|方面|处|种|道|者|人|组)';
const PER_ITEM = new RegExp(`每一?${ITEM}[^，,。；;！!？?（()）\\s]{0,10}$|每一?${ITEM}[^，,。；;！!？?（()）\\s]{0,4}[（(]$|(?:分别|各自?|均)\\s{0,2}$`, 'u');
const OTHER_SUBJECT = /(?:标题|题目|副题|小标题|摘要|关键词|导语|署名|落款)(?:的?字数)?(?:要求|应|须|要|请)?\s{0,2}$/u;

type Reading = Pick<Limit, 'min' | 'max' | 'around' | 'kind'> & { readonly span: Span };

/**
 * Every length requirement of a text, in order, by the phrases of domain-rules §2 (不超过, 以内, 左右, N1—N2, 不少于, (N字),
 * digits of any width or 汉字); a figure that requires nothing (2000字符, 一字之差, 100字数据) is none.
 */
export function parseLimits(text: string, options: LimitOptions = {}): readonly FoundLimit[] {
  const folded = foldWidth(text);
  const found: FoundLimit[] = [];
  for (const figure of findFigures(folded)) {
    const reading = readFigure(folded, figure, options.aroundTolerance ?? DEFAULT_TOLERANCE);
    if (reading === undefined) continue;
    const { span, ...bounds } = reading;
    const perItem = PER_ITEM.test(folded.slice(Math.max(0, span.start - REACH), span.start)) || undefined;
    found.push({ span, limit: { text: text.slice(span.start, span.end), ...bounds, ...(perItem && { perItem }) } });
    if (found.length >= MAX_FOUND) break;
  }
  return found;
}

/**
 * The requirement for a whole answer: the first one, with a lower and an upper bound that stand apart merged
 * (不少于800字，不超过1000字); one that holds for each item only if there is no other.
 */
export function parseLimit(text: string, options: LimitOptions = {}): Limit | undefined {
  return mergeLimits(text, parseLimits(text, options))?.limit;
}

/** Merges the limits found in `text` as `parseLimit` does, and says where the merged phrase stands. */
export function mergeLimits(text: string, found: readonly FoundLimit[]): FoundLimit | undefined {
  const whole = found.filter(({ limit }) => limit.perItem !== true);
  const first = whole[0];
  if (first === undefined) return found[0];
  const other = whole.find(({ limit }) => complements(first.limit, limit));
  if (other === undefined) return first;
  const [min, max] = [first.limit.min ?? other.limit.min, first.limit.max ?? other.limit.max];
  const apart = other.span.start - first.span.end > 8;
  const span = apart ? first.span : { start: first.span.start, end: other.span.end };
  const phrase = apart ? `${first.limit.text}，${other.limit.text}` : text.slice(span.start, span.end);
  return { span, limit: { text: phrase, min, max, kind: 'hard' } };
}

function complements(a: Limit, b: Limit): boolean {
  const [lower, upper] = a.kind === 'minimum' ? [a, b] : [b, a];
  return lower.kind === 'minimum' && upper.kind === 'hard' && upper.min === undefined && (lower.min ?? 0) < (upper.max ?? 0);
}

function readFigure(text: string, figure: Figure, tolerance: number): Reading | undefined {
  if (figure.low < SMALLEST || figure.high > LARGEST || figure.low > figure.high) return undefined;
  const { start, end } = figure.span;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (!figure.hasUnit && !NO_UNIT_BEFORE.test(before)) return undefined;
  const phrase = firstMatch(before, [BEFORE_MAX, BEFORE_MIN, BEFORE_EXACT, BEFORE_AROUND]);
  const subject = before.slice(0, before.length - (phrase?.[0].length ?? 0));
  if (OTHER_SUBJECT.test(subject)) return undefined;
  const from = start - (phrase?.[0].length ?? 0);
  const span = (tail: RegExpExecArray | null): Span => ({ start: from, end: end + (tail?.[0].length ?? 0) });
  if (figure.spread !== undefined) return { ...spread(figure, figure.spread), span: span(null) };
  if (figure.isRange) return readRange(figure, before, after, span);
  const bound = readBound(figure.low, { before, after, tolerance });
  if (bound !== undefined) return { ...bound.reading, span: span(bound.tail) };
  return isBareLimit(figure, before, after) ? { max: figure.low, kind: 'bare', span: span(null) } : undefined;
}

function firstMatch(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}

function readRange(figure: Figure, before: string, after: string, span: (tail: RegExpExecArray | null) => Span): Reading {
  const around = AFTER_AROUND.exec(after);
  const tail = around ?? AFTER_MAX.exec(after) ?? (/^\s{0,3}之间/u.exec(after));
  const kind = around !== null || BEFORE_AROUND.test(before) ? 'around' : 'hard';
  return { min: figure.low, max: figure.high, kind, span: span(tail) };
}

interface Bound {
  readonly reading: Omit<Reading, 'span'>;
  readonly tail: RegExpExecArray | null;
}

function readBound(value: number, at: { readonly before: string; readonly after: string; readonly tolerance: number }): Bound | undefined {
  const around = AFTER_AROUND.exec(at.after);
  const within = AFTER_MAX.exec(at.after);
  const above = AFTER_MIN.exec(at.after);
  if (BEFORE_MAX.test(at.before)) return { reading: { max: value, kind: 'hard' }, tail: around ?? within };
  if (BEFORE_MIN.test(at.before)) return { reading: { min: value, kind: 'minimum' }, tail: around ?? above };
  if (within !== null) return { reading: { max: value, kind: 'hard' }, tail: within };
  if (above !== null) return { reading: { min: value, kind: 'minimum' }, tail: above };
  if (around !== null) return { reading: aroundReading(value, at.tolerance), tail: around };
  if (BEFORE_AROUND.test(at.before)) return { reading: aroundReading(value, at.tolerance), tail: null };
  if (BEFORE_EXACT.test(at.before)) return { reading: { max: value, kind: 'hard' }, tail: null };
  return undefined;
}

function aroundReading(value: number, tolerance: number): Omit<Reading, 'span'> {
  return { min: Math.ceil(value - value * tolerance - 1e-9), max: Math.floor(value + value * tolerance + 1e-9), around: value, kind: 'around' };
}

function spread(figure: Figure, by: { readonly value: number; readonly percent: boolean }): Omit<Reading, 'span'> {
  const share = by.percent ? by.value / 100 : by.value / figure.low;
  return aroundReading(figure.low, Math.min(share, 1));
}

/** A bare N字 is a requirement in brackets or as a clause of its own, after 字数 and the like, and in 写一篇N字的文章. */
function isBareLimit(figure: Figure, before: string, after: string): boolean {
  if (!figure.hasUnit || BEFORE_TOTAL.test(before)) return true;
  if (CLAUSE_START.test(before) && (CLAUSE_END.test(after) || AFTER_BETWEEN.test(after))) return true;
  return WRITE_BEFORE.test(before) && PIECE_AFTER.test(after);
}

/** Full-width digits, letters and marks as half-width ones, character for character, so that offsets stay. */
function foldWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff0e\uff05]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
