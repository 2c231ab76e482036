// @ts-check
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEditorSuites } from './editorSuites.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { createScratchFolder } from './scratch.mjs';

/** @typedef {import('./driver/protocol.d.ts').SuiteFigures} SuiteFigures */
/** @typedef {{ readonly ok: boolean, readonly figures?: SuiteFigures }} StageResult `figures` of the stages that run mocha */
/**
 * @typedef {object} Stage
 * @property {string} name as given to `npm test -- NAME`
 * @property {string} title
 * @property {readonly string[]} needs stages that must have run before; one marked `!` must have succeeded
 * @property {() => Promise<StageResult>} run
 */

/** A package's own program, run by this Node. @param {string} script @param {readonly string[]} args */
const tool = async (script, args) => (await run(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, show: true })).code === 0;

/** @type {readonly Stage[]} in the order they run */
export const STAGES = [
  { name: 'typecheck', title: '类型检查', needs: [], run: typecheck },
  { name: 'lint', title: '代码规范', needs: [], run: async () => ({ ok: await tool('eslint/bin/eslint.js', ['.', '--max-warnings=0']) }) },
  { name: 'build', title: '构建', needs: [], run: build },
  { name: 'unit', title: '单元测试与清单测试', needs: ['typecheck'], run: () => mocha('out/test/{unit,component,manifest}/**/*.test.js') },
  { name: 'protocol', title: '协议测试', needs: ['typecheck', 'build!'], run: () => mocha('out/test/{contract,protocol}/**/*.test.js') },
  { name: 'editor', title: '编辑器内测试', needs: ['typecheck', 'build!'], run: runEditorSuites },
];

/** @returns {Promise<StageResult>} */
async function typecheck() {
  await removeOrphans(path.join(ROOT, 'out', 'test'), path.join(ROOT, 'test'));
  const sources = await tool('typescript/bin/tsc', ['-b']);
  const scripts = await tool('typescript/bin/tsc', ['-p', 'scripts']);
  return { ok: sources && scripts };
}

/** Compiled tests whose source is gone would go on running. @param {string} compiled @param {string} sources folders */
async function removeOrphans(compiled, sources) {
  if (!existsSync(compiled)) return;
  for (const file of await fs.readdir(compiled, { recursive: true })) {
    if (file.endsWith('.test.js') && !existsSync(path.join(sources, file.replace(/\.js$/, '.ts')))) await fs.rm(path.join(compiled, file));
  }
}

/** A build that fails must not leave an older one for the later stages to test. @returns {Promise<StageResult>} */
async function build() {
  await fs.rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const { code } = await run(process.execPath, ['esbuild.mjs'], { cwd: ROOT, show: true });
  return { ok: code === 0 };
}

/** @param {string} files glob @returns {Promise<StageResult>} */
async function mocha(files) {
  const scratch = await createScratchFolder('mocha');
  const report = path.join(scratch.folder, 'figures.json');
  const reporter = fileURLToPath(new URL('countingReporter.cjs', import.meta.url));
  const ended = await tool('mocha/bin/mocha.js', ['--config', '.mocharc.json', '--reporter', reporter, '--reporter-option', `file=${report}`, files]);
  const figures = existsSync(report) ? JSON.parse(await fs.readFile(report, 'utf8')) : undefined;
  await scratch.discard();
  return { ok: ended && isGreen(figures), figures };
}

/** Whether a mocha run says that the thing works: some tests ran, none failed, none was passed over. @param {SuiteFigures | undefined} figures */
export const isGreen = (figures) => figures !== undefined && figures.passed > 0 && figures.failed === 0 && figures.pending === 0;
