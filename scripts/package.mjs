// @ts-check
/** `npm run package`: builds and packs a VSIX for this machine's platform, with nodejieba's binary inside. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { run } from './lib/processes.mjs';
import { ROOT } from './lib/paths.mjs';
import { step, UserError } from './lib/progress.mjs';

const BINARY = 'node_modules/nodejieba/build/Release/nodejieba.node';

/** `linux-x64`, `darwin-arm64`, `win32-x64`, …; the names that VS Code gives its platforms. */
function platformTarget() {
  const isMusl = process.platform === 'linux' && existsSync('/etc/alpine-release');
  return `${isMusl ? 'alpine' : process.platform}-${process.arch === 'arm' ? 'armhf' : process.arch}`;
}

async function main() {
  const hasBinary = existsSync(path.join(ROOT, BINARY));
  if (!hasBinary && process.env['BIGANZI_WITHOUT_JIEBA'] !== '1') {
    throw new UserError(`缺少 ${BINARY}：请先运行 npm rebuild nodejieba；确实不带它打包（改用 Intl.Segmenter 分词），请设 BIGANZI_WITHOUT_JIEBA=1。`);
  }
  await step('构建', async () => {
    const { code, output } = await run(process.execPath, ['esbuild.mjs'], { cwd: ROOT });
    if (code !== 0) throw new UserError(`构建失败：\n${output}`);
  });
  // Without the binary the package suits every platform.
  await step('打包', () => createVSIX({ cwd: ROOT, allowMissingRepository: true, rewriteRelativeLinks: false, ...(hasBinary && { target: platformTarget() }) }));
}

main().catch((error) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
