import { type Genre, parseGenre } from '../genre/genre';
import { splitOutlineMarker } from '../text/outlineMarker';
import type { PackLine } from './packLine';

const LONGEST_TITLE = 45;
/** With more of them a line is a piece of a sentence. */
const MOST_COMMAS = 2;
const PIECE_LABEL = new RegExp(
  '^(?:【|\\[)?(?:(?:参考|优秀|高分|示例)?(?:范文|例文|佳作|美文|文章|框架|提纲|篇目|篇)\\s?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?|第(?:[一二三四五六七八九十]{1,3}|\\d{1,2})篇|标题|题目|文题)(?:】|\\])?\\s*(?:[：:、.．]\\s*|$|(?<=[】\\]])\\s*)',
  'u',
);
const GENRE_LABEL = /^[【[]?([\p{Script=Han}]{1,8})[】\]]?\s*[：:]\s*(?=\S)/u;
const SALUTATION = /^(?:同志们|各位|尊敬的|亲爱的|大家好|全体|广大|老师们|同学们|朋友们).{0,30}[：:！!]$/u;
/** Names of an essay's parts in an outline; a line with one is a point. */
const PART_NAME = /^【?(?:开头|开篇|引言|引题|导语|前言|正文|过渡段?|结尾|结语|总结|总论点|中心论点|分论点|论点|论据|第.{1,3}[段层]|主体|称谓|落款|首段|尾段|提出问题|分析问题|解决问题)(?:[一二三四五六七八九十\d]{1,2})?\s*[：:（(】]/u;

/** The title that a line states, with what its label says: `范文一：把小事办好`, `## 大作文：把小事办好`, `《把小事办好》`. */
export interface StatedTitle {
  /** '' where the label stands alone and the title is on the next line. */
  readonly title: string;
  readonly genre?: Genre;
  /** True where a label or a heading says that this is a title, not its form alone. */
  readonly isLabelled: boolean;
}

/** Reads a line as the title of an essay or an outline; undefined for a line that cannot be one. */
export function tryPieceTitle(line: PackLine): StatedTitle | undefined {
  const label = PIECE_LABEL.exec(line.text);
  const text = label === null ? line.text : line.text.slice(label[0].length).trim();
  const genreLabel = label === null ? GENRE_LABEL.exec(text) : null;
  const genre = genreLabel === null ? undefined : parseGenre(genreLabel[1] ?? '');
  const rest = genre === undefined ? text : text.slice(genreLabel?.[0].length);
  if (label !== null && rest === '') return { title: '', isLabelled: true };
  const isLabelled = label !== null || genre !== undefined || line.headingLevel > 0;
  const book = /^《([^《》]{2,45})》$/u.exec(rest);
  const title = (book?.[1] ?? rest).replace(/^【([^】]{2,45})】$/u, '$1').trim();
  if (!isTitleForm(title) || isPartOfOutline(line.text)) return undefined;
  return { title, isLabelled: isLabelled || book !== null || line.isBold, ...(genre && { genre }) };
}

/** True for the form of a title: short, no stop inside or at the end but ？！, no salutation. */
export function isTitleForm(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_TITLE || SALUTATION.test(text)) return false;
  if ((text.match(/，/gu)?.length ?? 0) > MOST_COMMAS) return false;
  return !/[。；]|[，、：:,;）)]$/u.test(text.replace(/[（(][^（()）]{1,12}[）)]$/u, '')) && !/^[—-]{2}/u.test(text) && /\p{Script=Han}/u.test(text);
}

/** The texts that stand on more than one whole line: a title stands over its outline and over its essay. */
export function repeatedLines(lines: readonly PackLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of lines) {
    const key = titleKey(splitOutlineMarker(text).text);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** True for a line that names the part of an outline it is: `开头：…`, `分论点一：…`. */
export function isPartOfOutline(text: string): boolean {
  return PART_NAME.test(text);
}

/** What two writings of one title have in common. */
export function titleKey(text: string): string {
  return text.replace(/[《》“”‘’"'\s]/gu, '');
}
