import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { DIAGNOSTIC_SOURCE, type DiagnosticCode } from '../protocol';

/** LSP's `uinteger` is at most 2^31 - 1; a character beyond the line's end means its end. */
const LINE_END = 2 ** 31 - 1;

/** The warning for a problem of a corpus file, over its whole line; `line` counts from 1. */
export function problemDiagnostic({ code, line, message }: { readonly code: DiagnosticCode; readonly line: number; readonly message: string }): Diagnostic {
  const range = { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: LINE_END } };
  return { range, severity: DiagnosticSeverity.Warning, code, source: DIAGNOSTIC_SOURCE, message };
}
