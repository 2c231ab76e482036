// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLines } from './npm.mjs';
import { onShutdown, stopProcess } from './processes.mjs';
import { UserError } from './progress.mjs';

/** @typedef {import('./servedVSCode.mjs').ServedVSCode} ServedVSCode */
/**
 * @typedef {object} RunningServer
 * @property {string} authority host and port, e.g. `127.0.0.1:41234`
 * @property {string} token what a page must show to connect
 * @property {string} profile folder of its user data
 * @property {Promise<string>} died settles (with its last output) when the server ends by itself
 * @property {() => Promise<void>} stop
 */

const HOST = '127.0.0.1';
const READY = /Extension host agent listening/;
const READY_WITHIN_MS = 60_000;

/**
 * A port nobody listens on.
 * @param {number} [preferred] taken when it is free
 * @returns {Promise<number>}
 */
export async function freePort(preferred = 0) {
  /** @type {(port: number) => Promise<number>} */
  const probe = (port) =>
    new Promise((resolve, reject) => {
      const socket = net.createServer().once('error', reject);
      socket.listen(port, HOST, () => {
        const address = /** @type {net.AddressInfo} */ (socket.address());
        socket.close(() => resolve(address.port));
      });
    });
  return probe(preferred).catch(() => probe(0));
}

/**
 * Starts the served VS Code on this machine's own interface and waits until it listens.
 * @param {{ vscode: ServedVSCode, profile: string, token: string, port?: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ vscode, profile, token, port: preferred, env }) {
  const port = await freePort(preferred);
  const tokenFile = path.join(profile, 'connection-token');
  await fs.mkdir(profile, { recursive: true });
  await fs.writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    '--require', fileURLToPath(new URL('dieWithParent.cjs', import.meta.url)), vscode.main,
    '--host', HOST, '--port', String(port), '--connection-token-file', tokenFile, '--accept-server-license-terms',
    '--user-data-dir', profile, '--extensions-dir', path.join(profile, 'extensions'), '--telemetry-level', 'off',
    // A built workbench loads an extension under development, and says how its tests ended, with this switch alone.
    '--enable-smoke-test-driver',
  ];
  const child = spawn(vscode.node, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, ...env } });
  const release = onShutdown(() => stopProcess(child));
  let output = '';
  /** @type {Promise<string>} */
  const died = new Promise((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => resolve(`${lastLines(output)}\n（${signal ?? `退出码 ${code}`}）`));
  });
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new UserError(`VS Code 服务器 60 秒内未能启动：\n${lastLines(output)}`)), READY_WITHIN_MS);
    void died.then((last) => reject(new UserError(`VS Code 服务器启动失败：\n${last}`))).finally(() => clearTimeout(late));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output = (output + text).slice(-20_000);
        if (READY.test(output)) resolve(clearTimeout(late));
      });
    }
  }).catch(async (error) => {
    await stopProcess(child);
    throw error;
  });
  return {
    authority: `${HOST}:${port}`,
    token,
    profile,
    died,
    stop: async () => {
      release();
      await stopProcess(child);
    },
  };
}
