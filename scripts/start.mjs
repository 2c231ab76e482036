// @ts-check
/** `npm start`: opens VS Code on examples/ with the extension. `npm start -- --check` does it without a person and exits. */
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { run, runMain } from './lib/processes.mjs';
import { step, UserError } from './lib/progress.mjs';

async function build() {
  const { code, output } = await run(process.execPath, ['esbuild.mjs'], { cwd: ROOT });
  if (code !== 0) throw new UserError(`构建失败：\n${output}`);
}

/** @param {readonly string[]} argv @returns {Promise<number>} exit code */
async function main(argv) {
  const unknown = argv.filter((argument) => argument !== '--check');
  if (unknown.length > 0) throw new UserError(`不认识的参数：${unknown.join(' ')}\n用法：npm start [-- --check]`);
  const check = argv.includes('--check');
  await ensureInstalled();
  await step('构建扩展', build);
  const { findDesktopCommand, checkDesktop, startDesktop } = await import('./lib/startDesktop.mjs');
  const desktop = findDesktopCommand();
  if (desktop !== undefined) return check ? checkDesktop(desktop) : startDesktop(desktop);
  const { checkServed, startServed } = await import('./lib/startServed.mjs');
  return check ? checkServed() : startServed();
}

await runMain(() => main(process.argv.slice(2)));
