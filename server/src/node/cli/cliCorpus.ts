import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { buildCorpusInSteps, type Corpus, EMPTY_CORPUS } from '../../core/corpus/corpus';
import type { Settings } from '../../core/settings/settingsTable';
import { corpusRootsOf } from '../../workspace/corpusRoots';
import type { CorpusRoot } from '../../workspace/corpusFiles';
import { type CorpusProblem, CorpusStore, type IndexingProgress } from '../../workspace/corpusStore';
import { SILENT_LOGGER } from '../../workspace/ports';
import { nodeFileSystem } from '../nodeFileSystem';
import { cacheFolderOf, placesOf } from '../places';
import { systemClock } from '../systemClock';
import { createWorkerMaterialReader } from '../workerMaterialReader';
import type { Command } from './command';
import type { Terminal } from './console';
import type { CommonOptions } from './options';
import { UsageError } from './usageError';

export interface OpenOptions {
  /** True: every file is parsed anew, whatever was kept of it. */
  readonly refresh?: boolean;
  readonly onProgress?: (progress: IndexingProgress) => void;
  /** Takes what is wrong with the files; without it that is noted on standard error. */
  readonly onProblems?: (problems: readonly CorpusProblem[]) => void;
}

/** The corpus of a command line, as `openCorpus` reads it. */
export function loadCorpus(command: Command<string>, settings: Settings): Promise<Corpus> {
  return openCorpus(command, settings);
}

/**
 * The corpus of a command line: the folders of `--corpus`, else the user's and the working folder's
 * `corpus/`; the bundled one too unless `--no-bundled`. What is wrong with its files is noted on standard error.
 */
export async function openCorpus({ line, terminal, console }: Command<string>, settings: Settings, { refresh = false, onProgress, onProblems }: OpenOptions = {}): Promise<Corpus> {
  const roots = await rootsOf(line.common, terminal, settings);
  const reader = createWorkerMaterialReader({ workerFile: join(terminal.dist, 'materialWorker.js'), cacheFolder: cacheFolderOf(terminal.env), refresh });
  const store = new CorpusStore({ fileSystem: nodeFileSystem, reader, clock: systemClock, logger: SILENT_LOGGER, empty: EMPTY_CORPUS, build: buildCorpusInSteps });
  try {
    store.onDidProgress(() => onProgress?.(store.progress));
    await store.setRoots(roots);
    if (onProblems !== undefined) onProblems(store.problems);
    else for (const { uri, line: number, message } of store.problems) console.note(`${URI.parse(uri).fsPath}:${number}: ${message}`);
    return store.corpus;
  } finally {
    store.dispose();
    reader.dispose();
  }
}

async function rootsOf(common: CommonOptions, { cwd, dist }: Terminal, settings: Settings): Promise<readonly CorpusRoot[]> {
  const places = placesOf(dist);
  const window: Settings = { ...settings, 'corpus.bundled': settings['corpus.bundled'] && common.bundled };
  if (common.corpus.length === 0) return corpusRootsOf(places, window, [{ uri: URI.file(cwd).toString(), settings: window }]);
  const named = common.corpus.map((folder) => resolve(cwd, folder));
  for (const [index, folder] of named.entries()) {
    const isFolder = await stat(folder).then((found) => found.isDirectory(), () => false);
    if (!isFolder) throw new UsageError('noFolder', common.corpus[index] ?? folder);
  }
  const bundled = window['corpus.bundled'] ? [places.bundledCorpus] : [];
  return [...bundled, ...named.map((folder) => URI.file(folder).toString())].map((uri, rank) => ({ uri, rank }));
}

/** The size on disk of all files of a corpus. */
export async function bytesOf({ files }: Corpus): Promise<number> {
  const sizes = await Promise.all(files.map(({ uri }) => stat(URI.parse(uri).fsPath).then(({ size }) => size, () => 0)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
