import { genreNames, parseGenre, type Genre } from '../../genre/genre';
import type { Limit } from '../../limit/limit';
import { tryIsoDate } from '../../text/isoDate';
import type { OutlinePoint, Verification } from '../entry';
import { excerpt, listed, type ProblemTopic } from '../markdown/problems';
import { unique } from '../markdown/fields';
import { englishFieldName, tryField } from '../markdown/vocabulary';
import { isCount, tryRecordLimit } from './recordLimit';
import { MOST_LEVELS, tryRecordPoints } from './recordPoints';
import { entryKindOf, recordKeys, type RecordKind } from './recordShapes';

export type JsonObject = Readonly<Record<string, unknown>>;
/** As `Report`, for the line of the record. */
export type RecordReport = (message: string, topic?: ProblemTopic) => void;

const VERIFICATIONS: readonly Verification[] = ['verified', 'cited', 'unverified'];

/** The values of one record by key; a value that is not written as its key demands is reported and counts as missing. */
export class RecordValues {
  readonly #record: JsonObject;
  readonly #report: RecordReport;

  constructor(record: JsonObject, report: RecordReport) {
    this.#record = record;
    this.#report = report;
  }

  /** A text; blank counts as missing. */
  text(key: string): string | undefined {
    const text = this.#read(key, tryString, '文字，写在英文双引号里');
    return text?.trim() === '' ? undefined : text;
  }

  /** A text that the record cannot do without, brought into its canonical form; one that is missing is reported. */
  name(key: string, canonical = (written: string): string => written): string | undefined {
    const isGiven = Object.hasOwn(this.#record, key);
    const written = canonical(this.text(key) ?? '');
    const text = written.trim() === '' ? undefined : written;
    const isText = !isGiven || typeof this.#record[key] === 'string';
    if (text === undefined && isText) this.#report(`${isGiven ? `“${key}”是空的` : `没有“${key}”`}，这一行没有读。请写上文字`);
    return text;
  }

  /** Several texts; [] where the key is missing. */
  texts(key: string): readonly string[] | undefined {
    if (!Object.hasOwn(this.#record, key)) return [];
    return this.#read(key, tryTexts, '文字的列表，如 ["民本", "治理"]，每一项都要有字');
  }

  date(key: string): string | undefined {
    return this.#read(key, (value) => (typeof value === 'string' && tryIsoDate(value) === value ? value : undefined), '2020-04-14、2020-04 或 2020 这样真有的日期', 'date');
  }

  verification(key: string): Verification | undefined {
    return this.#read(key, (value) => VERIFICATIONS.find((known) => known === value), 'verified（已核对）、cited（转引）或 unverified（未核对）');
  }

  genre(key: string): Genre | undefined {
    return this.#read(key, (value) => (isGenreName(value) ? parseGenre(value) : undefined), '大作文、讲话稿这样的文种', 'genre');
  }

  limit(key: string): Limit | undefined {
    return this.#read(key, tryRecordLimit, '"不超过300字" 这样的要求，或者 {"text", "min", "max", "around", "perItem", "kind"}，其中 text、kind 必写');
  }

  count(key: string): number | undefined {
    return this.#read(key, (value) => (isCount(value) ? value : undefined), '不带引号的整数');
  }

  points(key: string): readonly OutlinePoint[] | undefined {
    return this.#read(key, (value) => tryRecordPoints(value), `要点的列表，每个要点是 {"text", "marker", "share", "points"}，text 必写，share 在 0 与 1 之间，不超过 ${MOST_LEVELS} 层`);
  }

  /** Reports a list that the record cannot do without, where the key is missing. */
  demand(key: string): boolean {
    const isGiven = Object.hasOwn(this.#record, key);
    if (!isGiven) this.#report(`没有“${key}”，这一行没有读。请写上，没有内容就写 []`);
    return isGiven;
  }

  /** Reports the keys that a kind of record does not have. */
  reportUnknownKeys(kind: RecordKind): void {
    const known = ['kind', ...recordKeys(kind).map(({ name }) => name)];
    for (const key of Object.keys(this.#record)) {
      if (known.includes(key)) continue;
      const meant = kind === 'file' ? undefined : tryField(entryKindOf(kind), key);
      const english = meant === undefined || kind === 'file' ? undefined : englishFieldName(entryKindOf(kind), meant);
      this.#report(english !== undefined && known.includes(english)
        ? `“${excerpt(key)}”要写成“${english}”，没有读`
        : `认不出“${excerpt(key)}”，没有读。可用的键：${listed(known)}`);
    }
  }

  #read<T>(key: string, read: (value: unknown) => T | undefined, expected: string, topic?: ProblemTopic): T | undefined {
    if (!Object.hasOwn(this.#record, key)) return undefined;
    const value = read(this.#record[key]);
    if (value === undefined) this.#report(`“${key}”认不出，没有读，应写成${expected}`, topic);
    return value;
  }
}

function tryString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function tryTexts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
  return texts.length === value.length ? texts : undefined;
}

/** Texts without repeats. */
export function uniqueTexts(texts: readonly string[] | undefined): readonly string[] {
  return unique(texts ?? []);
}

const GENRE_NAMES: ReadonlySet<string> = new Set(genreNames().map(([name]) => name));

function isGenreName(value: unknown): value is string {
  return typeof value === 'string' && GENRE_NAMES.has(value);
}
