import type { Diagnostic } from 'vscode-languageserver';
import { problemDiagnostic } from '../../features/problemDiagnostic';
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
  for (const problem of problems) byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problemDiagnostic(problem)]);
  return byFile;
}
