import type { PackLine } from './packLine';
import { type SectionMeaning, trySectionMeaning } from './sectionVocabulary';

/** How a heading is marked: Markdown level, 一、, （一）, 1., 【】, ★, bold, `名称：`, or by its words alone. */
export type HeadingStyle = 'markdown' | 'chapter' | 'subchapter' | 'arabic' | 'bracket' | 'star' | 'bold' | 'label' | 'plain';

/** A line that may head a section. */
export interface Heading {
  readonly style: HeadingStyle;
  /** Markdown level, 0 for the other styles. */
  readonly level: number;
  /** The number of 一、 and （一）, where there is one. */
  readonly ordinal?: number;
  readonly title: string;
  readonly meaning?: SectionMeaning;
  /** What follows the heading on its own line: `【热点链接】近年来…`. */
  readonly rest: string;
}

const LONGEST_TITLE = 30;
const LONGEST_LABEL = 12;
/** 【问题一】, 第二题：: the head of one question, not of a section. */
const ONE_QUESTION = /^(?:第\s?[一二三四五六七八九十\d]{1,3}\s?(?:小?题|问)|(?:问题|题目|试题|作业|作答题)\s?[一二三四五六七八九十\d]{1,3})$/u;
const STAR = /^[★☆◆◇■□▲△●○◎※❖✦✪►▶➤✿❀]+\s*/u;
const CHAPTER = /^(?:第([一二三四五六七八九十]{1,3})(?:部分|章|编|节|板块|讲)[、：:\s]*|([一二三四五六七八九十]{1,3})[、.．]\s*|(?:PART|Part)\s?(\d{1,2})[.、：:\s]*)/u;
const SUBCHAPTER = /^[（(]([一二三四五六七八九十]{1,3})[）)]\s*/u;
const ARABIC = /^(\d{1,2})(?:[、．]|\.(?!\d))\s*/u;
const BRACKET = /^[【［[〖]([^【】［］[\]〖〗]{1,30})[】］\]〗]\s*[：:]?\s*/u;
const SENTENCE = /[。；！;!]|[，,：:、]$/u;

/** Reads a line as a heading by its marks or its words; undefined for a line that can only be content. */
export function tryHeading(line: PackLine): Heading | undefined {
  const marked = readMarks(line.text);
  const isMarkdown = line.headingLevel > 0;
  const style = isMarkdown ? 'markdown' : marked.style ?? (line.isBold ? 'bold' : undefined);
  const isLabel = /[：:]$/u.test(marked.title);
  const title = marked.title.replace(/[：:]$/u, '').trim();
  if (title === '' || title.length > LONGEST_TITLE || ONE_QUESTION.test(title)) return undefined;
  const named = isMarkdown ? splitName(title) : undefined;
  const meaning = trySectionMeaning(title) ?? named?.meaning;
  const base = { level: line.headingLevel, title, rest: named !== undefined && meaning !== undefined && marked.rest === '' ? named.rest : marked.rest, ...(marked.ordinal !== undefined && { ordinal: marked.ordinal }), ...(meaning && { meaning }) };
  if (style !== undefined) return SENTENCE.test(title) ? undefined : { ...base, style };
  if (meaning === undefined || line.isBullet) return undefined;
  if (isLabel) return title.length <= LONGEST_LABEL ? { ...base, style: 'label' } : undefined;
  return title.length <= 8 ? { ...base, style: 'plain' } : undefined;
}

/** `## 大作文提纲：城市治理`: a section's name with the title of what is in it; `### 大作文：…` is a title alone. */
function splitName(title: string): { readonly meaning: SectionMeaning; readonly rest: string } | undefined {
  const match = /^([^：:]{2,12})[：:]\s*(\S.*)$/u.exec(title);
  const meaning = match === null ? undefined : trySectionMeaning(match[1] ?? '');
  return meaning === undefined || meaning.isGenreOnly === true ? undefined : { meaning, rest: match?.[2] ?? '' };
}

interface Marks {
  readonly style?: HeadingStyle;
  readonly ordinal?: number;
  readonly title: string;
  readonly rest: string;
}

function readMarks(text: string): Marks {
  const star = STAR.exec(text);
  const afterStar = star === null ? text : text.slice(star[0].length).replace(/[★☆◆◇■□]+$/u, '');
  const numbered = readNumber(afterStar);
  const bracket = BRACKET.exec(numbered.title);
  if (bracket !== null) {
    const inside = readNumber(bracket[1]?.trim() ?? '');
    const ordinal = numbered.ordinal ?? inside.ordinal;
    return { style: 'bracket', title: inside.title, rest: numbered.title.slice(bracket[0].length), ...(ordinal !== undefined && { ordinal }) };
  }
  return star === null ? numbered : { ...numbered, style: 'star' };
}

function readNumber(text: string): Marks {
  const chapter = CHAPTER.exec(text);
  if (chapter !== null) return numbered('chapter', chapter[1] ?? chapter[2] ?? chapter[3] ?? '', text.slice(chapter[0].length));
  const sub = SUBCHAPTER.exec(text);
  if (sub !== null) return numbered('subchapter', sub[1] ?? '', text.slice(sub[0].length));
  const arabic = ARABIC.exec(text);
  if (arabic !== null) return numbered('arabic', arabic[1] ?? '', text.slice(arabic[0].length));
  return { title: text, rest: '' };
}

function numbered(style: HeadingStyle, numeral: string, title: string): Marks {
  const ordinal = ordinalOf(numeral);
  return { style, title, rest: '', ...(ordinal !== undefined && { ordinal }) };
}

/** The number of a line that begins with 一、 or 第一部分, e.g. 1. */
export function chapterNumberOf(text: string): number | undefined {
  const chapter = CHAPTER.exec(text);
  return chapter === null ? undefined : ordinalOf(chapter[1] ?? chapter[2] ?? chapter[3] ?? '');
}

/** 1 to 99 from 一…九十九 or digits. */
export function ordinalOf(numeral: string): number | undefined {
  if (/^\d{1,4}$/u.test(numeral)) return Number(numeral);
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(numeral);
  if (match === null || numeral === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = match;
  const digit = (char: string): number => '一二三四五六七八九'.indexOf(char) + 1;
  if (ten === '') return digit(tens || ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}
