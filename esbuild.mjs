import { build, context } from 'esbuild';

// Bundles the four entries of the contract. nodejieba stays outside: it looks for its binary and dictionaries beside itself.
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: {
    client: 'client/src/extension.ts',
    server: 'server/src/node/main.ts',
    cli: 'server/src/node/cli.ts',
    segmentWorker: 'server/src/node/segmentWorker.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's `main` is UMD, whose inner requires cannot be followed.
  mainFields: ['module', 'main'],
  external: ['vscode', 'nodejieba'],
  sourcemap: true,
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} The script and style of the import preview, which run in a web page. */
const webview = {
  entryPoints: ['client/webview/importPreview.ts', 'client/webview/importPreview.css'],
  outdir: 'dist',
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  logLevel: 'warning',
};

if (watch) {
  for (const one of [options, webview]) await (await context(one)).watch();
  console.log('watching');
} else {
  await Promise.all([build(options), build(webview)]);
}
