import type { Readable, Writable } from 'node:stream';
import type { CommonOptions } from './options';

/** The process as a command sees it. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly cwd: string;
  /** The folder the bundles lie in, to find the bundled corpus and the manifest from. */
  readonly dist: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a command's words go: results to standard output, everything else to standard error. */
export interface Console {
  readonly print: (text: string) => void;
  readonly printJson: (value: unknown) => void;
  /** Progress and remarks; nothing with `--quiet`. */
  readonly note: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly paint: (style: Style, text: string) => string;
}

const STYLES = { red: 31, yellow: 33, blue: 34, gray: 90, bold: 1 } as const;
export type Style = keyof typeof STYLES;

/** Colours only for a terminal, and not where `--no-color` or the variable NO_COLOR says so. */
export function createConsole({ stdout, stderr, env }: Terminal, { color, quiet }: Pick<CommonOptions, 'color' | 'quiet'>): Console {
  const paints = color && stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '';
  return {
    print: (text) => void stdout.write(`${text}\n`),
    printJson: (value) => void stdout.write(`${JSON.stringify(value, undefined, 2)}\n`),
    note: (text) => void (quiet || stderr.write(`${text}\n`)),
    complain: (text) => void stderr.write(`${text}\n`),
    paint: (style, text) => (paints ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text),
  };
}
