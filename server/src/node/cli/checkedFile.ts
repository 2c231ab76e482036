import type { Diagnostic } from 'vscode-languageserver-types';

/** One file that `check` has looked at, named as the user named it. */
export interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}
