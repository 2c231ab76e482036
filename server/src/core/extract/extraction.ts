import type { Framework, ModelEssay, Question, Quotation, Term } from '../corpus/entry';

/** What a section of a study pack holds, told from its heading and its content. */
export type SectionKind = 'links' | 'questions' | 'theory' | 'material' | 'frameworks' | 'essays' | 'quotations' | 'terms' | 'other';

export interface Section {
  readonly title: string;
  readonly kind: SectionKind;
  /** Line of its heading, counting from 1. */
  readonly line: number;
}

/** A line that the extraction left out, and why, in the user's language. */
export interface SkippedLine {
  readonly line: number;
  readonly reason: string;
}

/**
 * Everything read out of one raw text. Quotations come one row per occurrence, in the text's order; a row whose text is a
 * contiguous part of a longer row's names that row's id in `partOf`. Lines count from 1 in the text as given.
 */
export interface Extraction {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly quotations: readonly Quotation[];
  readonly terms: readonly Term[];
  readonly frameworks: readonly Framework[];
  readonly questions: readonly Question[];
  readonly essays: readonly ModelEssay[];
  readonly skipped: readonly SkippedLine[];
}
