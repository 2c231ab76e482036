import { parseGenre } from '../../genre/genre';
import type { Limit } from '../../limit/limit';
import { parseLimit } from '../../limit/parseLimit';
import type { EntryNode } from '../document/nodes';
import type { Question } from '../entry';
import { entryId } from '../entryId';
import type { Fields } from './fields';
import { fromMarkdown } from './inlineText';
import { optional, shared, type ReadContext } from './readContext';

/** The limit a question ends with, in brackets: `……的问题（400字）`. */
const LIMIT_AT_END = /[（(]([^（）()]{1,40})[）)]$/u;
const LIMIT_KINDS: Readonly<Record<string, Limit['kind']>> = { 以内: 'hard', 左右: 'around', 目标: 'bare', 以上: 'minimum' };

/** Reads a numbered item of 题目: its text, and its limit from the field 字数 or from the brackets it ends with. */
export function readQuestion(node: EntryNode, fields: Fields, context: ReadContext): Question {
  const atEnd = fields.has('limit') ? undefined : limitAtEnd(node.raw);
  const text = fromMarkdown(atEnd?.rest ?? node.raw);
  const number = node.number ?? 0;
  const limit = atEnd?.limit ?? readLimit(fields);
  return {
    kind: 'question',
    id: fields.text('id') ?? entryId('question', text, limit?.text ?? ''),
    number,
    text,
    genre: fields.read('genre', parseGenre, '概括、分析、大作文这样的文种', 'genre') ?? '其他',
    ...optional('limit', limit),
    ...shared(fields, node.line, context),
  };
}

/** The limit that a question's raw text ends with, and the text before it; undefined where it ends with none. */
export function limitAtEnd(raw: string): { readonly limit: Limit; readonly rest: string } | undefined {
  const stopless = raw.replace(/[。.]$/u, '');
  const match = LIMIT_AT_END.exec(stopless);
  const limit = match === null ? undefined : parseLimit(match[1] ?? '');
  return match === null || limit === undefined ? undefined : { limit, rest: stopless.slice(0, match.index).trimEnd() };
}

/** The limit a phrase states in the field 字数, where the key stands for the unit: `400` is `400字`. */
export function limitOfPhrase(phrase: string): Limit | undefined {
  const limit = parseLimit(phrase);
  if (limit !== undefined) return limit;
  const withUnit = parseLimit(`${phrase}字`);
  return withUnit === undefined ? undefined : { ...withUnit, text: phrase };
}

/** The word for how binding a maximum is, as the field 字数性质 writes it. */
export function limitKindName(kind: Limit['kind']): string {
  return Object.entries(LIMIT_KINDS).find(([, value]) => value === kind)?.[0] ?? kind;
}

/** The words of the field 字数性质. */
export function limitKindNames(): readonly string[] {
  return Object.keys(LIMIT_KINDS);
}

function readLimit(fields: Fields): Limit | undefined {
  const explicit = fields.has('limitKind');
  const stated = explicit ? undefined : fields.read('limit', limitOfPhrase, '400字、不超过300字、1000字左右、800—1000字');
  if (!explicit) return stated;
  const kind = fields.read('limitKind', (name) => LIMIT_KINDS[name], Object.keys(LIMIT_KINDS).join('、')) ?? 'bare';
  return {
    text: fields.text('limit') ?? '',
    ...optional('min', fields.read('limitMin', toCount, '数字')),
    ...optional('max', fields.read('limitMax', toCount, '数字')),
    ...optional('around', fields.read('limitAround', toCount, '数字')),
    ...optional('perItem', fields.read('limitPerItem', (word) => ({ 是: true, 否: false })[word], '是或否')),
    kind,
  };
}

function toCount(text: string): number | undefined {
  const match = /^(\d{1,9})字?$/u.exec(text.normalize('NFKC'));
  return match === null ? undefined : Number(match[1]);
}
