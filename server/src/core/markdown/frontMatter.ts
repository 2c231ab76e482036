import { parse as parseYaml, YAMLError } from 'yaml';
import { type Genre, parseGenre } from '../genre/genre';
import { type Limit } from '../limit/limit';
import { parseLimit } from '../limit/parseLimit';
import { type Measure } from '../settings/settingsTable';
import { parseMeasure } from '../count/measure';
import { type Line } from '../text/lines';
import { type Span } from '../text/span';

/** Something in the front matter that could not be read, told in the user's language. */
export interface FrontMatterProblem {
  readonly message: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What the front matter of a draft says (design §5 "Drafts"); absent keys are undefined. */
export interface FrontMatter {
  /** From the first `---` to the end of the closing one; empty where there is none. */
  readonly span: Span;
  /** How many lines it takes, both fences included. */
  readonly lineCount: number;
  readonly question?: string;
  readonly genre?: Genre;
  readonly limit?: Limit;
  /** The line that states the limit. */
  readonly limitSpan?: Span;
  readonly measure?: Measure;
  /** Title of the framework that the draft follows. */
  readonly framework?: string;
  readonly problems: readonly FrontMatterProblem[];
}

const KEYS = {
  question: ['题目', 'question'],
  genre: ['文种', 'genre'],
  limit: ['字数', 'limit'],
  measure: ['计数', 'measure'],
  framework: ['框架', 'framework'],
} as const;
type Field = keyof typeof KEYS;

/** Front matter that is longer is not one: a `---` that was meant as a rule would else swallow the draft. */
const MAX_LINES = 200;

/** Reads the front matter of a draft from its lines; a draft without one gives an empty one. Never throws. */
export function parseFrontMatter(lines: readonly Line[], options: { readonly aroundTolerance: number }): FrontMatter {
  const last = closingFence(lines);
  if (last === undefined) return { span: { start: 0, end: 0 }, lineCount: 0, problems: [] };
  const block = { span: { start: 0, end: last.end }, lineCount: last.number };
  const source = lines.slice(1, last.number - 1);
  const parsed = parseBlock(source);
  return 'problem' in parsed ? { ...block, problems: [parsed.problem] } : { ...block, ...readFields(parsed.values, source, options) };
}

function closingFence(lines: readonly Line[]): Line | undefined {
  if (lines[0]?.text.replace(/^\uFEFF/, '').trimEnd() !== '---') return undefined;
  const closing = lines.slice(1, MAX_LINES).find((line) => /^(?:---|\.\.\.)\s*$/.test(line.text));
  if (closing === undefined) return undefined;
  // `---`, prose, `---`: two rules around text, unless some line between them has a key.
  const inner = lines.slice(1, closing.number - 1);
  return inner.every((line) => line.text.trim() === '') || inner.some((line) => /^\s*[^\s#:：][^:：]{0,30}[:：]/.test(line.text)) ? closing : undefined;
}

type Block = { readonly values: ReadonlyMap<string, unknown> } | { readonly problem: FrontMatterProblem };

function parseBlock(source: readonly Line[]): Block {
  try {
    // A full-width colon after a key is what a Chinese keyboard gives.
    const text = source.map((line) => line.text.replace(/^([^\s:：#'"]{1,20})：\s*/, '$1: ')).join('\n');
    const value: unknown = parseYaml(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
    if (value === null || value === undefined || value === '') return { values: new Map() };
    if (typeof value !== 'object' || Array.isArray(value)) return { problem: { message: '文首信息应是“键: 值”的形式，例如 `字数: 不超过1000字`。', line: 2 } };
    return { values: new Map(Object.entries(value)) };
  } catch (error) {
    const line = error instanceof YAMLError ? (error.linePos?.[0].line ?? 1) : 1;
    return { problem: { message: `文首信息第 ${line + 1} 行读不懂，请检查冒号、引号和缩进；整块暂不采用。`, line: line + 1 } };
  }
}

function readFields(values: ReadonlyMap<string, unknown>, source: readonly Line[], options: { readonly aroundTolerance: number }): Omit<FrontMatter, 'span' | 'lineCount'> {
  const problems: FrontMatterProblem[] = [];
  const lineOf = (field: Field): Line | undefined => source.find((line) => KEYS[field].some((key) => line.text.trimStart().startsWith(key)));
  const textOf = (field: Field): string | undefined => {
    const value = KEYS[field].map((key) => values.get(key)).find((found) => found !== undefined);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const read = <T>(field: Field, parse: (text: string) => T | undefined, expected: string): T | undefined => {
    const text = textOf(field);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) problems.push({ message: `文首信息“${KEYS[field][0]}: ${text}”读不懂，应为${expected}。`, line: lineOf(field)?.number ?? 1 });
    return value;
  };
  const limit = read('limit', (text) => parseFrontMatterLimit(text, options), '“不超过1000字”“1000字左右”“800-1000字”这样的要求');
  const limitLine = limit === undefined ? undefined : lineOf('limit');
  return {
    question: textOf('question'),
    genre: read('genre', parseGenre, '大作文、概括、讲话稿等文种之一'),
    limit,
    limitSpan: limitLine && { start: limitLine.start, end: limitLine.end },
    measure: read('measure', parseMeasure, '版面格数、占格数、字符数、字数、汉字之一（grid、cells、chars、words、han）'),
    framework: textOf('framework'),
    problems,
  };
}

/** `字数: 1000` and `字数: 800-1000` need no 字 of their own: the key says it. */
function parseFrontMatterLimit(text: string, options: { readonly aroundTolerance: number }): Limit | undefined {
  const limit = parseLimit(text, options);
  if (limit !== undefined) return limit;
  const withUnit = parseLimit(`${text}字`, options);
  return withUnit && { ...withUnit, text };
}
