// @ts-check
import fs from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages, npmInstall } from './npm.mjs';
import { nodeDependencies, nodeExecutable } from './node24.mjs';
import { CACHE } from './paths.mjs';
import { onShutdown, run } from './processes.mjs';
import { UserError } from './progress.mjs';
import { CODE_SERVER } from './versions.mjs';

/** @typedef {{ readonly node: string, readonly main: string }} ServedVSCode `main` is the server's script, to be run with `node` */

/** Raised whenever the steps below change, so that an older cached copy is made anew. */
const RECIPE = 1;

/** The packages that the server loads at run time; the others serve features that this project does not use (measured: 34 packages against 400). */
const NEEDED_PACKAGES = [
  'cookie', 'ws', 'minimist', '@vscode/proxy-agent', 'http-proxy-agent', 'https-proxy-agent', 'vscode-oniguruma', 'vscode-textmate',
  '@vscode/iconv-lite-umd', 'jschardet', 'tas-client', '@microsoft/1ds-core-js', '@microsoft/1ds-post-js', 'katex', 'yauzl', 'yazl',
  'vscode-regexpp', '@vscode/ripgrep-universal',
];

/** Native addons under `@vscode/` → the file of `stubs/` that stands in. */
const STUBS = { spdlog: 'spdlog.mjs', 'native-watchdog': 'nativeWatchdog.mjs' };

/** Built-in extensions that would sign in, chat, debug, or need a native addon. */
const UNWANTED_EXTENSIONS = [
  'copilot', 'git', 'github', 'mermaid-markdown-features', 'microsoft-authentication', 'github-authentication', 'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table',
];

const folderOf = () => path.join(CACHE, `vscode-${CODE_SERVER}-r${RECIPE}-${process.platform}-${process.arch}-node${process.versions.node.split('.')[0]}`);
const serverFolder = (/** @type {string} */ folder) => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Whether `obtainServedVSCode` would return without downloading. */
export const isServedVSCodeCached = () => existsSync(folderOf());

/**
 * The browser-served VS Code from npm, downloaded on first use into the project's cache.
 * The download is made in a temporary folder and renamed when whole, so that an interrupted one is never used.
 * @returns {Promise<ServedVSCode>}
 */
export async function obtainServedVSCode() {
  const folder = folderOf();
  if (!existsSync(folder)) {
    const draft = `${folder}.tmp-${process.pid}`;
    const discard = () => fs.rm(draft, { recursive: true, force: true });
    const release = onShutdown(discard);
    try {
      await assemble(draft);
      await publish(draft, folder);
    } finally {
      release();
      await discard();
    }
  }
  return { node: nodeExecutable(folder), main: path.join(serverFolder(folder), 'out', 'server-main.js') };
}

/** @param {string} draft */
async function assemble(draft) {
  await fs.rm(draft, { recursive: true, force: true });
  await installPackages(draft, { 'code-server': CODE_SERVER, ...nodeDependencies() });
  const server = serverFolder(draft);
  await reduceDependencies(server);
  await npmInstall(server, ['--omit=dev', '--omit=optional']);
  await addStubs(server);
  await prune(server);
  const { code, output } = await run(nodeExecutable(draft), ['--version']);
  if (code !== 0) throw new UserError(`下载的 Node 无法运行：${output.trim()}`);
}

/** Cuts the server's own dependency list to what is needed, each at the version its shrinkwrap names. @param {string} server */
async function reduceDependencies(server) {
  const manifestFile = path.join(server, 'package.json');
  const shrinkwrapFile = path.join(server, 'npm-shrinkwrap.json');
  const manifest = JSON.parse(await fs.readFile(manifestFile, 'utf8'));
  const locked = JSON.parse(await fs.readFile(shrinkwrapFile, 'utf8')).packages;
  manifest.dependencies = Object.fromEntries(NEEDED_PACKAGES.map((name) => [name, locked[`node_modules/${name}`].version]));
  delete manifest.overrides;
  delete manifest.allowScripts;
  await fs.writeFile(manifestFile, JSON.stringify(manifest, null, 2));
  await fs.rm(shrinkwrapFile);
}

/** Puts modules of our own where the server loads native addons, which would need a compiler. @param {string} server */
async function addStubs(server) {
  for (const [name, file] of Object.entries(STUBS)) {
    const folder = path.join(server, 'node_modules', '@vscode', name);
    await fs.mkdir(folder, { recursive: true });
    await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: `@vscode/${name}`, main: 'index.mjs' }));
    await fs.copyFile(new URL(`stubs/${file}`, import.meta.url), path.join(folder, 'index.mjs'));
  }
}

/** @param {string} server */
async function prune(server) {
  const ripgrep = path.join(server, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  const own = `${process.platform}-${process.arch}`;
  for (const name of await fs.readdir(ripgrep)) {
    if (name !== own) await fs.rm(path.join(ripgrep, name), { recursive: true });
  }
  for (const name of UNWANTED_EXTENSIONS) await fs.rm(path.join(server, 'extensions', name), { recursive: true, force: true });
}

/** @param {string} draft @param {string} folder */
async function publish(draft, folder) {
  try {
    await fs.rename(draft, folder);
  } catch (error) {
    // Another run may have finished the same download in the meantime: its copy is as good.
    if (!existsSync(folder)) throw error;
  }
}
