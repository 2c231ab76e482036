import { cp, mkdir, readdir } from 'node:fs/promises';
import { build, context } from 'esbuild';

// Bundles the entries of the contract. nodejieba stays outside: it looks for its binary and dictionaries beside itself.
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: {
    client: 'client/src/extension.ts',
    server: 'server/src/node/main.ts',
    cli: 'server/src/node/cli.ts',
    segmentWorker: 'server/src/node/segmentWorker.ts',
    materialWorker: 'server/src/node/materialWorker.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's `main` is UMD, whose inner requires cannot be followed.
  mainFields: ['module', 'main'],
  external: ['vscode', 'nodejieba'],
  alias: {
    'pdfjs-dist/legacy/build/pdf.mjs': 'pdfjs-dist/legacy/build/pdf.min.mjs',
    'pdfjs-dist/legacy/build/pdf.worker.mjs': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  },
  // pdf.js asks for its own address only to load a canvas or WASM, which text needs not.
  logOverride: { 'empty-import-meta': 'silent' },
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

/** Adobe's character maps for Chinese, which PDF files name without bringing them along. */
async function copyCharacterMaps() {
  await mkdir('dist/cmaps', { recursive: true });
  const maps = (await readdir('node_modules/pdfjs-dist/cmaps')).filter((name) => /^(?:GB|UniGB-|Adobe-GB1|B5|ETen|HK|CNS|UniCNS-|Adobe-CNS1|LICENSE)/u.test(name));
  await Promise.all(maps.map((name) => cp(`node_modules/pdfjs-dist/cmaps/${name}`, `dist/cmaps/${name}`)));
}

await copyCharacterMaps();
if (watch) {
  for (const one of [options, webview]) await (await context(one)).watch();
  console.log('watching');
} else {
  await Promise.all([build(options), build(webview)]);
}
