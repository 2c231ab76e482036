import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { readFailureMessage } from '../../workspace/readFailure';
import type { MaterialReader, ReadResult, TextFile } from '../../workspace/ports';
import { FORCED_ENCODINGS } from '../decodeText';
import { readTextFile } from '../nodeFileSystem';
import { readStreamBytes, readTextStream } from '../readStream';
import { createWorkerMaterialReader } from '../workerMaterialReader';
import type { Command } from './command';
import { UsageError } from './usageError';

const STDIN_NAME = '<stdin>';
/** Text by its ending is read here; tables, pages and documents are read in a thread of their own, within bounds of time and memory. */
const PLAIN_ENDING = /\.(?:md|markdown|txt|jsonl?)$/iu;

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

/**
 * Reads the files of a command line, or standard input, as text; with `documents` also tables, pages, Word and PDF files.
 * One bad file does not stop the others. Throws a UsageError for none.
 */
export async function readInputs(
  { line, terminal, console }: Pick<Command<string>, 'line' | 'terminal' | 'console'>, { documents = false }: { readonly documents?: boolean } = {},
): Promise<Inputs> {
  const { positionals, common } = line;
  if (positionals.length === 0 && !common.stdin) throw new UsageError('noFile');
  const read = documents ? await readDocuments(line, terminal) : await readTexts(line, terminal);
  const inputs = read.flatMap(({ result, ...source }) => (result.ok ? [{ ...source, ...result }] : []));
  const errors = read.flatMap(({ file, result }) => (result.ok ? [] : [{ file, message: readFailureMessage(result.failure, file, common.language) }]));
  for (const { message } of errors) console.complain(message);
  return { inputs, errors };
}

interface Source {
  readonly file: string;
  readonly path?: string;
  readonly result: ReadResult;
}

async function readTexts({ positionals, common }: Command<string>['line'], { stdin, cwd }: Command<string>['terminal']): Promise<readonly Source[]> {
  const read: Source[] = [];
  if (common.stdin) read.push({ file: common.stdinFilename ?? STDIN_NAME, result: await readTextStream(stdin) });
  for (const file of positionals) {
    const path = resolve(cwd, file);
    read.push({ file, path, result: await readTextFile(path) });
  }
  return read;
}

async function readDocuments({ positionals, common, values }: Command<string>['line'], { stdin, cwd, dist }: Command<string>['terminal']): Promise<readonly Source[]> {
  const encoding = toForcedEncoding(values['encoding']);
  const reader = createWorkerMaterialReader({ workerFile: join(dist, 'materialWorker.js') });
  const forced = encoding === undefined ? {} : { encoding };
  try {
    const read: Source[] = [];
    if (common.stdin) {
      const name = common.stdinFilename ?? STDIN_NAME;
      const given = await readStreamBytes(stdin);
      read.push({ file: name, result: given.ok ? await reader.readText({ uri: URI.file(resolve(cwd, name)).toString(), bytes: given.bytes, ...forced }) : given });
    }
    for (const file of positionals) {
      const path = resolve(cwd, file);
      read.push({ file, path, result: await readOne(path, reader, forced) });
    }
    return read;
  } finally {
    reader.dispose();
  }
}

async function readOne(path: string, reader: MaterialReader, forced: { readonly encoding?: string }): Promise<ReadResult> {
  if (PLAIN_ENDING.test(path) && forced.encoding === undefined) {
    const text = await readTextFile(path);
    const isDocument = !text.ok && (text.failure.kind === 'unsupported' || text.failure.kind === 'tooLarge');
    if (!isDocument) return text;
  }
  return reader.readText({ uri: URI.file(path).toString(), ...forced });
}

function toForcedEncoding(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const name = given.toLowerCase().replace(/^(?:gbk|gb2312)$/u, 'gb18030').replace(/^utf8$/u, 'utf-8');
  if (!FORCED_ENCODINGS.some((known) => known === name)) throw new UsageError('badChoice', `--encoding ${given}`, FORCED_ENCODINGS.join(' | '));
  return name;
}
