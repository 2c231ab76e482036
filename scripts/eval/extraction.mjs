// Measures the extraction of study packs: recall, false finds, counts and speed, on the project's own packs and, where it
// is there, on the material beside the project. Run by `npm run eval:extraction`, which compiles first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const shared = path.join(project, '../shared');
const require = createRequire(import.meta.url);

/**
 * @typedef {{ text: string, speaker: string, lead?: string, work?: string, source: { line: number } }} Found
 * @typedef {{ title: string, quotations: Found[], questions: unknown[], frameworks: unknown[], essays: unknown[], terms: unknown[] }} Extraction
 * @typedef {{ page: number, line: number, text: string, speaker: string }} Label
 */

/** @type {(input: { text: string, uri: string, title?: string }) => Extraction} */
const extractPack = require('../../out/server/src/core/extract/extract.js').extractPack;
/** @type {(text: string) => string} */
const normalizeText = require('../../out/server/src/core/text/normalize.js').normalizeText;

/** @param {number} part @param {number} whole */
const share = (part, whole) => `${part}/${whole}${whole === 0 ? '' : ` (${Math.round((1000 * part) / whole) / 10} %)`}`;

/** @param {Extraction} extraction */
const counts = ({ questions, frameworks, essays, quotations, terms }) =>
  `题目 ${questions.length}，框架 ${frameworks.length}，范文 ${essays.length}，引文 ${quotations.length}，名词 ${terms.length}`;

/** @param {string} name @param {string} text */
function measureSpeed(name, text) {
  const runs = 10;
  for (let i = 0; i < 3; i++) extractPack({ text, uri: name });
  const start = performance.now();
  for (let i = 0; i < runs; i++) extractPack({ text, uri: name });
  const each = (performance.now() - start) / runs;
  const megabytes = Buffer.byteLength(text) / 1e6;
  console.log(`  用时 ${each.toFixed(1)} ms（${(each / megabytes).toFixed(0)} ms/MB，UTF-8）`);
}

function reportOwnPacks() {
  const folder = path.join(project, 'test/fixtures/packs');
  for (const name of readdirSync(folder).sort()) {
    console.log(`${name}：${counts(extractPack({ text: readFileSync(path.join(folder, name), 'utf8'), uri: name }))}`);
  }
}

function reportSharedPack() {
  const file = path.join(shared, 'expected/chengshi-zhili.json');
  if (!existsSync(file)) return console.log('../shared 不在，只看了项目自己的素材包');
  const expected = JSON.parse(readFileSync(file, 'utf8'));
  const text = readFileSync(path.join(shared, expected.pack), 'utf8');
  const extraction = extractPack({ text, uri: expected.pack });
  /** @param {{ line: number, text: string, speaker: string }} wanted */
  const isFound = (wanted) => extraction.quotations.some(({ source, speaker, text: own }) =>
    source.line === wanted.line && speaker === wanted.speaker && normalizeText(own) === normalizeText(wanted.text));
  /** @param {{ text: string }} unwanted */
  const isFalse = (unwanted) => extraction.quotations.some(({ text: own }) => normalizeText(own) === normalizeText(unwanted.text));
  console.log(`${expected.pack}：${counts(extraction)}`);
  console.log(`  必须找到 ${share(expected.mustFind.filter(isFound).length, expected.mustFind.length)}，误认 ${share(expected.mustNotFind.filter(isFalse).length, expected.mustNotFind.length)}`);
  measureSpeed(expected.pack, text);
}

/** Quotations labelled by hand on real pages; rows without speaker and items of lists are not what was labelled. */
function reportLabelledPages() {
  const labels = JSON.parse(readFileSync(path.join(project, 'test/fixtures/eval/attributed.json'), 'utf8'));
  const file = path.join(shared, labels.source);
  if (!existsSync(file)) return;
  const pages = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line));
  const tally = { found: 0, speaker: 0, right: 0, rows: 0 };
  /** @type {number[]} */
  const numbers = labels.pages;
  for (const page of numbers) {
    const { quotations } = extractPack({ text: pages[page].text, uri: `page ${page}`, title: pages[page].title });
    /** @type {Label[]} */
    const must = labels.must.filter((/** @type {Label} */ label) => label.page === page);
    /** @type {Label[]} */
    const known = [...must, ...labels.optional.filter((/** @type {Label} */ label) => label.page === page)];
    for (const label of must) {
      const row = quotations.find(({ source, text }) => source.line === label.line && normalizeText(text) === normalizeText(label.text));
      if (row !== undefined) tally.found++;
      if (row?.speaker === label.speaker) tally.speaker++;
    }
    for (const { text, speaker, lead } of quotations) {
      if (speaker === '' || lead === undefined) continue;
      tally.rows++;
      if (known.some((label) => normalizeText(label.text) === normalizeText(text))) tally.right++;
    }
  }
  console.log(`真实网页 ${numbers.length} 页（手工标注 ${labels.must.length} 条）：找到 ${share(tally.found, labels.must.length)}，说话人对 ${share(tally.speaker, labels.must.length)}，带引语的结果中属实 ${share(tally.right, tally.rows)}`);
  console.log(`  标注后第一次运行（未调整）：${labels.firstRun}`);
}

/**
 * Layouts of pages and files that the code was not written on. The files of `signed` lie in the folder that
 * BIGANZI_HELD_OUT names; a pattern reads what they hold from their uniform form, apart from the extraction.
 */
function reportLayouts() {
  const labels = JSON.parse(readFileSync(path.join(project, 'test/fixtures/eval/layouts.json'), 'utf8'));
  const file = path.join(shared, labels.source);
  if (existsSync(file)) {
    const pages = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line));
    for (const { page, layout, lines, speaker } of labels.pages) {
      const { quotations } = extractPack({ text: pages[page].text, uri: `page ${page}`, title: pages[page].title });
      const right = quotations.filter((row) => lines.includes(row.source.line) && row.speaker === speaker);
      console.log(`${layout}（第 ${page} 页）：找到 ${share(new Set(right.map(({ source }) => source.line)).size, lines.length)}，结果中属实 ${share(right.length, quotations.length)}`);
    }
    console.log(`  标注后第一次运行（未调整）：${labels.firstRun}`);
  }
  const folder = process.env['BIGANZI_HELD_OUT'];
  if (folder !== undefined) reportSignedLines(folder, labels.signed);
  console.log(`  ${labels.signed.layout}（${labels.signed.source}）第一次运行：${labels.signed.firstRun}`);
}

/** @param {string} folder @param {{ layout: string, files: string[] }} signed */
function reportSignedLines(folder, signed) {
  const tally = { lines: 0, found: 0, rows: 0 };
  for (const name of signed.files) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const { quotations } = extractPack({ text, uri: name, title: name });
    tally.rows += quotations.length;
    for (const [index, line] of text.split('\n').entries()) {
      const [, said = '', by = '', work = ''] = /^>\s*(.+?)\s*——\s*([^《—]*)《(.+)》/u.exec(line) ?? [];
      if (said === '') continue;
      tally.lines++;
      const wording = normalizeText(said.replace(/[。；，：]+$/u, ''));
      const speaker = by.trim() || work.split('·')[0];
      if (quotations.some((row) => row.source.line === index + 1 && row.work === work && row.speaker === speaker && normalizeText(row.text) === wording)) tally.found++;
    }
  }
  console.log(`${signed.layout}：找到（文字、说话人、作品全对）${share(tally.found, tally.lines)}，结果中属实 ${share(tally.found, tally.rows)}`);
}

reportOwnPacks();
reportSharedPack();
reportLabelledPages();
reportLayouts();
