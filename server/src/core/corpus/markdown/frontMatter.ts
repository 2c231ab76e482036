import { parseDocument } from 'yaml';
import { tryIsoDate } from '../../text/isoDate';
import type { Verification } from '../entry';
import { excerpt, type Report } from './problems';
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
/** Front matter longer than this is none: the file is not read to its end in search of a closing line. */
const MAX_LENGTH = 8_000;
const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/u;
const MARK = /^(?:素材|corpus)[ \t]*[:：][ \t]*["']?[1-9]/imu;

/** The YAML between the `---` lines at a text's start (a BOM may precede), as its UTF-16 span; undefined without any. */
function frontMatterOf(text: string): { readonly yaml: string; readonly end: number } | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const head = text.slice(start, start + MAX_LENGTH);
  const opening = OPENING.exec(head);
  if (opening === null) return undefined;
  const from = opening[0].length;
  const closing = CLOSING.exec(head.slice(from - 1));
  if (closing === null) return undefined;
  const to = from - 1 + closing.index;
  return { yaml: head.slice(from, Math.max(from, to)), end: start + to + closing[0].length };
}

/** True when the text's front matter says that it is a corpus file: `素材: 1` or `corpus: 1`. */
export function hasCorpusFrontMatter(text: string): boolean {
  return MARK.test(frontMatterOf(text)?.yaml ?? '');
}

/** Reads the front matter and tells the UTF-16 offset where it ends, 0 where there is none; a bad value is reported. */
export function readFrontMatter(text: string, report: Report): { readonly front: FrontMatter; readonly end: number } {
  const found = frontMatterOf(text);
  if (found === undefined) return { front: { title: '', themes: [] }, end: 0 };
  const values = readYaml(found.yaml, report);
  return { front: toFrontMatter(values, report), end: found.end };
}

function readYaml(yaml: string, report: Report): ReadonlyMap<string, unknown> {
  const halfWidth = yaml.replace(/^([^\s:：#"'[\]{}-][^:：\r\n]{0,20})：[ \t]*/gmu, '$1: ');
  const document = parseDocument(halfWidth, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = 1 + (error.linePos?.[0].line ?? 1);
    report(line, `文件头第 ${line} 行读不懂，请检查冒号、引号和缩进；能读的键照常采用`);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return new Map(Object.entries(value));
  } catch {
    report(1, '文件头用了锚点（&、*），没有读');
  }
  return new Map();
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
  const date = checked(one('date'), tryIsoDate, '日期', report);
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

function checked<T>(value: string | undefined, read: (text: string) => T | undefined, name: string, report: Report): T | undefined {
  if (value === undefined) return undefined;
  const result = read(value);
  if (result === undefined) report(1, `文件头的“${name}”写着“${excerpt(value)}”，认不出`);
  return result;
}

function toStrings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(toStrings);
  return value === null || value === undefined || typeof value === 'object' ? [] : [String(value).trim()].filter(Boolean);
}
