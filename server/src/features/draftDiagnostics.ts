import type { Diagnostic } from 'vscode-languageserver-types';
import type { Draft } from '../core/markdown/draft';
import type { Settings } from '../core/settings/settingsTable';
import { frontMatterDiagnostics } from './frontMatterDiagnostics';
import { lengthDiagnostics } from './lengthDiagnostics';

/** Every diagnostic of a draft, in the order of their positions: what editor and command line both report. */
export function draftDiagnostics(input: { readonly draft: Draft; readonly settings: Settings }): readonly Diagnostic[] {
  const found = [...frontMatterDiagnostics(input), ...lengthDiagnostics(input)];
  return found.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
