// @ts-check
import path from 'node:path';
import { chromium } from 'playwright-core';
import { createWindowDriver } from './driver/commands.mjs';
import { serveLocally } from './localEndpoint.mjs';
import { freePort } from './server.mjs';
import { writeProfileSettings } from './settings.mjs';

/** @typedef {import('./driver/commands.mjs').WindowDriver} WindowDriver */

/** @typedef {{ readonly page: import('playwright-core').Page, readonly detach: () => Promise<void>, readonly quit: () => Promise<void> }} DesktopWindow */

const ATTACH_WITHIN_MS = 60_000;

/**
 * The page of a desktop VS Code's window, by its debugging port.
 * @param {number} port given to it as `--remote-debugging-port`
 * @returns {Promise<DesktopWindow>}
 */
export async function attachToDesktop(port) {
  const deadline = Date.now() + ATTACH_WITHIN_MS;
  for (;;) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const page = browser.contexts().flatMap((context) => context.pages()).find((candidate) => candidate.url().includes('/workbench'));
      if (page !== undefined) {
        const quit = async () => void (await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => {}));
        return { page, detach: () => browser.close(), quit };
      }
      await browser.close();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    if (Date.now() > deadline) throw new Error(`no VS Code window at debugging port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * What the in-editor suites need around a desktop VS Code: a throw-away profile and the driver, which attaches to
 * whichever window is open when a command comes.
 * @param {string} executable
 * @param {string} scratch folder
 * @returns {Promise<import('./editorSuites.mjs').Stand>}
 */
export async function attachDriver(executable, scratch) {
  const profile = path.join(scratch, 'profile');
  await writeProfileSettings(profile);
  const port = await freePort();
  /** @type {import('./driver/protocol.d.ts').SuiteFigures[]} */
  const figures = [];
  /** @type {{ readonly driver: WindowDriver, readonly detach: () => Promise<void> } | undefined} */
  let attached;
  const attach = async () => {
    const { page, detach } = await attachToDesktop(port);
    page.once('close', () => (attached = undefined));
    return (attached = { driver: await createWindowDriver(page), detach });
  };
  const endpoint = await serveLocally((command) => async (args) => {
    if (command === 'report') return void figures.push(args);
    const { driver } = attached ?? (await attach());
    const commands = /** @type {Readonly<Record<string, (args: unknown) => Promise<unknown>>>} */ (/** @type {unknown} */ (driver));
    const run = commands[command];
    if (run === undefined) throw new Error(`unknown command: ${command}`);
    return run(args);
  });
  return {
    executable,
    args: [`--user-data-dir=${profile}`, `--extensions-dir=${path.join(scratch, 'extensions')}`, `--remote-debugging-port=${port}`],
    endpoint: endpoint.url,
    figures,
    stop: async () => {
      await attached?.detach();
      await endpoint.stop();
    },
  };
}
