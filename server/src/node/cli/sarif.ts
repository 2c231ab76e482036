import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { CheckedFile } from './checkedFile';
import { type ReportedSeverity, severityName } from './severities';

const LEVELS: Readonly<Record<ReportedSeverity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** The diagnostics as a SARIF 2.1.0 log; files inside the working folder by relative URI. */
export function toSarif(files: readonly CheckedFile[], cwd: string): unknown {
  const codes = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => String(code))));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'biganzi', rules: [...codes].sort().map((id) => ({ id })) } },
      columnKind: 'utf16CodeUnits',
      results: files.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => toResult(toUri(file, cwd), diagnostic))),
    }],
  };
}

function toResult(uri: string, diagnostic: Diagnostic): unknown {
  const { start, end } = diagnostic.range;
  return {
    ruleId: String(diagnostic.code),
    level: LEVELS[severityName(diagnostic)],
    message: { text: diagnostic.message },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri },
        region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
      },
    }],
  };
}

function toUri(file: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, file));
  if (path.startsWith('..') || isAbsolute(path)) return pathToFileURL(resolve(cwd, file)).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
