import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Material, MaterialRequest } from '../workspace/ports';
import { writeAtomically } from './writeAtomically';

/** What is kept in all, for all corpora of a user; the least recently used goes first. */
const MOST_BYTES = 512 * 1024 * 1024;
/** A file touched this shortly before it was read may have been changed again within the same tick of its clock. */
const UNSETTLED_MS = 2_000;
const DAY_MS = 86_400_000;

/** A file as it is on disk now, with what it held when it was the same the last time. */
export interface KeptMaterial {
  readonly material?: Material;
  /** Keeps what the file holds; a cache that cannot be written is no failure. */
  readonly keep: (material: Material) => Promise<void>;
}

export interface MaterialCache {
  /** Looks a file up by path, size and time of change; undefined where it is not there. Never rejects. */
  readonly find: (request: MaterialRequest) => Promise<KeptMaterial | undefined>;
}

interface Stamp {
  readonly uri: string;
  readonly size: number;
  readonly changed: number;
}

/**
 * Keeps one JSON file for each material file in `folder`/`version`. What was kept by other versions is removed, what cannot
 * be read is parsed again and written anew.
 */
export function createMaterialCache(folder: string, version: string, mostBytes = MOST_BYTES): MaterialCache {
  const own = join(folder, version);
  const ready = prepare(folder, version, mostBytes);
  return {
    find: async ({ uri, encoding = '' }) => {
      const found = await stat(URI.parse(uri).fsPath).catch(() => undefined);
      if (found === undefined) return undefined;
      const stamp: Stamp = { uri, size: found.size, changed: found.mtimeMs };
      const path = join(own, `${createHash('sha256').update(`${encoding}\n${uri}`).digest('hex').slice(0, 40)}.json`);
      await ready;
      const material = await load(path, stamp);
      const keep = async (fresh: Material): Promise<void> => {
        if (Date.now() - stamp.changed < UNSETTLED_MS) return;
        await writeAtomically(path, JSON.stringify({ stamp, material: fresh })).catch(() => undefined);
      };
      return { keep, ...(material !== undefined && { material }) };
    },
  };
}

async function load(path: string, stamp: Stamp): Promise<Material | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isKept(kept) || kept.stamp.uri !== stamp.uri || kept.stamp.size !== stamp.size || kept.stamp.changed !== stamp.changed) return undefined;
    void markUsed(path);
    return kept.material;
  } catch {
    return undefined;
  }
}

/** Only this code writes the folder, whole files of this very version: their outline is enough to tell one. */
function isKept(value: unknown): value is { readonly stamp: Stamp; readonly material: Material } {
  if (typeof value !== 'object' || value === null || !('stamp' in value) || !('material' in value)) return false;
  const { stamp, material } = value;
  return typeof stamp === 'object' && stamp !== null && typeof material === 'object' && material !== null
    && 'entries' in material && Array.isArray(material.entries) && 'problems' in material && Array.isArray(material.problems);
}

async function markUsed(path: string): Promise<void> {
  const now = new Date();
  const used = await stat(path).then(({ mtimeMs }) => mtimeMs, () => now.getTime());
  if (now.getTime() - used > DAY_MS) await utimes(path, now, now).catch(() => undefined);
}

async function prepare(folder: string, version: string, mostBytes: number): Promise<void> {
  const own = join(folder, version);
  try {
    await mkdir(own, { recursive: true, mode: 0o700 });
    const others = (await readdir(folder)).filter((name) => name !== version && /^[0-9a-f]{16}$/u.test(name));
    await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
    await prune(own, mostBytes);
  } catch {
    // Without its folder nothing is kept; everything is parsed each time.
  }
}

/** Removes what was left half written, and the least recently used until the rest fits. */
async function prune(folder: string, mostBytes: number): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map(async (name) => {
    const { size, mtimeMs } = await stat(join(folder, name));
    return { name, size, used: name.endsWith('.json') ? mtimeMs : Date.now() - mtimeMs > DAY_MS ? 0 : mtimeMs, isWhole: name.endsWith('.json') };
  }));
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size, used, isWhole } of files.sort((a, b) => a.used - b.used)) {
    if (total <= mostBytes && (isWhole || used > 0)) break;
    await rm(join(folder, name), { force: true });
    total -= size;
  }
}
