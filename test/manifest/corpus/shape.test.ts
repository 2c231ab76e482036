import assert from 'node:assert/strict';
import { isCorpusMarkdown, parseCorpusMarkdown } from '../../../server/src/core/corpus/corpusMarkdown';
import type { Entry } from '../../../server/src/core/corpus/entry';
import { tryIsoDate } from '../../../server/src/core/text/isoDate';
import { CORPUS_FILES, entriesUnder, isQuotation, isTerm, where } from '../../support/bundledCorpus';
import { projectFile } from '../../support/project';

const entries = entriesUnder('corpus/');

/** The texts an entry shows to users. */
function textsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'quotation':
      return [entry.text, ...entry.variants, entry.gloss ?? '', entry.work ?? '', entry.occasion ?? '', entry.origin ?? ''];
    case 'term':
      return [entry.name, entry.definition ?? '', entry.standardWording ?? '', ...entry.aliases];
    case 'framework':
      return [entry.title, ...entry.points.flatMap(function all(point): string[] {
        return [point.text, ...point.points.flatMap(all)];
      })];
    case 'question':
      return [entry.text];
    case 'essay':
      return [entry.title, ...entry.paragraphs];
  }
}

suite('the bundled corpus', () => {
  for (const name of CORPUS_FILES) {
    test(`${name} is read without a problem`, () => {
      const text = projectFile(name);
      assert.ok(isCorpusMarkdown(text));
      const { entries: own, problems } = parseCorpusMarkdown({ text, uri: name });
      assert.deepEqual(problems, []);
      assert.ok(own.length > 0);
    });
  }

  test('ids are unique over all files', () => {
    const seen = new Map<string, string>();
    for (const entry of entries) {
      assert.equal(seen.get(entry.id), undefined, `${where(entry)} and ${seen.get(entry.id)}`);
      seen.set(entry.id, where(entry));
    }
  });

  test('every entry names its origin and a theme', () => {
    for (const entry of entries) {
      assert.ok((entry.origin ?? '') !== '', where(entry));
      assert.ok(entry.themes.length > 0, where(entry));
    }
  });

  test('no quotation or term is unchecked', () => {
    for (const entry of entries) {
      if (isQuotation(entry) || isTerm(entry)) assert.notEqual(entry.verification, 'unverified', where(entry));
    }
  });

  test('dates are ISO', () => {
    for (const entry of entries) {
      const dates = entry.kind === 'term' ? [entry.since, entry.until] : entry.kind === 'quotation' || entry.kind === 'essay' ? [entry.date] : [];
      for (const date of dates) assert.equal(date === undefined ? undefined : tryIsoDate(date), date, where(entry));
    }
  });

  test('no half-width punctuation next to Chinese, no final stop, quotation marks in pairs', () => {
    for (const entry of entries) {
      for (const text of textsOf(entry)) assert.doesNotMatch(text, /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u, where(entry));
      if (!isQuotation(entry)) continue;
      assert.doesNotMatch(entry.text, /。$/u, where(entry));
      for (const [open, close] of ['“”', '‘’', '（）', '《》']) {
        assert.equal(entry.text.split(open ?? '').length, entry.text.split(close ?? '').length, where(entry));
      }
    }
  });
});
