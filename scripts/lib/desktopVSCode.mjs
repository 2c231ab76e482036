// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { CACHE } from './paths.mjs';
import { UserError } from './progress.mjs';

/** BIGANZI_VSCODE with this value asks for the served VS Code even where a desktop one could be had. */
const SERVED = 'served';

const DOWNLOAD_TIMEOUT_MS = 5_000;

/**
 * A desktop VS Code for the in-editor suites: the one that BIGANZI_VSCODE names, else test-electron's own download.
 * @returns {Promise<string | undefined>} path of the executable; undefined where the served one must do
 */
export async function obtainDesktopVSCode() {
  const named = process.env['BIGANZI_VSCODE'];
  if (named === SERVED) return undefined;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new UserError(`环境变量 BIGANZI_VSCODE 所指的文件不存在：${named}`);
    return named;
  }
  if (!hasDisplay()) return undefined;
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(CACHE, 'vscode-desktop'), timeout: DOWNLOAD_TIMEOUT_MS });
  } catch {
    console.log('  无法下载桌面版 VS Code，改用浏览器版。');
    return undefined;
  }
}

/** Whether a window can be opened here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
