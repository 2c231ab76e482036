// @ts-check
import fs from 'node:fs/promises';
import path from 'node:path';
import { run } from './processes.mjs';
import { UserError } from './progress.mjs';

/**
 * Runs npm with the user's own configuration (registry, proxy, certificates).
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean }} options
 */
export function npm(args, options) {
  // npm says where it is when it started this script; running that file with this Node needs no shell on any system.
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return process.platform === 'win32' ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options) : run('npm', args, options);
}

/**
 * Installs packages into a folder of their own without running any package's scripts.
 * @param {string} folder created when it is not there
 * @param {Readonly<Record<string, string>>} dependencies name → version (or `npm:` alias)
 * @returns {Promise<void>} rejects with a UserError that holds npm's last lines
 */
export async function installPackages(folder, dependencies) {
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  await npmInstall(folder, []);
}

/**
 * `npm install` in a folder whose package.json is written already, scripts left out.
 * @param {string} folder
 * @param {readonly string[]} flags
 */
export async function npmInstall(folder, flags) {
  const { code, output } = await npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', ...flags],
    // npm marks its children as part of the outer project; these folders are projects of their own.
    { cwd: folder, env: { npm_config_local_prefix: folder, INIT_CWD: folder } },
  );
  if (code !== 0) throw new UserError(`npm 下载失败（退出码 ${code}）。请检查网络和 npm 的 registry 设置，然后重试。\n${lastLines(output)}`);
}

/** @param {string} text @param {number} [count] */
export const lastLines = (text, count = 15) => text.trimEnd().split('\n').slice(-count).join('\n');
