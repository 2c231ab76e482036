#!/usr/bin/env node
// @ts-check
/**
 * Stands in for VS Code's executable: takes the same switches, runs the suite in the served VS Code in a headless
 * browser and ends with the suite's exit code. Where `npm test` keeps such an editor warm, the suite runs in that one.
 */
import path from 'node:path';
import { obtainBrowser } from './lib/browser.mjs';
import { ENDPOINT_VARIABLE, startEditorHost } from './lib/editorHost.mjs';
import { callLocally } from './lib/localEndpoint.mjs';
import { runMain } from './lib/processes.mjs';
import { UserError } from './lib/progress.mjs';
import { obtainServedVSCode } from './lib/servedVSCode.mjs';

/**
 * @param {readonly string[]} argv
 * @returns {import('./lib/editorHost.mjs').SuiteRun}
 */
function parseArguments(argv) {
  const option = (/** @type {string} */ name) => argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  const folder = argv.find((argument) => !argument.startsWith('-'));
  if (extension === undefined || tests === undefined || folder === undefined) {
    throw new UserError('用法：launcher.mjs 文件夹 --extensionDevelopmentPath=扩展目录 --extensionTestsPath=测试入口');
  }
  return { folder: path.resolve(folder), extension: path.resolve(extension), tests: path.resolve(tests) };
}

/** @param {import('./lib/editorHost.mjs').SuiteRun} suite @returns {Promise<number>} */
async function runAlone(suite) {
  const host = await startEditorHost({ vscode: await obtainServedVSCode(), browser: await obtainBrowser() });
  try {
    return await host.runSuite(suite, (line) => console.log(line));
  } finally {
    await host.stop();
  }
}

async function main() {
  const suite = parseArguments(process.argv.slice(2));
  const warm = process.env[ENDPOINT_VARIABLE];
  return warm === undefined ? runAlone(suite) : Number(await callLocally(warm, 'run', suite, ({ line }) => console.log(line)));
}

await runMain(main);
