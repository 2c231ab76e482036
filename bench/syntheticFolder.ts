import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seededRandom, syntheticQuotations } from './syntheticQuotations';

/** One study pack, long as those that candidates download. */
const PACK_CHARACTERS = 34_000;
/** Share of the folder that are lists of quotations, which hold far more entries than packs and articles of the same size. */
const LIST_SHARE = 0.05;
const QUOTATIONS_PER_LIST = 5_000;

/**
 * Fills a folder with about so many bytes of UTF-8: study packs put together from the pieces of real ones, and lists of
 * quotations. For timing only: the pieces keep their shape, their order means nothing. Returns how many files were written.
 */
export function writeSyntheticFolder(folder: string, bytes: number, project: string): number {
  const random = seededRandom(20_240_602);
  const pieces = readPieces(project);
  mkdirSync(folder, { recursive: true });
  let [written, files] = [0, 0];
  const write = (name: string, text: string): void => {
    const encoded = Buffer.from(text);
    writeFileSync(path.join(folder, name), encoded);
    written += encoded.length;
    files++;
  };
  while (written < bytes * (1 - LIST_SHARE)) write(`素材包${files}.txt`, packOf(pieces, files, random));
  const quotations = syntheticQuotations(Math.ceil((bytes * LIST_SHARE) / 110), random);
  for (let from = 0; from < quotations.length; from += QUOTATIONS_PER_LIST) {
    const items = quotations.slice(from, from + QUOTATIONS_PER_LIST).map((text, index) => `- ${text}\n  - 作者：作者${(from + index) % 500}\n`);
    write(`名句${files}.md`, `---\n素材: 1\n标题: 名句${files}\n---\n\n## 金句\n\n${items.join('')}`);
  }
  return files;
}

/** Whole sections: a question, an essay, a list keep their lines together. */
function packOf(pieces: readonly string[], number: number, random: () => number): string {
  let text = `第${number}号素材包\n\n`;
  while (text.length < PACK_CHARACTERS) text += `${pieces[Math.floor(random() * pieces.length)] ?? ''}\n\n`;
  // Different numbers in many lines and in all titles, or the packs would hold the same few entries again and again.
  return text.replace(/城市|人民|发展/gu, (word) => (random() < 0.3 ? `${word}${Math.floor(random() * 90)}` : word))
    .replace(/^.{4,40}[^。；：？！”）\s]$/gmu, (title) => `${title}${number}`);
}

/** The texts of the shared packs, essays and pages cut at their headings; the project's own corpus where they are not there. */
function readPieces(project: string): readonly string[] {
  const shared = path.join(project, '..', 'shared');
  if (!existsSync(shared)) console.log('../shared is not there: the packs are made of the bundled corpus');
  const texts = existsSync(shared) ? [
    ...['packs', 'essays'].flatMap((name) => textsBelow(path.join(shared, name))),
    ...pagesOf(path.join(shared, 'data', 'pages.jsonl.gz')),
  ] : textsBelow(path.join(project, 'corpus'));
  return texts.flatMap((text) => text.split(/\n(?=(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[题部]|#+ ))/u)).filter((piece) => piece.trim().length > 20);
}

function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? textsBelow(file) : [readFileSync(file, 'utf8')]));
}

function pagesOf(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter((line) => line !== '').map((line) => {
    const page: unknown = JSON.parse(line);
    return typeof page === 'object' && page !== null && 'text' in page ? String(page.text) : '';
  });
}
