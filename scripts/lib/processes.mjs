// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { reportFailure } from './progress.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ readonly code: number, readonly output: string }} Finished */

const TAIL_CHARACTERS = 20_000;
const KILL_AFTER_MS = 4_000;

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` copies its output to the terminal as it comes
 * @returns {Promise<Finished>} exit code (127 when it could not be started) and the last part of its output
 */
export function run(command, args, { cwd, env, show = false } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const release = onShutdown(() => stopProcess(child));
  let output = '';
  return new Promise((resolve) => {
    for (const [from, to] of /** @type {const} */ ([[child.stdout, process.stdout], [child.stderr, process.stderr]])) {
      from.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output = (output + text).slice(-TAIL_CHARACTERS);
        if (show) to.write(text);
      });
    }
    const finish = (/** @type {number} */ code) => {
      release();
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += String(error);
      finish(127);
    });
    child.once('close', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Ends a child: politely first, by force when it does not go within four seconds.
 * @param {ChildProcess} child
 * @returns {Promise<void>} once it is gone
 */
export async function stopProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const force = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(force);
}

/** @type {Set<() => unknown>} */
const cleanups = new Set();
let listening = false;

/**
 * Registers what must be undone before the process ends by Ctrl+C, SIGTERM or SIGHUP.
 * @param {() => unknown} cleanup may be asynchronous
 * @returns {() => void} takes the registration back
 */
export function onShutdown(cleanup) {
  cleanups.add(cleanup);
  if (!listening) {
    listening = true;
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.once(signal, () => void shutdown(128 + constants.signals[signal]));
    }
  }
  return () => void cleanups.delete(cleanup);
}

/** Whether the process is on its way out: what breaks now is no news. */
export const isShuttingDown = () => endingWith !== undefined;

let endingWith = /** @type {number | undefined} */ (undefined);

/**
 * Undoes everything registered, last first, and ends the process; called again meanwhile, it keeps the first code.
 * @param {number} code exit code
 * @returns {Promise<never>}
 */
export async function shutdown(code) {
  if (endingWith !== undefined) return new Promise(() => {});
  endingWith = code;
  for (const cleanup of [...cleanups].reverse()) {
    try {
      await cleanup();
    } catch {
      // One cleanup that fails must not keep the others from running.
    }
  }
  return process.exit(code);
}

/**
 * Runs a script to its end: its exit code, 1 and a message when it fails, its cleanups when it is interrupted.
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  onShutdown(() => {}); // so that Ctrl+C goes by way of the cleanups
  try {
    await shutdown(await main());
  } catch (error) {
    if (endingWith === undefined) reportFailure(error);
    await shutdown(1);
  }
}
