// @ts-check
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { obtainBrowser } from './browser.mjs';
import { step } from './progress.mjs';
import { createScratchFolder } from './scratch.mjs';
import { obtainServedVSCode } from './servedVSCode.mjs';
import { startServer } from './server.mjs';
import { writeProfileSettings } from './settings.mjs';
import { launchBrowser, workbenchUrl } from './workbench.mjs';

/** The served VS Code, downloaded where that is still to be done. */
export const prepareServedVSCode = () => step('准备浏览器版 VS Code（首次约 40 秒）', obtainServedVSCode);

/**
 * Opens a window of the served VS Code in a headless browser, with a profile of its own, for as long as `use` takes.
 * @template T
 * @param {import('./workbench.mjs').Target} target
 * @param {Readonly<Record<string, unknown>>} settings
 * @param {(page: import('playwright-core').Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withServedWindow(target, settings, use) {
  const vscode = await prepareServedVSCode();
  const browser = await obtainBrowser();
  const scratch = await createScratchFolder('window');
  const profile = path.join(scratch.folder, 'vscode');
  await writeProfileSettings(profile, settings);
  const server = await startServer({ vscode, profile, token: randomBytes(16).toString('hex') });
  const { context, stop } = await launchBrowser(browser, path.join(scratch.folder, 'browser'));
  try {
    const page = await context.newPage();
    await page.goto(workbenchUrl(server, target));
    return await use(page);
  } finally {
    await stop();
    await server.stop();
    await scratch.discard();
  }
}
