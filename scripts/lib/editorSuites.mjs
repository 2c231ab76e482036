// @ts-check
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { attachDriver } from './desktop.mjs';
import { obtainDesktopVSCode } from './desktopVSCode.mjs';
import { ENDPOINT_VARIABLE, startEditorHost } from './editorHost.mjs';
import { obtainBrowser } from './browser.mjs';
import { ROOT } from './paths.mjs';
import { reportFailure, step } from './progress.mjs';
import { createScratchFolder } from './scratch.mjs';
import { obtainServedVSCode } from './servedVSCode.mjs';

/** @typedef {import('./testStages.mjs').StageResult} StageResult */
/** @typedef {import('./driver/protocol.d.ts').SuiteFigures} SuiteFigures */
/**
 * Where suites run: an executable for test-electron, its extra switches, and the driver's endpoint.
 * @typedef {object} Stand
 * @property {string} executable
 * @property {readonly string[]} args
 * @property {string} endpoint
 * @property {readonly SuiteFigures[]} figures
 * @property {() => Promise<void>} stop
 */

const LAUNCHER = path.join(ROOT, 'scripts', process.platform === 'win32' ? 'launcher.cmd' : 'launcher.mjs');
const COMPILED = path.join(ROOT, 'out', 'test', 'editor');
const FIXTURE = path.join(ROOT, 'test', 'fixtures', 'editor');
const SHARED_PACK = path.join(ROOT, '..', 'shared', 'packs', 'chengshi-zhili.txt');

/**
 * The windows that are opened one after another: each runs the suites of `test/editor/NAME` on a folder made for it.
 * @type {readonly { readonly name: string, readonly isPossible: () => boolean, readonly missing?: string, readonly fill: (folder: string) => Promise<void> }[]}
 */
const WINDOWS = [
  { name: 'draft', isPossible: () => true, fill: (folder) => fs.cp(FIXTURE, folder, { recursive: true }) },
  {
    name: 'sharedPack',
    isPossible: () => existsSync(SHARED_PACK),
    missing: '没有 ../shared/packs，编辑器内测试只用项目自己的素材（test/fixtures/editor）。',
    fill: async (folder) => {
      await fs.mkdir(path.join(folder, 'corpus'), { recursive: true });
      await fs.copyFile(SHARED_PACK, path.join(folder, 'corpus', path.basename(SHARED_PACK)));
      // What is found there must come from the pack.
      await fs.cp(path.join(FIXTURE, '.vscode'), path.join(folder, '.vscode'), { recursive: true });
    },
  },
];

/** Runs every in-editor suite through test-electron's `runTests`. @returns {Promise<StageResult>} */
export async function runEditorSuites() {
  const scratch = await createScratchFolder('workspaces');
  const stand = await openStand(scratch.folder);
  let ok = true;
  try {
    for (const { name, isPossible, missing, fill } of WINDOWS) {
      if (!isPossible()) {
        console.log(missing);
        continue;
      }
      const folder = path.join(scratch.folder, name);
      await fs.mkdir(folder);
      await fill(folder);
      const reported = stand.figures.length;
      ok = (await runWindow(name, folder, stand)) && stand.figures.length > reported && ok;
    }
  } finally {
    await stand.stop();
    await scratch.discard();
  }
  return { ok, figures: total(stand.figures) };
}

/** @param {string} name @param {string} folder @param {Stand} stand @returns {Promise<boolean>} */
async function runWindow(name, folder, { executable, args, endpoint }) {
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: path.join(COMPILED, name, 'index.js'),
      launchArgs: [folder, ...args],
      extensionTestsEnv: { [ENDPOINT_VARIABLE]: endpoint },
    });
    return true;
  } catch (error) {
    // A suite that failed has said what and why already.
    if (error instanceof TestRunFailedError) console.error(error.message);
    else reportFailure(error);
    return false;
  }
}

/** The desktop VS Code where there is one, else the served one. @param {string} scratch @returns {Promise<Stand>} */
async function openStand(scratch) {
  const desktop = await obtainDesktopVSCode();
  if (desktop !== undefined) return attachDriver(desktop, scratch);
  const vscode = await step('准备浏览器版 VS Code（首次约 40 秒）', obtainServedVSCode);
  const browser = await obtainBrowser();
  console.log(`  浏览器：${browser.name}`);
  const host = await startEditorHost({ vscode, browser });
  // The stand-in has no profile of its own: the warm editor's serves.
  return { executable: LAUNCHER, args: [], endpoint: host.endpoint, figures: host.figures, stop: host.stop };
}

/** @param {readonly SuiteFigures[]} all @returns {SuiteFigures} */
export const total = (all) =>
  all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, pending: sum.pending + one.pending }), { passed: 0, failed: 0, pending: 0 });
