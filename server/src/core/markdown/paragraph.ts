import { type Span } from '../text/span';

/** What Markdown makes of a paragraph; `item` is a line with a bullet (`- `), `quote` one in a block quote. */
export type ParagraphKind = 'heading' | 'body' | 'item' | 'quote';

/**
 * What a paragraph is for: the title row, essay text (both counted), the question it answers, or material that belongs
 * to no answer (neither counted).
 */
export type ParagraphRole = 'title' | 'text' | 'question' | 'material';

/**
 * The text of one paragraph without Markdown marks and without indentation; `\n` stands for a soft line break.
 * The same object comes back from reading to reading while its text has not changed, so results can be cached on it.
 */
export interface Prose {
  readonly text: string;
}

/** One paragraph of a draft. Offsets are UTF-16 offsets in the draft's text as given. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly role: ParagraphRole;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Its first line, counting from 1. */
  readonly line: number;
  /** From the start of its first line to the end of its last, marks and indentation included. */
  readonly span: Span;
  /** The runs of prose, in order; none is empty. */
  readonly pieces: readonly Span[];
  readonly prose: Prose;
}

/** A comment of a draft: what it says between `<!--` and `-->`, and where it stands, marks included. */
export interface DraftComment {
  readonly text: string;
  readonly span: Span;
}
