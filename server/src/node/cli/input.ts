import { resolve } from 'node:path';
import { readFailureMessage } from '../../workspace/readFailure';
import type { ReadResult, TextFile } from '../../workspace/ports';
import { readTextFile } from '../nodeFileSystem';
import { readTextStream } from '../readStream';
import type { Command } from './command';
import { UsageError } from './usageError';

const STDIN_NAME = '<stdin>';

/** One input that could be read; `file` is the name as given, `path` the absolute one (undefined for standard input). */
export interface Input extends TextFile {
  readonly file: string;
  readonly path?: string;
}

/** An input that could not be read, with a message for the user. */
export interface InputError {
  readonly file: string;
  readonly message: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly errors: readonly InputError[];
}

/** Reads the files of a command line, or standard input; one bad file does not stop the others. Throws a UsageError for none. */
export async function readInputs({ line, terminal, console }: Pick<Command<string>, 'line' | 'terminal' | 'console'>): Promise<Inputs> {
  const { positionals, common } = line;
  if (positionals.length === 0 && !common.stdin) throw new UsageError('noFile');
  const read: Source[] = [];
  if (common.stdin) read.push({ file: common.stdinFilename ?? STDIN_NAME, result: await readTextStream(terminal.stdin) });
  for (const file of positionals) {
    const path = resolve(terminal.cwd, file);
    read.push({ file, path, result: await readTextFile(path) });
  }
  const inputs = read.flatMap(({ result, ...source }) => (result.ok ? [{ ...source, text: result.text, encoding: result.encoding }] : []));
  const errors = read.flatMap(({ file, result }) => (result.ok ? [] : [{ file, message: readFailureMessage(result.failure, file, common.language) }]));
  for (const { message } of errors) console.complain(message);
  return { inputs, errors };
}

interface Source {
  readonly file: string;
  readonly path?: string;
  readonly result: ReadResult;
}
