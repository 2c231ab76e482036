import type { Genre } from '../genre/genre';
import type { Limit } from '../limit/limit';

/** How far an entry's wording was checked: whole source read, found quoted elsewhere, or not at all. */
export type Verification = 'verified' | 'cited' | 'unverified';

/** Where an entry was read. */
export interface EntrySource {
  /** File URI, or a path for the command line. */
  readonly uri: string;
  /** Line in that file, counting from 1. */
  readonly line: number;
  /** Title of the pack, article or book the file is. */
  readonly title?: string;
}

interface EntryBase {
  readonly id: string;
  readonly themes: readonly string[];
  readonly source: EntrySource;
  /** What the entry itself names as its origin: a book, a speech, an article, a link. */
  readonly origin?: string;
}

/** 引文/金句: text without outer marks or a final 。, inner marks as in the source. */
export interface Quotation extends EntryBase {
  readonly kind: 'quotation';
  readonly text: string;
  /** 释义: what the words mean, in one line of the corpus keeper's own. */
  readonly gloss?: string;
  /** Bare name (习近平, 孔子) or body; '' where nobody is named. */
  readonly speaker: string;
  readonly work?: string;
  readonly occasion?: string;
  /** ISO date, or as much of it as is known. */
  readonly date?: string;
  /** The introducing words as written: `习近平总书记在武汉考察新冠肺炎防控情况时提出，`. */
  readonly lead?: string;
  /** Other wordings that are accepted as the same quotation. */
  readonly variants: readonly string[];
  readonly verification: Verification;
  /** Id of the longer quotation that holds this text as a contiguous part. */
  readonly partOf?: string;
}

/** 名词/提法. */
export interface Term extends EntryBase {
  readonly kind: 'term';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly definition?: string;
  /** 规范表述: the wording to use. */
  readonly standardWording?: string;
  readonly since?: string;
  readonly until?: string;
  readonly verification: Verification;
}

/** One point of an outline; `text` has no number and no final stop. */
export interface OutlinePoint {
  readonly text: string;
  readonly points: readonly OutlinePoint[];
  /** The number as written (一、 （一） 一是), '' for a plain line. */
  readonly marker: string;
  /** Share of the whole length, 0 to 1. */
  readonly share?: number;
}

/** 框架: the outline of one piece of writing. */
export interface Framework extends EntryBase {
  readonly kind: 'framework';
  readonly genre: Genre;
  readonly title: string;
  readonly points: readonly OutlinePoint[];
}

/** 题目: `text` has neither number nor limit. */
export interface Question extends EntryBase {
  readonly kind: 'question';
  readonly number: number;
  readonly text: string;
  readonly genre: Genre;
  readonly limit?: Limit;
}

/** 范文: indexed for quotations and phrases, never offered as a model of length. */
export interface ModelEssay extends EntryBase {
  readonly kind: 'essay';
  readonly genre: Genre;
  readonly title: string;
  readonly author?: string;
  /** The author's office as the by-line gives it. */
  readonly post?: string;
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

export type Entry = Quotation | Term | Framework | Question | ModelEssay;
export type EntryKind = Entry['kind'];
