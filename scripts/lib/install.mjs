// @ts-check
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { lastLines, npm } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { step, UserError } from './progress.mjs';

/** @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} LockedPackage */

const OLDEST_NODE = 20;

/**
 * Brings `node_modules` to what package-lock.json says; does nothing when it is there already.
 * Uses Node's and npm's own parts only, so that it runs in a fresh clone.
 * @returns {Promise<void>} rejects with a UserError that says what to do
 */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new UserError(`需要 Node ${OLDEST_NODE} 或更高版本，现在是 ${process.versions.node}。请从 https://nodejs.org 或系统的软件源安装新版本后重试。`);
  }
  if (!(await isInstalled())) await step('安装依赖（首次约一两分钟）', install);
  await reportSegmenter();
}

/** Whether every package of the lock file is there in its version; npm keeps its own list of what it installed. */
async function isInstalled() {
  const wanted = await readLock(path.join(ROOT, 'package-lock.json'));
  const installed = await readLock(path.join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([folder, { version, optional, link }]) => folder === '' || optional || link || installed[folder]?.version === version);
}

/** @param {string} file @returns {Promise<Readonly<Record<string, LockedPackage>>>} empty when it cannot be read */
async function readLock(file) {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

async function install() {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const options = { cwd: ROOT, env: nodeHeaders() };
  const clean = await npm(['ci', ...flags], options);
  if (clean.code === 0) return;
  if (clean.code === 127) throw new UserError('找不到 npm。它随 Node 一起安装；请确认 `npm -v` 能运行，然后重试。');
  console.log(`  npm ci 未成功（退出码 ${clean.code}），改用 npm install 再试一次`);
  const loose = await npm(['install', '--no-package-lock', ...flags], options);
  if (loose.code !== 0) {
    throw new UserError(`安装依赖失败。请检查网络和 npm 的 registry、代理设置，然后重试。npm 的最后几行：\n${lastLines(loose.output)}`);
  }
}

/**
 * nodejieba is compiled on installation, and its builder would download Node's headers; where this Node brought them
 * along (as the official archives do), it is told to use those.
 * @returns {NodeJS.ProcessEnv}
 */
function nodeHeaders() {
  const prefix = path.dirname(path.dirname(process.execPath));
  const given = process.env['npm_config_nodedir'] !== undefined;
  return !given && existsSync(path.join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

/** Loads nodejieba in a process of its own: a broken binary could end the one that tries. */
async function reportSegmenter() {
  const { code } = await run(process.execPath, ['-e', "require('nodejieba')"], { cwd: ROOT });
  if (code !== 0) {
    console.log('  提示：nodejieba 没有可用的本机程序（通常是缺少 C++ 编译器），分词改用 Node 自带的 Intl.Segmenter，其余功能不受影响。');
  }
}
