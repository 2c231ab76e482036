import type { OutlinePoint } from '../../core/corpus/entry';
import type { Extraction, Section, SkippedLine } from '../../core/extract/extraction';
import type { KeyWords } from '../../core/segment/keyWords';
import type { MaterialFormat } from '../../workspace/ports';
import type { Input } from './input';
import { type LimitJson, toLimitJson } from '../../core/limit/limitJson';

interface PointJson {
  readonly text: string;
  readonly points: readonly PointJson[];
}

/** One file of `biganzi import --format json` (design: the contract); lines count from 1. */
export interface ImportedFile extends KeyWords {
  readonly file: string;
  readonly encoding: string;
  /** What the file was, and what it says of its own address and date. */
  readonly format: MaterialFormat;
  readonly url?: string;
  readonly date?: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly quotations: readonly {
    readonly id: string; readonly text: string; readonly speaker: string; readonly lead: string;
    readonly work?: string; readonly occasion?: string; readonly date?: string; readonly gloss?: string; readonly themes?: readonly string[];
    readonly line: number; readonly partOf?: string;
  }[];
  readonly terms: readonly { readonly name: string; readonly definition?: string; readonly line: number }[];
  readonly frameworks: readonly { readonly genre: string; readonly title: string; readonly points: readonly PointJson[]; readonly line: number }[];
  readonly questions: readonly { readonly number: number; readonly text: string; readonly genre: string; readonly limit?: LimitJson; readonly line: number }[];
  readonly essays: readonly {
    readonly genre: string; readonly title: string; readonly author?: string; readonly post?: string; readonly date?: string;
    readonly line: number; readonly paragraphs: number; readonly chars: number;
  }[];
  readonly skipped: readonly SkippedLine[];
}

/** Brings an extraction into the contract's shape. */
export function toImportJson(extraction: Extraction, { file, encoding, format = 'text', url, date: ofFile }: Pick<Input, 'file' | 'encoding' | 'format' | 'url' | 'date'>): Omit<ImportedFile, keyof KeyWords> {
  const { title, sections, skipped } = extraction;
  return {
    file, encoding, format, ...defined({ url, date: ofFile }), title, sections,
    quotations: extraction.quotations.map(({ id, text, speaker, lead = '', work, occasion, date, gloss, themes, source, partOf }) => ({
      id, text, speaker, lead, ...defined({ work, occasion, date, gloss }), ...(themes.length > 0 && { themes }), line: source.line, ...defined({ partOf }),
    })),
    terms: extraction.terms.map(({ name, definition, source }) => ({ name, ...defined({ definition }), line: source.line })),
    frameworks: extraction.frameworks.map(({ genre, title: name, points, source }) => ({ genre, title: name, points: points.map(toPointJson), line: source.line })),
    questions: extraction.questions.map(({ number, text, genre, limit, source }) => ({
      number, text, genre, ...(limit !== undefined && { limit: toLimitJson(limit) }), line: source.line,
    })),
    essays: extraction.essays.map(({ genre, title: name, author, post, date, source, paragraphs }) => ({
      genre, title: name, ...defined({ author, post, date }), line: source.line,
      paragraphs: paragraphs.length, chars: paragraphs.reduce((sum, paragraph) => sum + visibleCharacters(paragraph), 0),
    })),
    skipped,
  };
}

function toPointJson({ text, points }: OutlinePoint): PointJson {
  return { text, points: points.map(toPointJson) };
}

function visibleCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}

/** The fields that have a value. */
function defined<T extends Readonly<Record<string, string | undefined>>>(fields: T): { readonly [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { readonly [K in keyof T]?: string };
}
