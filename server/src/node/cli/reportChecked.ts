import type { Diagnostic } from 'vscode-languageserver-types';
import type { CheckedFile } from './checkedFile';
import { type Command, ExitCode } from './command';
import type { Console } from './console';
import { toSarif } from './sarif';
import { severityName, SEVERITY_LABELS } from './severities';

export type ReportFormat = 'text' | 'json' | 'sarif';

/** Prints what was found in files in the form that is asked for; `errors`, if any, go into the JSON. Tells whether there is an error or a warning. */
export function reportChecked(files: readonly CheckedFile[], command: Command<ReportFormat>, errors: readonly unknown[] = []): ExitCode {
  const { line, console, terminal } = command;
  if (line.format === 'json') console.printJson({ files: files.map(toJson), ...(errors.length > 0 && { errors }) });
  else if (line.format === 'sarif') console.printJson(toSarif(files, terminal.cwd));
  else printText(files, command);
  return files.some(({ diagnostics }) => diagnostics.some(isErrorOrWarning)) ? ExitCode.found : ExitCode.clean;
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

function printText(files: readonly CheckedFile[], { console, line: { common: { language } } }: Command<ReportFormat>): void {
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
