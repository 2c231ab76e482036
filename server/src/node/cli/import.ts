import { basename, extname, resolve } from 'node:path';
import { toCorpusMarkdown } from '../../core/corpus/corpusMarkdown';
import { toJsonLines } from '../../core/corpus/jsonLines/toJsonLines';
import { entriesOf } from '../../core/corpus/markdown/writeCorpus';
import { extractPack } from '../../core/extract/extract';
import type { Extraction } from '../../core/extract/extraction';
import { SILENT_LOGGER } from '../../workspace/ports';
import { type Command, type CommandDefinition, ExitCode } from './command';
import { type Input, type InputError, readInputs } from './input';
import { type ImportedFile, toImportJson } from './importJson';
import { createPackKeyWords } from './packKeyWords';
import { writeOutputs } from './writeOutputs';

type Format = 'json' | 'md' | 'jsonl';

interface Imported {
  readonly input: Input;
  readonly extraction: Extraction;
}

/** `biganzi import FILE…`: raw material → entries, to standard output or one file each below `--out`. */
export const importCommand: CommandDefinition<Format> = {
  syntax: { formats: ['json', 'md', 'jsonl'], values: ['out', 'encoding'], flags: ['force'] },
  run: async (command) => {
    const { inputs, errors } = await readInputs(command, { documents: true });
    const imported = inputs.map((input) => extract(input, command));
    const { format } = command.line;
    const isAllWritten = format === 'json' ? await giveJson(imported, errors, command) : await giveCorpusFiles(imported, CORPUS_WRITERS[format], command);
    if (errors.length > 0) return ExitCode.failed;
    return isAllWritten ? ExitCode.clean : ExitCode.found;
  },
};

const CORPUS_WRITERS: Readonly<Record<Exclude<Format, 'json'>, (extraction: Extraction) => string>> = {
  md: toCorpusMarkdown,
  jsonl: (extraction) => toJsonLines(entriesOf(extraction)),
};

function extract(input: Input, { line, console }: Command<Format>): Imported {
  console.note(TEXTS[line.common.language].reading(input.file));
  const { file, text, title = stemOf(input), url, date, skipped = [] } = input;
  const extraction = extractPack({ text, uri: file, title, ...(url !== undefined && { url }), ...(date !== undefined && { date }) });
  return { input, extraction: { ...extraction, skipped: [...skipped, ...extraction.skipped].sort((a, b) => a.line - b.line) } };
}

/** False where a file was refused. */
async function giveCorpusFiles(imported: readonly Imported[], write: (extraction: Extraction) => string, command: Command<Format>): Promise<boolean> {
  const texts = imported.map(({ extraction }) => write(extraction));
  if (command.line.values['out'] !== undefined) return writeEach(imported, texts, command);
  for (const text of texts) command.console.print(text.trimEnd());
  return true;
}

/** False where a file was refused. */
async function giveJson(imported: readonly Imported[], errors: readonly InputError[], command: Command<Format>): Promise<boolean> {
  const files = await withKeyWords(imported, command);
  if (command.line.values['out'] !== undefined) return writeEach(imported, files.map((file) => `${JSON.stringify({ files: [file] }, undefined, 2)}\n`), command);
  command.console.printJson({ files, ...(errors.length > 0 && { errors }) });
  return true;
}

async function withKeyWords(imported: readonly Imported[], { terminal, console }: Command<Format>): Promise<readonly ImportedFile[]> {
  if (imported.length === 0) return [];
  const finder = createPackKeyWords(terminal.dist, { ...SILENT_LOGGER, warn: console.note });
  try {
    return await Promise.all(imported.map(async ({ input, extraction }) => (
      { ...toImportJson(extraction, input), ...await finder.of({ text: input.text, skipped: extraction.skipped }) }
    )));
  } finally {
    await finder.stop();
  }
}

/** Writes one file per input and says what happened to each; false where one was refused. */
async function writeEach(imported: readonly Imported[], contents: readonly string[], { line, terminal, console }: Command<Format>): Promise<boolean> {
  const files = imported.map(({ input }, index) => ({ name: `${stemOf(input)}.${line.format}`, content: contents[index] ?? '' }));
  const sources = imported.flatMap(({ input }) => input.path ?? []);
  const folder = resolve(terminal.cwd, line.values['out'] ?? '.');
  const results = files.length === 0 ? [] : await writeOutputs(files, { folder, sources, force: line.flags.has('force') });
  const texts = TEXTS[line.common.language];
  for (const { path, outcome } of results) {
    if (outcome === 'refused') console.complain(texts.refused(path));
    else console.note(texts[outcome](path));
  }
  return results.every(({ outcome }) => outcome !== 'refused');
}

/** The file's name without folder and ending, `<stdin>` without its brackets. */
function stemOf({ file }: Input): string {
  return basename(file, extname(file)).replace(/[<>]/gu, '');
}

const TEXTS = {
  zh: {
    reading: (file: string) => `正在读取 ${file}`,
    written: (path: string) => `已写入 ${path}`,
    unchanged: (path: string) => `内容未变 ${path}`,
    refused: (path: string) => `“${path}”已存在且内容不同，没有覆盖；要覆盖请加 --force（源文件不会被覆盖）。`,
  },
  en: {
    reading: (file: string) => `Reading ${file}`,
    written: (path: string) => `Wrote ${path}`,
    unchanged: (path: string) => `Unchanged ${path}`,
    refused: (path: string) => `${path} exists with other content and was left alone; --force replaces it (never a source file).`,
  },
} as const;
