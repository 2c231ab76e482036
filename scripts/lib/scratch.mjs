// @ts-check
import fs from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from './paths.mjs';
import { onShutdown } from './processes.mjs';

const FOLDER = path.join(CACHE, 'scratch');

/**
 * A folder for this process alone, gone when it is discarded or the process ends; what killed runs left is cleared away.
 * @param {string} purpose part of the folder's name
 * @returns {Promise<{ readonly folder: string, readonly discard: () => Promise<void> }>}
 */
export async function createScratchFolder(purpose) {
  await fs.mkdir(FOLDER, { recursive: true });
  for (const name of await fs.readdir(FOLDER)) {
    if (!isAlive(Number(name.split('-')[0]))) await remove(path.join(FOLDER, name));
  }
  const folder = await fs.mkdtemp(path.join(FOLDER, `${process.pid}-${purpose}-`));
  const release = onShutdown(() => remove(folder));
  return { folder, discard: () => (release(), remove(folder)) };
}

/** A browser that is just closing may still write, hence the retries. @param {string} folder */
const remove = (folder) => fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
