import type { Diagnostic } from 'vscode-languageserver-types';
import { isCorpusMarkdown, parseCorpusMarkdown } from '../../core/corpus/corpusMarkdown';
import { draftOptionsOf, parseDraft } from '../../core/markdown/draft';
import type { Settings } from '../../core/settings/settingsTable';
import { draftDiagnostics } from '../../features/draftDiagnostics';
import { problemDiagnostic } from '../../features/problemDiagnostic';
import { DiagnosticCode } from '../../protocol';
import type { CheckedFile } from './checkedFile';
import { readCliSettings } from './cliSettings';
import { type Command, type CommandDefinition, ExitCode } from './command';
import type { Console } from './console';
import { type Input, readInputs } from './input';
import { toSarif } from './sarif';
import { severityName, SEVERITY_LABELS } from './severities';

type Format = 'text' | 'json' | 'sarif';

/** `biganzi check FILE…`: the diagnostics of drafts, and the problems of corpus files. */
export const checkCommand: CommandDefinition<Format> = {
  syntax: { formats: ['text', 'json', 'sarif'] },
  run: async (command) => {
    const { line, console, terminal } = command;
    const settings = await readCliSettings(line.common, terminal.cwd);
    const { inputs, errors } = await readInputs(command);
    const files = inputs.map((input) => ({ file: input.file, diagnostics: diagnosticsOf(input, settings) }));
    if (line.format === 'json') console.printJson({ files: files.map(toJson), ...(errors.length > 0 && { errors }) });
    else if (line.format === 'sarif') console.printJson(toSarif(files, terminal.cwd));
    else printText(files, command);
    if (errors.length > 0) return ExitCode.failed;
    return files.some(({ diagnostics }) => diagnostics.some(isErrorOrWarning)) ? ExitCode.found : ExitCode.clean;
  },
};

function diagnosticsOf({ file, text }: Input, settings: Settings): readonly Diagnostic[] {
  if (!isCorpusMarkdown(text)) return draftDiagnostics({ draft: parseDraft(text, draftOptionsOf(settings)), settings });
  return parseCorpusMarkdown({ text, uri: file }).problems.map((problem) => problemDiagnostic({ ...problem, code: DiagnosticCode.corpusSyntax }));
}

function isErrorOrWarning(diagnostic: Diagnostic): boolean {
  const severity = severityName(diagnostic);
  return severity === 'error' || severity === 'warning';
}

function toJson({ file, diagnostics }: CheckedFile): unknown {
  return {
    file,
    diagnostics: diagnostics.map((diagnostic) => {
      const { code, message, range, data } = diagnostic;
      return { code, severity: severityName(diagnostic), message, range, ...(data !== undefined && { data: data as unknown }) };
    }),
  };
}

function printText(files: readonly CheckedFile[], { console, line: { common: { language } } }: Command<Format>): void {
  for (const { file, diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      const { line, character } = diagnostic.range.start;
      console.print(`${file}:${line + 1}:${character + 1}: ${paintSeverity(console, diagnostic, SEVERITY_LABELS[language])}: ${diagnostic.message} [${diagnostic.code ?? ''}]`);
    }
  }
  const count = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  console.note(language === 'en' ? `${files.length} file(s), ${count} problem(s)` : `检查了 ${files.length} 个文件，${count} 处问题`);
}

function paintSeverity(console: Console, diagnostic: Diagnostic, labels: (typeof SEVERITY_LABELS)['zh']): string {
  const severity = severityName(diagnostic);
  const style = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;
  return console.paint(style[severity], labels[severity]);
}
