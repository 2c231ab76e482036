/** A quotation as found in the text, before it gets its row's id. */
export interface FoundQuotation {
  /** Line in the raw text, counting from 1, and UTF-16 offset in that line's text. */
  readonly line: number;
  readonly offset: number;
  readonly text: string;
  readonly speaker: string;
  readonly lead: string;
  readonly occasion?: string;
  readonly date?: string;
  readonly work?: string;
  readonly gloss?: string;
  readonly themes?: readonly string[];
  /** True for an item of a list of quotations; false where another text quotes it. */
  readonly isListed: boolean;
}
