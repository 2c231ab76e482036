import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { tryIsoDate } from '../../text/isoDate';
import type { Span } from '../../text/span';
import type { Verification } from '../entry';
import { excerpt, type ProblemTopic, type Report } from './problems';
import { tryVerification } from './vocabulary';

/** What a corpus file's front matter says of the file and, where an entry is silent, of each entry. */
export interface FrontMatter {
  readonly title: string;
  readonly themes: readonly string[];
  readonly origin?: string;
  readonly date?: string;
  readonly speaker?: string;
  readonly work?: string;
  readonly occasion?: string;
  readonly verification?: Verification;
}

/** A key of the front matter as it stands in the file. */
export interface FrontMatterKey {
  readonly name: string;
  /** Undefined where the format has no such key. */
  readonly key?: keyof FrontMatter | 'format';
  readonly nameSpan: Span;
  /** The scalar values as written, with their quotation marks; an item each where the value is a list. */
  readonly values: readonly Span[];
}

/** The format's version that this code reads. */
export const FORMAT_VERSION = 1;

const KEYS: Readonly<Record<string, keyof FrontMatter | 'format'>> = {
  素材: 'format', corpus: 'format',
  标题: 'title', title: 'title',
  主题: 'themes', themes: 'themes', theme: 'themes', tags: 'themes',
  来源: 'origin', 出处: 'origin', source: 'origin', origin: 'origin',
  日期: 'date', date: 'date',
  作者: 'speaker', author: 'speaker', speaker: 'speaker',
  作品: 'work', work: 'work',
  场合: 'occasion', occasion: 'occasion',
  核对: 'verification', verification: 'verification',
};
/** The keys in the order they are offered, each under the name it is written with. */
export function frontMatterKeys(): readonly { readonly name: string; readonly key: keyof FrontMatter | 'format' }[] {
  const entries = Object.entries(KEYS).map(([name, key]) => ({ name, key }));
  return entries.filter(({ key }, index) => entries.findIndex((other) => other.key === key) === index);
}

/** Front matter longer than this is none: the file is not read to its end in search of a closing line. */
const MAX_LENGTH = 8_000;
const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/u;
const FULL_WIDTH_COLON = /^([^\s:：#"'[\]{}-][^:：\r\n]{0,20})：[ \t]*/gmu;
const MARK = /^(?:素材|corpus)[ \t]*[:：][ \t]*["']?[1-9]/imu;

interface YamlBlock {
  readonly yaml: string;
  /** UTF-16 offset in the file at which `yaml` starts. */
  readonly start: number;
  /** UTF-16 offset in the file after the closing line. */
  readonly end: number;
}

/** The YAML between the `---` lines at a text's start (a BOM may precede); undefined without any. */
function frontMatterOf(text: string): YamlBlock | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const head = text.slice(start, start + MAX_LENGTH);
  const opening = OPENING.exec(head);
  if (opening === null) return undefined;
  const from = opening[0].length;
  const closing = CLOSING.exec(head.slice(from - 1));
  if (closing === null) return undefined;
  const to = from - 1 + closing.index;
  return { yaml: head.slice(from, Math.max(from, to)), start: start + from, end: start + to + closing[0].length };
}

/** True when the text's front matter says that it is a corpus file: `素材: 1` or `corpus: 1`. */
export function hasCorpusFrontMatter(text: string): boolean {
  return MARK.test(frontMatterOf(text)?.yaml ?? '');
}

/**
 * Reads the front matter, where its keys stand, and the UTF-16 offset where it ends, 0 where there is none; a bad value is
 * reported.
 */
export function readFrontMatter(
  text: string, report: Report,
): { readonly front: FrontMatter; readonly end: number; readonly keys: readonly FrontMatterKey[] } {
  const found = frontMatterOf(text);
  if (found === undefined) return { front: { title: '', themes: [] }, end: 0, keys: [] };
  const { values, keys } = readYaml(found, report);
  return { front: toFrontMatter(values, report), end: found.end, keys };
}

function readYaml(block: YamlBlock, report: Report): { readonly values: ReadonlyMap<string, unknown>; readonly keys: readonly FrontMatterKey[] } {
  const { text, originalOf } = withHalfWidthColons(block.yaml);
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = 1 + (error.linePos?.[0].line ?? 1);
    report(line, `文件头第 ${line} 行读不懂，请检查冒号、引号和缩进；能读的键照常采用`);
  }
  const keys = locateKeys(document.contents, (offset) => block.start + originalOf(offset));
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { values: new Map(Object.entries(value)), keys };
  } catch {
    report(1, '文件头用了锚点（&、*），没有读');
  }
  return { values: new Map(), keys };
}

/** YAML with a key's full-width colon as YAML wants it, and the way back from its offsets. */
function withHalfWidthColons(yaml: string): { readonly text: string; readonly originalOf: (offset: number) => number } {
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  const text = yaml.replace(FULL_WIDTH_COLON, (whole: string, name: string, at: number) => {
    const written = `${name}: `;
    by += whole.length - written.length;
    shifts.push({ from: at + whole.length - by, by });
    return written;
  });
  return { text, originalOf: (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0) };
}

function locateKeys(contents: unknown, toOffset: (offset: number) => number): readonly FrontMatterKey[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const nameSpan = spanOfNode(key, toOffset);
    if (!isScalar(key) || nameSpan === undefined) return [];
    const name = String(key.value).trim();
    const known = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
    const nodes: readonly unknown[] = isSeq(value) ? value.items : [value];
    const values = nodes.flatMap((node) => (isScalar(node) && node.value !== null && node.value !== '' ? spanOfNode(node, toOffset) ?? [] : []));
    return [{ name, ...(known === undefined ? {} : { key: known }), nameSpan, values }];
  });
}

function spanOfNode(node: unknown, toOffset: (offset: number) => number): Span | undefined {
  const range = isScalar(node) ? node.range : undefined;
  return range === undefined || range === null ? undefined : { start: toOffset(range[0]), end: toOffset(range[1]) };
}

function toFrontMatter(values: ReadonlyMap<string, unknown>, report: Report): FrontMatter {
  const known = new Map<keyof FrontMatter | 'format', readonly string[]>();
  for (const [name, value] of values) {
    const key = Object.hasOwn(KEYS, name.trim()) ? KEYS[name.trim()] : undefined;
    if (key === undefined) report(1, `文件头里认不出“${excerpt(name)}”，没有读`);
    else known.set(key, toStrings(value));
  }
  const one = (key: keyof FrontMatter): string | undefined => known.get(key)?.join('；') || undefined;
  if (Number(known.get('format')?.[0]) > FORMAT_VERSION) report(1, `文件头写着更新的素材格式，本版只认第 ${FORMAT_VERSION} 版，能读多少读多少`);
  const date = checked(one('date'), tryIsoDate, '日期', report, 'date');
  const verification = checked(one('verification'), tryVerification, '核对', report);
  const [origin, speaker, work, occasion] = [one('origin'), one('speaker'), one('work'), one('occasion')];
  return {
    title: one('title') ?? '',
    themes: (known.get('themes') ?? []).flatMap((theme) => theme.split(/[、，,；;]/u)).map((theme) => theme.trim()).filter(Boolean),
    ...(origin === undefined ? {} : { origin }),
    ...(date === undefined ? {} : { date }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(work === undefined ? {} : { work }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(verification === undefined ? {} : { verification }),
  };
}

function checked<T>(value: string | undefined, read: (text: string) => T | undefined, name: string, report: Report, topic?: ProblemTopic): T | undefined {
  if (value === undefined) return undefined;
  const result = read(value);
  if (result === undefined) report(1, `文件头的“${name}”写着“${excerpt(value)}”，认不出`, topic);
  return result;
}

function toStrings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(toStrings);
  return value === null || value === undefined || typeof value === 'object' ? [] : [String(value).trim()].filter(Boolean);
}
