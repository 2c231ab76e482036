// @ts-check
import path from 'node:path';
import { UserError } from './progress.mjs';
import { NODE_PACKAGES, SERVER_NODE_MAJOR } from './versions.mjs';

const ALIAS = 'node-runtime';

/**
 * What to install so that the served VS Code has the Node it needs.
 * @returns {Readonly<Record<string, string>>} dependencies; none where the running Node is of that release line already
 */
export function nodeDependencies() {
  if (runsOnOwnNode()) return {};
  const key = `${process.platform}-${process.arch}`;
  const found = NODE_PACKAGES[key];
  if (!found) {
    throw new UserError(`没有适用于 ${key} 的 Node ${SERVER_NODE_MAJOR} 安装包。请自行安装 Node ${SERVER_NODE_MAJOR}，用它运行本命令；或安装桌面版 VS Code，以环境变量 BIGANZI_VSCODE 指明其路径。`);
  }
  return { [ALIAS]: `npm:${found.name}@${found.version}` };
}

/**
 * The Node executable to run the served VS Code with.
 * @param {string} installed folder where `nodeDependencies()` was installed
 */
export function nodeExecutable(installed) {
  if (runsOnOwnNode()) return process.execPath;
  return path.join(installed, 'node_modules', ALIAS, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const runsOnOwnNode = () => Number(process.versions.node.split('.')[0]) === SERVER_NODE_MAJOR;
