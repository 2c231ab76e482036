// @ts-check
import { chromium } from 'playwright-core';
import { onShutdown } from './processes.mjs';
import { toUriPath } from './paths.mjs';
import { UserError } from './progress.mjs';

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ readonly folder: string, readonly extension?: string, readonly tests?: string, readonly openFile?: string }} Target absolute paths */
/** @typedef {{ readonly context: BrowserContext, readonly stop: () => Promise<void> }} RunningBrowser */

export const WINDOW_SIZE = { width: 1280, height: 800 };

const LOADED_WITHIN_MS = 120_000;

/**
 * The address under which a served VS Code opens a folder with an extension under development.
 * @param {{ authority: string, token: string }} server
 * @param {Target} target
 */
export function workbenchUrl({ authority, token }, { folder, extension, tests, openFile }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${encodeURI(toUriPath(file))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(openFile === undefined ? [] : [['openFile', remote(openFile)]]),
  ];
  const query = new URLSearchParams({ tkn: token, folder: toUriPath(folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/**
 * Starts a headless browser with a profile that lasts from window to window.
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} profile folder
 * @returns {Promise<RunningBrowser>}
 */
export async function launchBrowser(browser, profile) {
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: browser.executable,
      headless: true,
      viewport: WINDOW_SIZE,
      args: [...browser.args, '--disable-gpu', '--disable-quic', '--disable-sync'],
      // Our own handlers end the browser together with the rest.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error) => {
      throw new UserError(`浏览器未能启动（${browser.name}）：\n${error.message}`, { cause: error });
    });
  const stop = () => context.close();
  const release = onShutdown(stop);
  return { context, stop: () => (release(), stop()) };
}

/**
 * Waits until the workbench is drawn, its status bar included.
 * @param {Page} page
 */
export async function waitForWorkbench(page) {
  await page.waitForSelector('.monaco-workbench .statusbar-item', { timeout: LOADED_WITHIN_MS, state: 'attached' });
}
