import { isAbsolute, relative } from 'node:path';
import { URI } from 'vscode-uri';
import { checkCorpusFile } from '../../core/corpusCheck/checkCorpusFile';
import { createCorpusLookups } from '../../core/corpusCheck/lookups';
import { corpusDiagnostics } from '../../features/corpusDiagnostics';
import { problemDiagnostic } from '../../features/problemDiagnostic';
import { DiagnosticCode } from '../../protocol';
import type { CorpusProblem } from '../../workspace/corpusStore';
import { nodeFileSystem } from '../nodeFileSystem';
import type { CheckedFile } from './checkedFile';
import { openCorpus } from './cliCorpus';
import { readCliSettings } from './cliSettings';
import type { Command, ExitCode } from './command';
import { type ReportFormat, reportChecked } from './reportChecked';

/**
 * `biganzi corpus lint [DIR…]`: every file in the corpus format, checked by itself and against the others, and the files that
 * cannot be read. Raw material is what others wrote and is not checked.
 */
export async function lintCorpus(command: Command<ReportFormat>): Promise<ExitCode> {
  const { line, terminal } = command;
  const settings = await readCliSettings(line.common, terminal.cwd);
  let problems: readonly CorpusProblem[] = [];
  const corpus = await openCorpus(command, settings, { onProblems: (found) => { problems = found; } });
  const lookups = createCorpusLookups(corpus);
  const unreadable = problems.filter(({ code }) => code === DiagnosticCode.corpusUnreadable);
  const files: CheckedFile[] = unreadable.map((problem) => ({ file: nameOf(problem.uri, terminal.cwd), diagnostics: [problemDiagnostic(problem)] }));
  for (const { uri } of corpus.files.filter(({ isCorpusFormat }) => isCorpusFormat === true)) {
    const read = await nodeFileSystem.readText(uri);
    if (read.ok) files.push({ file: nameOf(uri, terminal.cwd), diagnostics: corpusDiagnostics(checkCorpusFile({ uri, text: read.text }, lookups), settings) });
  }
  return reportChecked(files, command);
}

/** The path as the user would write it: relative inside the working folder. */
function nameOf(uri: string, cwd: string): string {
  const path = URI.parse(uri).fsPath;
  const inside = relative(cwd, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}
