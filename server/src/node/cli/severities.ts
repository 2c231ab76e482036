import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { SeverityName } from '../../core/settings/settingsTable';
import type { Language } from '../../workspace/readFailure';

export type ReportedSeverity = Exclude<SeverityName, 'off'>;

export const SEVERITY_LABELS: Readonly<Record<Language, Readonly<Record<ReportedSeverity, string>>>> = {
  zh: { error: '错误', warning: '警告', information: '提示', hint: '建议' },
  en: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
};

/** The contract's name of a diagnostic's severity; a diagnostic without one is an error (LSP 3.17). */
export function severityName({ severity }: Diagnostic): ReportedSeverity {
  switch (severity) {
    case DiagnosticSeverity.Warning: return 'warning';
    case DiagnosticSeverity.Information: return 'information';
    case DiagnosticSeverity.Hint: return 'hint';
    case DiagnosticSeverity.Error:
    case undefined: return 'error';
  }
}
