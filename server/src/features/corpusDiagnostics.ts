import { type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { CorpusCheck } from '../core/corpusCheck/checkCorpusFile';
import type { Finding, RelatedPlace } from '../core/corpusCheck/finding';
import { readSilencing } from '../core/ignore/silencing';
import type { Settings } from '../core/settings/settingsTable';
import { DIAGNOSTIC_SOURCE } from '../protocol';
import { toRange } from './positions';
import { toSeverity } from './severity';

/** LSP's `uinteger` is at most 2^31 - 1; a character beyond the line's end means its end. */
const LINE_END = 2 ** 31 - 1;

/** A finding as it is shown. */
export interface ShownFinding {
  readonly diagnostic: Diagnostic;
  readonly finding: Finding;
}

/** The findings of a corpus file that settings and comments leave, as diagnostics in the order of their positions. */
export function shownFindings({ file, findings }: CorpusCheck, settings: Settings): readonly ShownFinding[] {
  const silencing = readSilencing({ lines: file.lines, comments: file.document?.comments ?? [] }, settings['diagnostics.ignored']);
  return findings.flatMap((finding) => {
    const severity = toSeverity(settings['diagnostics.severity'][finding.code] ?? finding.severity);
    if (severity === undefined || silencing.isOff(finding.code) || silencing.isSilenced(finding.code, finding.span)) return [];
    const { code, span, message, related = [] } = finding;
    const diagnostic: Diagnostic = {
      range: toRange(file, span), severity, code, source: DIAGNOSTIC_SOURCE, message,
      ...(related.length > 0 && { relatedInformation: related.map(toRelated), data: { related } }),
    };
    return [{ diagnostic, finding }];
  });
}

/** As `shownFindings`, the diagnostics alone: what editor and command line both report of a corpus file. */
export function corpusDiagnostics(check: CorpusCheck, settings: Settings): readonly Diagnostic[] {
  return shownFindings(check, settings).map(({ diagnostic }) => diagnostic);
}

function toRelated({ uri, line, message }: RelatedPlace): DiagnosticRelatedInformation {
  return { location: { uri, range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: LINE_END } } }, message };
}
