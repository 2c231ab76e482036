import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { URI } from 'vscode-uri';
import type { Entry } from '../core/corpus/entry';
import { parseMaterial } from '../workspace/parseMaterial';
import type { MaterialRequest, MaterialResult, ReadResult } from '../workspace/ports';
import { fileNameOf } from '../workspace/uri';
import { createMaterialCache, type MaterialCache } from './materialCache';
import type { MaterialOrder, MaterialReply, MaterialWorkerData } from './materialProtocol';
import { readFileBytes } from './readFileBytes';
import { readMaterial } from './readers/readMaterial';

/** Entries in one answer: taking in that many costs the other side about a millisecond. */
const BATCH = 500;

const { cacheFolder, refresh = false } = (workerData ?? {}) as MaterialWorkerData;
const cache: MaterialCache | undefined = cacheFolder === undefined ? undefined : createMaterialCache(cacheFolder, ownVersion());
let rest: { readonly id: number; readonly entries: readonly Entry[] } | undefined;

/** Changes with every change of the code that parses. */
function ownVersion(): string {
  return createHash('sha256').update(readFileSync(__filename)).digest('hex').slice(0, 16);
}

function reply(message: MaterialReply): void {
  parentPort?.postMessage(message);
}

async function readText(request: MaterialRequest): Promise<ReadResult> {
  const { uri, text, bytes, encoding } = request;
  if (text !== undefined) return { ok: true, text, encoding: 'utf-8' };
  if (bytes !== undefined) return readMaterial({ name: fileNameOf(uri), bytes, encoding });
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return { ok: false, failure: { kind: 'missing' } };
  const read = await readFileBytes(fsPath);
  return read.ok ? readMaterial({ name: fileNameOf(uri), bytes: read.bytes, encoding }) : read;
}

async function read(request: MaterialRequest): Promise<MaterialResult> {
  const isOnDisk = request.text === undefined && request.bytes === undefined;
  const kept = isOnDisk ? await cache?.find(request) : undefined;
  if (kept?.material !== undefined && !refresh) return { ok: true, material: kept.material };
  const file = await readText(request);
  if (!file.ok) return file;
  const material = parseMaterial(request.uri, file);
  await kept?.keep(material);
  return { ok: true, material };
}

async function carryOut(order: Exclude<MaterialOrder, { kind: 'more' }>): Promise<MaterialReply> {
  const { id, kind, request } = order;
  if (kind === 'readText') return { kind: 'text', id, result: await readText(request) };
  const result = await read(request);
  if (!result.ok) return { kind: 'failure', id, failure: result.failure };
  const { material } = result;
  rest = { id, entries: material.entries.slice(BATCH) };
  return { kind: 'material', id, material: { ...material, entries: material.entries.slice(0, BATCH) }, hasMore: rest.entries.length > 0 };
}

function nextBatch(id: number): MaterialReply {
  const left = rest?.id === id ? rest.entries : [];
  rest = { id, entries: left.slice(BATCH) };
  return { kind: 'entries', id, entries: left.slice(0, BATCH), hasMore: rest.entries.length > 0 };
}

parentPort?.on('message', (order: MaterialOrder) => {
  if (order.kind === 'more') reply(nextBatch(order.id));
  else carryOut(order).then(reply, (error: unknown) => reply({ kind: 'fault', id: order.id, reason: error instanceof Error ? error.stack ?? error.message : String(error) }));
});
