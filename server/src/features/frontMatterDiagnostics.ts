import type { Diagnostic } from 'vscode-languageserver-types';
import { readSilencing } from '../core/ignore/silencing';
import type { Draft } from '../core/markdown/draft';
import type { Settings } from '../core/settings/settingsTable';
import { DIAGNOSTIC_SOURCE, DiagnosticCode } from '../protocol';
import { toRange } from './positions';
import { toSeverity } from './severity';

/**
 * `draft/front-matter` on each line of a draft's front matter that could not be read, so that nobody takes a requirement
 * for checked that was not understood. Information: the front matter may be meant for another tool.
 */
export function frontMatterDiagnostics({ draft, settings }: { readonly draft: Draft; readonly settings: Settings }): readonly Diagnostic[] {
  const code = DiagnosticCode.frontMatter;
  const severity = toSeverity(settings['diagnostics.severity'][code] ?? 'information');
  if (severity === undefined || readSilencing(draft, settings['diagnostics.ignored']).isOff(code)) return [];
  return draft.frontMatter.problems.map(({ line, message }) => {
    const { start, end } = draft.lines[line - 1] ?? draft.frontMatter.span;
    return { range: toRange(draft, { start, end }), severity, code, source: DIAGNOSTIC_SOURCE, message };
  });
}
