import type { Corpus } from '../../core/corpus/corpus';
import { cacheFolderOf } from '../places';
import { bytesOf, openCorpus } from './cliCorpus';
import { readCliSettings } from './cliSettings';
import { type Command, ExitCode } from './command';

type Format = 'text' | 'json';

interface IndexReport {
  readonly files: number;
  readonly bytes: number;
  readonly entries: { readonly quotations: number; readonly terms: number; readonly frameworks: number; readonly questions: number; readonly essays: number };
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  /** Where what was parsed is kept; null where nothing is. */
  readonly cache: string | null;
}

const MEGABYTE = 1_000_000;
/** Progress is told each time that many files more were read. */
const TOLD_EVERY = 100;

/** `biganzi corpus index [DIR…]`: reads every file anew, keeps what was parsed for the next start and says how long it took. */
export async function indexCorpus(command: Command<Format>): Promise<ExitCode> {
  const { line, terminal, console } = command;
  const texts = TEXTS[line.common.language];
  const settings = await readCliSettings(line.common, terminal.cwd);
  const start = performance.now();
  const corpus = await openCorpus(command, settings, {
    refresh: true,
    onProgress: ({ done, total }) => void (done % TOLD_EVERY === 0 && console.note(texts.progress(done, total))),
  });
  const seconds = (performance.now() - start) / 1000;
  const report = await reportOf(corpus, seconds, cacheFolderOf(terminal.env) ?? null);
  if (line.format === 'json') console.printJson(report);
  else console.print(texts.report(report));
  return ExitCode.clean;
}

async function reportOf(corpus: Corpus, seconds: number, cache: string | null): Promise<IndexReport> {
  const bytes = await bytesOf(corpus);
  const { quotations, terms, frameworks, questions, essays } = corpus;
  return {
    files: corpus.files.length, bytes,
    entries: { quotations: quotations.length, terms: terms.length, frameworks: frameworks.length, questions: questions.length, essays: essays.length },
    seconds: rounded(seconds), megabytesPerSecond: rounded(bytes / MEGABYTE / seconds), cache,
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const TEXTS = {
  zh: {
    progress: (done: number, total: number) => `已读 ${done}/${total} 个文件`,
    report: ({ files, bytes, entries: { quotations, terms, frameworks, questions, essays }, seconds, megabytesPerSecond, cache }: IndexReport) =>
      `${files} 个文件，${(bytes / MEGABYTE).toFixed(1)} MB，用时 ${seconds} 秒（${megabytesPerSecond} MB/秒）\n`
      + `引文 ${quotations}，名词 ${terms}，框架 ${frameworks}，题目 ${questions}，范文 ${essays}\n`
      + (cache === null ? '没有保存解析结果（BIGANZI_CACHE=off）' : `解析结果存在 ${cache}`),
  },
  en: {
    progress: (done: number, total: number) => `${done}/${total} files read`,
    report: ({ files, bytes, entries: { quotations, terms, frameworks, questions, essays }, seconds, megabytesPerSecond, cache }: IndexReport) =>
      `${files} files, ${(bytes / MEGABYTE).toFixed(1)} MB in ${seconds} s (${megabytesPerSecond} MB/s)\n`
      + `${quotations} quotations, ${terms} terms, ${frameworks} frameworks, ${questions} questions, ${essays} essays\n`
      + (cache === null ? 'nothing was kept (BIGANZI_CACHE=off)' : `kept in ${cache}`),
  },
} as const;
