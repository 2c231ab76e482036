// @ts-check
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { hasDisplay } from './desktopVSCode.mjs';
import { SCREENSHOTS } from './driver/commands.mjs';
import { CACHE, EXAMPLES, ROOT } from './paths.mjs';
import { FIRST_STEPS, practiceDraft } from './practiceDraft.mjs';
import { step, UserError } from './progress.mjs';
import { INDEXED, waitUntilIndexed } from './readiness.mjs';
import { startServer } from './server.mjs';
import { settingsFile, writeProfileSettings } from './settings.mjs';
import { prepareServedVSCode, withServedWindow } from './servedWindow.mjs';
import { workbenchUrl } from './workbench.mjs';

/** Taken when it is free, so that an open page or a bookmark works again after a restart. */
const PREFERRED_PORT = 47_810;

const target = () => ({ folder: EXAMPLES, extension: ROOT, openFile: practiceDraft() });

/**
 * Serves VS Code for a person's own browser until Ctrl+C.
 * @returns {Promise<number>} exit code
 */
export async function startServed() {
  const vscode = await prepareServedVSCode();
  const profile = path.join(CACHE, 'profile');
  // What a person has changed in it since the last start stays.
  if (!existsSync(settingsFile(profile))) await writeProfileSettings(profile);
  const server = await startServer({ vscode, profile, token: await lastingToken(), port: PREFERRED_PORT });
  const url = workbenchUrl(server, target());
  openInBrowser(url);
  console.log(`\nVS Code 已就绪，请用 Chrome、Edge 或 Chromium 打开（按 Ctrl+C 停止）：\n\n${url}\n\n${FIRST_STEPS}`);
  throw new UserError(`VS Code 服务器已退出：\n${await server.died}`);
}

/**
 * Opens the same in a headless browser and waits until everything works.
 * @returns {Promise<number>} exit code
 */
export async function checkServed() {
  await withServedWindow(target(), {}, reportReadiness);
  return 0;
}

/**
 * Says step by step how far a window has come; rejects with what was seen, and leaves a picture, when it gets stuck.
 * @param {import('playwright-core').Page} page
 */
export async function reportReadiness(page) {
  try {
    const label = await step('打开 examples 并等待索引', () => waitUntilIndexed(page, (stage) => console.log(`  ${stage}`)));
    const draft = practiceDraft();
    if (draft !== undefined) {
      await page.getByRole('tab', { name: path.basename(draft) }).waitFor({ timeout: 30_000 });
      console.log(`  练习稿 ${path.basename(draft)} 已打开`);
    }
    console.log(`检查通过：扩展已启动，${label.slice(label.indexOf(INDEXED))}`);
  } catch (error) {
    await fs.mkdir(SCREENSHOTS, { recursive: true });
    const picture = path.join(SCREENSHOTS, 'start-check.png');
    await page.screenshot({ path: picture }).catch(() => {});
    throw new UserError(`检查未通过：${error instanceof Error ? error.message : String(error)}\n截图：${picture}`, { cause: error });
  }
}

/** The secret of the address, the same from start to start. @returns {Promise<string>} */
async function lastingToken() {
  const file = path.join(CACHE, 'start-token');
  try {
    return await fs.readFile(file, 'utf8');
  } catch {
    const token = randomBytes(16).toString('hex');
    await fs.writeFile(file, token, { mode: 0o600 });
    return token;
  }
}

/** Best effort: the address is on the terminal anyway. @param {string} url */
function openInBrowser(url) {
  if (!hasDisplay() || process.env['CI']) return;
  const [command, args] =
    process.platform === 'darwin' ? ['open', [url]] : process.platform === 'win32' ? ['rundll32', ['url.dll,FileProtocolHandler', url]] : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}
