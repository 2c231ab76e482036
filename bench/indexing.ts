/**
 * `npm run bench:indexing [-- megabytes]`: a folder of Chinese text indexed in the background, cold and warm, beside the
 * segmenter's own speed in the same run. Ratios are what to compare; memory and stalls are of the thread that serves.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import * as path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildCorpusInSteps, EMPTY_CORPUS } from '../server/src/core/corpus/corpus';
import { nodeFileSystem } from '../server/src/node/nodeFileSystem';
import { systemClock } from '../server/src/node/systemClock';
import { createWorkerMaterialReader } from '../server/src/node/workerMaterialReader';
import { CorpusStore } from '../server/src/workspace/corpusStore';
import { SILENT_LOGGER } from '../server/src/workspace/ports';
import { writeSyntheticFolder } from './syntheticFolder';

const MEGABYTES = Number(process.argv[2] ?? 100);
const MB = 1_000_000;
const SEGMENTED_BYTES = 4 * MB;
const PROJECT = path.join(__dirname, '..', '..');
const WORKER = path.join(PROJECT, 'dist', 'materialWorker.js');

interface Run {
  readonly seconds: number;
  readonly worstStallMs: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly store: CorpusStore;
  readonly stop: () => void;
}

async function index(folder: string, cacheFolder: string): Promise<Run> {
  const reader = createWorkerMaterialReader({ workerFile: WORKER, cacheFolder });
  const store = new CorpusStore({ fileSystem: nodeFileSystem, reader, clock: systemClock, logger: SILENT_LOGGER, pause: setImmediate, build: buildCorpusInSteps, empty: EMPTY_CORPUS });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await store.setRoots([{ uri: pathToFileURL(folder).href, rank: 0 }]);
  const seconds = (performance.now() - start) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.disable();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { seconds, worstStallMs: delay.max / 1e6, heapMb: heapUsed / MB, rssMb: rss / MB, store, stop: () => {
    store.dispose();
    reader.dispose();
  } };
}

/** MB/s of nodejieba's own `cut`, its dictionaries loaded; undefined where it is not installed. */
async function segmenterSpeed(files: readonly string[]): Promise<number | undefined> {
  const jieba = await import('nodejieba').then((loaded: unknown) => (loaded as { readonly default: { readonly cut: (text: string, strict: boolean) => readonly string[] } }).default, () => undefined);
  if (jieba === undefined) return undefined;
  jieba.cut('城市治理', true);
  let bytes = 0;
  let milliseconds = 0;
  for (const file of files) {
    if (bytes > SEGMENTED_BYTES) break;
    const text = readFileSync(file, 'utf8');
    bytes += Buffer.byteLength(text);
    const start = performance.now();
    for (const line of text.split('\n')) jieba.cut(line, true);
    milliseconds += performance.now() - start;
  }
  return bytes / MB / (milliseconds / 1000);
}

function report(name: string, bytes: number, { seconds, worstStallMs, heapMb, rssMb }: Run): void {
  console.log(`${name.padEnd(8)} ${seconds.toFixed(1)} s, ${(bytes / MB / seconds).toFixed(1)} MB/s; longest stall ${worstStallMs.toFixed(0)} ms; heap ${heapMb.toFixed(0)} MB, RSS ${rssMb.toFixed(0)} MB`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'biganzi-bench-'));
  try {
    const material = path.join(folder, 'corpus');
    const count = writeSyntheticFolder(material, MEGABYTES * MB, PROJECT);
    const files = readdirSync(material).map((name) => path.join(material, name));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    console.log(`Node ${process.version}, ${cpus()[0]?.model ?? '?'}, ${availableParallelism()} cores; ${count} files, ${(bytes / MB).toFixed(1)} MB`);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const cold = await index(material, path.join(folder, 'cache'));
    report('cold', bytes, cold);
    const { corpus } = cold.store;
    console.log(`         ${corpus.quotations.length} quotations, ${corpus.terms.length} terms, ${corpus.frameworks.length} frameworks, ${corpus.questions.length} questions, ${corpus.essays.length} essays`);
    const [first = ''] = files;
    const changing = performance.now();
    await cold.store.noteDiskChanges([pathToFileURL(first).href]);
    console.log(`one file read again: ${(performance.now() - changing).toFixed(0)} ms`);
    cold.stop();
    const warm = await index(material, path.join(folder, 'cache'));
    report('warm', bytes, warm);
    warm.stop();
    console.log(`cold / warm: ${(cold.seconds / warm.seconds).toFixed(1)}x`);
    const speed = await segmenterSpeed(files);
    if (speed !== undefined) console.log(`nodejieba cut: ${speed.toFixed(1)} MB/s; indexing / segmenting: ${(bytes / MB / cold.seconds / speed).toFixed(2)}x`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
