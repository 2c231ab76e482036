import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { type SeverityName } from '../core/settings/settingsTable';

/** The LSP severity of a severity's name; undefined for `off`. */
export function toSeverity(name: SeverityName): DiagnosticSeverity | undefined {
  switch (name) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
    case 'off':
      return undefined;
  }
}
