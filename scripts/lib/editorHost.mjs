// @ts-check
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { format } from 'node:util';
import { createWindowDriver } from './driver/commands.mjs';
import { serveLocally } from './localEndpoint.mjs';
import { CACHE } from './paths.mjs';
import { isShuttingDown } from './processes.mjs';
import { createScratchFolder } from './scratch.mjs';
import { startServer } from './server.mjs';
import { writeProfileSettings } from './settings.mjs';
import { launchBrowser, workbenchUrl } from './workbench.mjs';

/** @typedef {import('./driver/protocol.d.ts').SuiteFigures} SuiteFigures */
/** @typedef {import('./driver/commands.mjs').WindowDriver} WindowDriver */
/** @typedef {{ readonly folder: string, readonly extension: string, readonly tests: string }} SuiteRun absolute paths */
/**
 * @typedef {object} EditorHost
 * @property {string} endpoint address of its commands: the driver's, and `run` for the launcher
 * @property {SuiteFigures[]} figures what the finished mocha runs reported
 * @property {(suite: SuiteRun, onLine: (line: string) => void, stopped?: AbortSignal) => Promise<number>} runSuite gives the suite's exit code
 * @property {() => Promise<void>} stop
 */

/** The environment variable in which tests and launcher find the endpoint. */
export const ENDPOINT_VARIABLE = 'BIGANZI_DRIVER';

const SILENCE_LIMIT_MS = 120_000;

/** What the suites put before each line of theirs; all else is VS Code's own and goes to the log file. @type {import('./driver/protocol.d.ts').OutputMark} */
const OUTPUT_MARK = '▏';

/** Errors of the served VS Code that say nothing about the suite: it has no account, gallery, chat or web app. */
const NOISE = /AgentHost|ChatModel|open-vsx|Service Worker|authentication provider/;

/**
 * A served VS Code, a headless browser and the driver's endpoint, kept warm for any number of suites.
 * @param {{ vscode: import('./servedVSCode.mjs').ServedVSCode, browser: import('./browser.mjs').Browser }} parts
 * @returns {Promise<EditorHost>}
 */
export async function startEditorHost({ vscode, browser }) {
  const scratch = await createScratchFolder('editor');
  /** @type {SuiteFigures[]} */
  const figures = [];
  /** @type {WindowDriver | undefined} */
  let driver;
  const endpoint = await serveLocally((command) => {
    if (command === 'run') {
      return (suite, { write, closed }) => runSuite(suite, (line) => write({ line }), closed);
    }
    if (command === 'report') return async (reported) => void figures.push(reported);
    const found = /** @type {Readonly<Record<string, import('./localEndpoint.mjs').Handler>> | undefined} */ (driver)?.[command];
    return found && ((args) => found(args, /** @type {never} */ (undefined)));
  });
  const profile = path.join(scratch.folder, 'vscode');
  const server = await startServer({
    vscode, profile, token: randomBytes(16).toString('hex'), env: { [ENDPOINT_VARIABLE]: endpoint.url },
  });
  const running = await launchBrowser(browser, path.join(scratch.folder, 'browser'));

  /** @type {EditorHost['runSuite']} */
  async function runSuite(suite, onLine, stopped) {
    await writeProfileSettings(profile);
    const page = await running.context.newPage();
    driver = await createWindowDriver(page);
    try {
      return await outcome(page, workbenchUrl(server, suite), server.died, onLine, stopped);
    } finally {
      driver = undefined;
      await page.close().catch(() => {});
    }
  }

  return {
    endpoint: endpoint.url,
    figures,
    runSuite,
    stop: async () => {
      await running.stop();
      await server.stop();
      await endpoint.stop();
      await scratch.discard();
    },
  };
}

/**
 * Opens the suite's window and waits for the exit code that the extension host reports.
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {Promise<string>} serverDied
 * @param {(line: string) => void} onLine
 * @param {AbortSignal} [stopped]
 * @returns {Promise<number>} 124 when nothing was heard for two minutes
 */
async function outcome(page, url, serverDied, onLine, stopped) {
  /** @type {(code: number) => void} */
  let settle = () => {};
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => (settle = resolve));
  let over = false;
  const giveUp = (/** @type {string} */ why, /** @type {number} */ code) => {
    if (!over && !isShuttingDown()) onLine(why);
    settle(code);
  };
  let silence = setTimeout(() => {}, 0);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => giveUp(`VS Code 已 ${SILENCE_LIMIT_MS / 1000} 秒没有任何测试输出，放弃等待。`, 124), SILENCE_LIMIT_MS);
  };
  const log = await openLog();
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ level, /** @type {unknown[]} */ parts) => {
    const line = format(...parts);
    log.write(`${new Date().toISOString()} [${level}] ${line}\n`);
    if (!line.startsWith(OUTPUT_MARK) && (level !== 'error' || NOISE.test(line))) return;
    heard();
    onLine(line);
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => settle(code));
  page.once('crash', () => giveUp('浏览器页面崩溃。', 1));
  page.once('close', () => giveUp('浏览器页面被关闭。', 1));
  stopped?.addEventListener('abort', () => settle(130));
  void serverDied.then((last) => giveUp(`VS Code 服务器意外退出：\n${last}`, 1));
  heard();
  try {
    await page.goto(url);
    const code = await ended;
    if (code !== 0 && !isShuttingDown()) onLine(`VS Code 的完整日志：${log.path}`);
    return code;
  } finally {
    over = true;
    clearTimeout(silence);
    log.close();
  }
}

async function openLog() {
  const folder = path.join(CACHE, 'logs');
  await fs.mkdir(folder, { recursive: true });
  return createWriteStream(path.join(folder, `editor-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 17)}.log`));
}
