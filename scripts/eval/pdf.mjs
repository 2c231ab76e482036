// @ts-check
/**
 * `npm run eval:pdf [file.pdf source.txt …]`: how much of a source text comes back from the PDF made of it. Without arguments
 * it reads test/fixtures/pdf. Characters are compared without blanks (edit distance), lines as wholes.
 */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { distance } from 'fastest-levenshtein';

const { readPdf } = await import(new URL('../../out/server/src/node/readers/pdf/readPdf.js', import.meta.url).href).then((module) => module.default ?? module);

/** @param {string} text */
const toLines = (text) => text.split(/\r?\n/u).map((line) => line.replace(/^#+\s|\s|\u3000/gu, '')).filter((line) => line !== '');

/** @param {string} pdf @param {string} source */
async function compare(pdf, source) {
  const result = await readPdf(new Uint8Array(readFileSync(pdf)));
  if (!result.ok) return console.log(`${path.basename(pdf)}\t${result.failure.kind}`);
  const wanted = toLines(readFileSync(source, 'utf8'));
  const found = toLines(result.text);
  const [text, other] = [wanted.join(''), found.join('')];
  const accuracy = 1 - distance(text, other) / Math.max(text.length, other.length, 1);
  const known = new Set(found);
  const whole = wanted.filter((line) => known.has(line)).length;
  console.log(`${path.basename(pdf)}\tcharacters ${(accuracy * 100).toFixed(2)} %\tlines ${whole}/${wanted.length} (read ${found.length})`);
}

const pairs = process.argv.slice(2);
if (pairs.length === 0) {
  const folder = new URL('../../test/fixtures/pdf/', import.meta.url).pathname;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf'))) {
    const own = path.join(folder, file.replace(/\.pdf$/u, '.txt'));
    pairs.push(path.join(folder, file), existsSync(own) ? own : path.join(folder, 'source.txt'));
  }
}
for (let index = 0; index + 1 < pairs.length; index += 2) await compare(pairs[index] ?? '', pairs[index + 1] ?? '');
