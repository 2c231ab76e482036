import type { Question } from '../corpus/entry';
import { entryId } from '../corpus/entryId';
import { hasQuestionHead, readQuestionLimit, readsAsQuestion, tryQuestionGenre, withoutLimit, withoutQuestionHead } from '../markdown/questionText';
import { ordinalOf } from './headings';
import type { PackLine } from './packLine';

/** One question with its lines joined, before it becomes an entry. */
export interface QuestionDraft {
  readonly number: number;
  readonly line: number;
  readonly text: string;
}

type NumberStyle = 'head' | 'arabic' | 'arabicBracket' | 'han' | 'hanBracket' | 'circled';

interface NumberedText {
  readonly style: NumberStyle;
  readonly number?: number;
  readonly text: string;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const STYLES: readonly (readonly [style: NumberStyle, pattern: RegExp])[] = [
  ['arabic', /^(\d{1,2})(?:[、．)）]|\.(?!\d))\s*/u],
  ['arabicBracket', /^[（(](\d{1,2})[）)]\s*/u],
  ['han', new RegExp(`^(${NUMERAL})[、.．]\\s*`, 'u')],
  ['hanBracket', new RegExp(`^[（(](${NUMERAL})[）)]\\s*`, 'u')],
  ['circled', /^([①-⑳])\s*/u],
];
const HEAD_NUMBER = new RegExp(`(\\d{1,2}|${NUMERAL})`, 'u');
/** 要求：… and materials are part of a question, never one of their own. */
const REQUIREMENT = /^(?:【?(?:作答)?要求|提示|注意|注)】?\s*[：:]/u;
const MATERIAL = /^【?(?:给定)?(?:材料|资料)\s?(?:[一二三四五六七八九十\d]{1,3})?】?/u;
const ASKS = /请|概括|归纳|谈谈|分析|评析|评价|撰写|起草|拟写|草拟|写一[篇份则封]|自拟|如何|怎样|为什么|什么|建议|简述|论述|阐述|说明|梳理|总结|[？?]/u;
/** How a question without a number begins. */
const BEGINS_ASKING = /^(?:请|根据|结合|围绕|假如|假定|假设|参考|阅读|概括|归纳|谈谈|分析|就|如果|针对|仔细|给|为|以|用|[^。]{0,30}[？?]$)/u;
const TOLERANCE = { aroundTolerance: 0.1 };

/** The questions of a section that holds nothing else: every item of its numbering, or every line that asks. */
export function readQuestions(lines: readonly PackLine[], uri: string): readonly Question[] {
  return groupByNumber(lines).filter(({ text }) => asksSomething(text)).map((draft) => toQuestion(draft, uri));
}

/** The questions that stand outside such a section, each behind a head of its own: 【问题一】, 第二题：, 题目： with a length. */
export function readStrayQuestions(lines: readonly PackLine[], uri: string): readonly Question[] {
  const drafts: QuestionDraft[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (hasQuestionHead(line.text)) {
      drafts.push(startDraft(line, numberOf(line.text), drafts.length));
      isOpen = true;
    } else if (MATERIAL.test(line.text) || line.headingLevel > 0) {
      isOpen = false;
    } else if (isOpen) {
      const last = drafts.at(-1);
      if (last !== undefined && (last.text === '' || REQUIREMENT.test(line.text) || !readsAsQuestion(last.text))) drafts[drafts.length - 1] = append(last, line);
      else isOpen = false;
    }
  }
  return drafts.filter(({ text }) => readsAsQuestion(text)).map((draft) => toQuestion(draft, uri));
}

function groupByNumber(lines: readonly PackLine[]): readonly QuestionDraft[] {
  const style = lines.map((line) => readNumber(line.text)?.style).find((found) => found !== undefined);
  const drafts: QuestionDraft[] = [];
  for (const line of lines) {
    const numbered = readNumber(line.text);
    const last = drafts.at(-1);
    const startsNew = numbered === undefined
      ? style === undefined && !REQUIREMENT.test(line.text) && (BEGINS_ASKING.test(line.text) || readsAsQuestion(line.text))
      : numbered.style === style || numbered.style === 'head';
    if (startsNew) drafts.push(startDraft(line, numbered, drafts.length));
    else if (last !== undefined && !isSortingLabel(line.text)) drafts[drafts.length - 1] = append(last, line);
  }
  return drafts;
}

function startDraft(line: PackLine, numbered: NumberedText | undefined, before: number): QuestionDraft {
  return { number: numbered?.number ?? before + 1, line: line.number, text: numbered?.text ?? line.text };
}

function append(draft: QuestionDraft, line: PackLine): QuestionDraft {
  return { ...draft, text: draft.text + line.text };
}

function readNumber(text: string): NumberedText | undefined {
  if (hasQuestionHead(text)) return numberOf(text);
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = style === 'circled' ? text.charCodeAt(0) - 0x245f : ordinalOf(match[1] ?? '');
    return { style, text: text.slice(match[0].length), ...(number !== undefined && { number }) };
  }
  return undefined;
}

function numberOf(text: string): NumberedText {
  const rest = withoutQuestionHead(text);
  const head = text.slice(0, text.length - rest.length);
  const number = ordinalOf(HEAD_NUMBER.exec(head)?.[1] ?? '');
  return { style: 'head', text: rest, ...(number !== undefined && { number }) };
}

/** （一）概括题, 大作文 and the like between the questions sort them. */
function isSortingLabel(text: string): boolean {
  return text.length <= 16 && !/[。？！；]/u.test(text) && !asksSomething(text.replace(/^.*?[、）)]/u, ''));
}

function asksSomething(text: string): boolean {
  return ASKS.test(text) || readsAsQuestion(text);
}

/** A question of its written text: its limit and genre told apart, its words without limit and points. */
export function toQuestion({ number, line, text }: QuestionDraft, uri: string): Question {
  const { limit } = readQuestionLimit(text, TOLERANCE);
  const wording = tidyQuestion(withoutLimit(text));
  return {
    kind: 'question', id: entryId('question', wording, limit?.text ?? ''), themes: [], source: { uri, line },
    number, text: wording, genre: tryQuestionGenre(text) ?? '其他', ...(limit && { limit }),
  };
}

const POINTS = /[（(](?:本题|共)?\s?\d{1,3}\s?分[）)]/gu;
const REPEATED_LABEL = /(?:(?:作答)?要求[：:]\s*){2,}/gu;
/** The number of a requirement that said nothing but the length: `；4.。`, `；（2）。`. */
const BARE_NUMBER = /[；;，,。]?\s*(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])\s*[。；;，,]*$/u;
const BARE_LABEL = /(?:作答)?要求[：:]\s*$/u;

/** A question's words without the points it gives and what is left of its requirements where the length was one of them. */
function tidyQuestion(text: string): string {
  return text.replace(POINTS, '').replace(REPEATED_LABEL, '要求：').replace(BARE_NUMBER, '').replace(BARE_LABEL, '').replace(/[；;，,]$/u, '').trim();
}
