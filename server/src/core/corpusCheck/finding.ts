import type { Span } from '../text/span';
import type { DiagnosticCode } from '../../protocol';

/** A place in a corpus that a finding speaks of; `line` counts from 1. */
export interface RelatedPlace {
  readonly uri: string;
  readonly line: number;
  readonly message: string;
}

/** A change of the checked file; the spans are UTF-16 offsets of it and do not overlap. */
export interface Fix {
  /** What the user reads before choosing it. */
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** True where it cannot change what the entry says, so that all such fixes may be made at once. */
  readonly isSafe: boolean;
}

/** Something in a corpus file that its keeper should look at. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: 'warning' | 'information' | 'hint';
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** The best one first. */
  readonly fixes: readonly Fix[];
}
