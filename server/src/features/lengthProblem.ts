import { type Measure, type SeverityName } from '../core/settings/settingsTable';
import { type Span } from '../core/text/span';
import { type DiagnosticCode } from '../protocol';

/** The figures of a length diagnostic, for quick fixes and other clients. */
export interface LengthData {
  readonly measure: Measure;
  readonly count: number;
  readonly bound: number;
  /** The phrase that the limit came from. */
  readonly limit: string;
  /** The question's title, '' for an unnamed answer. */
  readonly question: string;
}

/** What one rule found, before silencing and the settings have their say. */
export interface LengthProblem {
  readonly code: DiagnosticCode;
  readonly severity: SeverityName;
  readonly span: Span;
  readonly message: string;
  readonly data: LengthData;
}
