import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../../protocol';
import type { CorpusProblem } from '../../workspace/corpusStore';
import type { ServerContext } from '../context';

/** Publishes what is wrong with corpus files, open or not, on the files themselves. */
export function registerCorpusDiagnostics({ connection, corpus }: ServerContext): void {
  let published = new Map<string, string>();
  corpus.onDidChange(() => {
    if (corpus.indexing) return;
    const current = groupByFile(corpus.problems);
    const before = published;
    published = new Map([...current].map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    for (const [uri, diagnostics] of current) {
      if (before.get(uri) !== published.get(uri)) void connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const uri of before.keys()) if (!current.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

function groupByFile(problems: readonly CorpusProblem[]): ReadonlyMap<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const problem of problems) byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), toDiagnostic(problem)]);
  return byFile;
}

/** Marks the whole line: its length is the client's to know, and a character beyond the end means the end. */
function toDiagnostic({ code, line, message }: CorpusProblem): Diagnostic {
  const range = { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: LINE_END } };
  return { range, severity: DiagnosticSeverity.Warning, code, source: DIAGNOSTIC_SOURCE, message };
}

/** LSP's `uinteger` is at most 2^31 - 1. */
const LINE_END = 2 ** 31 - 1;
