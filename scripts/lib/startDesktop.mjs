// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { attachToDesktop } from './desktop.mjs';
import { hasDisplay } from './desktopVSCode.mjs';
import { EXAMPLES, ROOT } from './paths.mjs';
import { FIRST_STEPS, practiceDraft } from './practiceDraft.mjs';
import { run } from './processes.mjs';
import { UserError } from './progress.mjs';
import { createScratchFolder } from './scratch.mjs';
import { freePort } from './server.mjs';
import { writeProfileSettings } from './settings.mjs';
import { reportReadiness } from './startServed.mjs';

/**
 * The desktop VS Code's command: what BIGANZI_VSCODE names, else `code` on the PATH.
 * @returns {string | undefined} undefined where there is none, no screen, or only the `code` of a remote terminal
 */
export function findDesktopCommand() {
  const named = process.env['BIGANZI_VSCODE'];
  if (named === 'served') return undefined;
  if (named !== undefined && named !== '') return named;
  if (!hasDisplay() || process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

/** @param {string} command @param {readonly string[]} more switches */
async function open(command, more) {
  const draft = practiceDraft();
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, ...more, EXAMPLES, ...(draft === undefined ? [] : [draft])];
  const { code, output } = process.platform === 'win32' ? await run('cmd.exe', ['/d', '/s', '/c', command, ...args]) : await run(command, args);
  if (code !== 0) throw new UserError(`桌面版 VS Code 未能启动（${command}，退出码 ${code}）：\n${output}`);
}

/** Opens the desktop VS Code with the person's own profile. @param {string} command @returns {Promise<number>} exit code */
export async function startDesktop(command) {
  await open(command, []);
  console.log(`\n${FIRST_STEPS}`);
  return 0;
}

/** Opens it with a throw-away profile, waits until everything works, closes it. @param {string} command @returns {Promise<number>} exit code */
export async function checkDesktop(command) {
  const scratch = await createScratchFolder('check');
  await writeProfileSettings(scratch.folder);
  const port = await freePort();
  // `code` returns at once, the executable itself only when its window closes: neither is waited for.
  const opened = open(command, [`--user-data-dir=${scratch.folder}`, `--extensions-dir=${path.join(scratch.folder, 'extensions')}`, `--remote-debugging-port=${port}`]);
  const failed = opened.then(() => new Promise(() => {}));
  const window = await Promise.race([attachToDesktop(port), /** @type {Promise<never>} */ (failed)]);
  try {
    await reportReadiness(window.page);
    return 0;
  } finally {
    await window.quit();
    await opened.catch(() => {});
    await scratch.discard();
  }
}
