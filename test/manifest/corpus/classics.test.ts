import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { entriesUnder, isQuotation, ranWithout, where } from '../../support/bundledCorpus';
import { bareText } from '../../support/bareText';
import { sharedBytes } from '../../support/shared';

const BOOKS = [
  ['Classical-Modern', 'data/classics_core_niutrans.jsonl.gz'],
  ['chinese-poetry', 'data/classics_core_npm_simplified.jsonl.gz'],
] as const;
const classics = entriesUnder('corpus/classics').filter(isQuotation);

suite('the bundled classics', () => {
  test('every classic stands to the character in the text it names', function () {
    const books = BOOKS.map(([name, file]) => [name, sharedBytes(file)] as const);
    if (books.some(([, bytes]) => bytes === undefined)) return ranWithout('the classical texts', this);
    const texts = new Map<string, string>();
    for (const [name, bytes] of books) {
      for (const line of gunzipSync(bytes ?? '').toString('utf8').trim().split('\n')) addText(texts, name, JSON.parse(line));
    }
    assert.ok(classics.length >= 60);
    for (const entry of classics) {
      assert.equal(entry.verification, 'verified', where(entry));
      assert.ok(bareText(texts.get(entry.origin ?? '') ?? '').includes(bareText(entry.text)), `${where(entry)} ${entry.origin}`);
    }
  });
});

function addText(texts: Map<string, string>, book: string, record: unknown): void {
  const { path, file, title, text } = record as { path?: string; file?: string; title?: string; text: string };
  const name = path === undefined ? `${book} ${file} ${title}` : `${book} ${path}`;
  texts.set(name, `${texts.get(name) ?? ''}\n${text}`);
}
