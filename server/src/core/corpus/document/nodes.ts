import type { Line } from '../../text/lines';
import type { Span } from '../../text/span';
import type { EntryKind } from '../entry';
import type { FrontMatterKey } from '../markdown/frontMatter';
import type { Item } from '../markdown/items';
import type { SectionContent, FieldKey } from '../markdown/vocabulary';
import type { WrittenText } from '../markdown/writtenText';

/** One value of a field. */
export interface ValueNode extends WrittenText {
  readonly line: number;
  /** True for an item of a nested list, which is one value whatever marks it holds. */
  readonly whole: boolean;
}

/** A list item where fields stand. */
export interface FieldNode {
  /** Undefined where the kind has no such field. */
  readonly key?: FieldKey;
  /** The item's own raw Markdown. */
  readonly raw: string;
  readonly line: number;
  readonly span: Span;
  /** The name before the colon; the whole text where there is no colon. */
  readonly nameSpan: Span;
  readonly values: readonly ValueNode[];
}

/** An entry as it stands in the file: its text is the item's, or the whole heading of a framework or an essay. */
export interface EntryNode extends WrittenText {
  readonly kind: EntryKind;
  readonly line: number;
  /** From its mark to the end of the last line that belongs to it. */
  readonly span: Span;
  /** The number of a numbered item. */
  readonly number?: number;
  /** In the file's order, those included that the kind does not have. */
  readonly fields: readonly FieldNode[];
  /** The outline of a framework. */
  readonly points: readonly Item[];
  /** The lines of an essay after its fields. */
  readonly body: readonly Line[];
}

/** What stands under one `###` heading of a section, or before the first. */
export interface GroupNode {
  /** Raw Markdown of the heading, '' where there is none. */
  readonly heading: string;
  readonly headingSpan: Span;
  readonly line: number;
  readonly entries: readonly EntryNode[];
}

export interface SectionNode {
  readonly content: SectionContent;
  /** False where the format has no such section. */
  readonly isKnown: boolean;
  readonly nameSpan: Span;
  readonly line: number;
  /** From the heading's line to the next section or the file's end. */
  readonly span: Span;
  readonly groups: readonly GroupNode[];
}

/** An HTML comment, which the format does not read: its text without marks and blanks at the ends. */
export interface CommentNode {
  readonly span: Span;
  readonly text: string;
}

/** A corpus Markdown file as it is written, all positions in UTF-16 offsets of the file, everything in the file's order. */
export interface CorpusDocument {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly frontMatter: { readonly span: Span; readonly keys: readonly FrontMatterKey[] };
  readonly sections: readonly SectionNode[];
  readonly comments: readonly CommentNode[];
}
