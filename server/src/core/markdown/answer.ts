import { type Genre } from '../genre/genre';
import { type Limit } from '../limit/limit';
import { type Span } from '../text/span';
import { type Paragraph } from './paragraph';

/** One answer of a draft, with the question it answers. */
export interface Answer {
  /** The question's heading or first line without its limit, 题目 of the front matter, or '' for an unnamed answer. */
  readonly title: string;
  /** The whole question as the draft gives it, '' where it gives none. */
  readonly question: string;
  readonly genre?: Genre;
  readonly limit?: Limit;
  /** Where the limit is stated. */
  readonly limitSpan?: Span;
  /** A requirement for each item of the answer (每条不超过50字); `limit` is the same one where there is no other. */
  readonly itemLimit?: Limit;
  /** From its question's first line (or its first paragraph) to the end of its last paragraph. */
  readonly span: Span;
  /** The question's paragraphs, not counted. */
  readonly questionParagraphs: readonly Paragraph[];
  /** `# 标题`, where it has one; it stands in `paragraphs` too. */
  readonly titleRow?: Paragraph;
  /** The counted paragraphs: title row, headings, text, in order. */
  readonly paragraphs: readonly Paragraph[];
}
