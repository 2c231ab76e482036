import assert from 'node:assert/strict';
import { GFM, parser as parseMarkdown } from '@lezer/markdown';
import fc from 'fast-check';
import { isCorpusMarkdown, parseCorpusMarkdown, toCorpusMarkdown } from '../../../../server/src/core/corpus/corpusMarkdown';
import type { Entry } from '../../../../server/src/core/corpus/entry';
import { toBlockLines } from '../../../../server/src/core/corpus/markdown/inlineText';
import type { Extraction } from '../../../../server/src/core/extract/extraction';
import { comparableEntries, ENTRY_URI, extractionArbitrary, nastyText } from '../../../support/entryArbitraries';

function entriesInFileOrder(from: Extraction): readonly Entry[] {
  const worded = from.terms.filter(({ standardWording }) => standardWording !== undefined);
  const plain = from.terms.filter(({ standardWording }) => standardWording === undefined);
  return [...from.quotations, ...plain, ...worded, ...from.frameworks, ...from.questions, ...from.essays];
}

/** Row marks and parts of ids are the business of their own test. */
function withoutRowIds(from: Extraction): Extraction {
  const bare = (id: string): string => id.replace(/~\d+$/u, '');
  return {
    ...from,
    quotations: from.quotations.map((row) => ({ ...row, id: bare(row.id), ...(row.partOf === undefined ? {} : { partOf: bare(row.partOf) }) })),
  };
}

suite('corpusMarkdown: round trip', () => {
  test('parsing what was written gives the same entries', () => {
    fc.assert(
      fc.property(extractionArbitrary, (random) => {
        const from = withoutRowIds(random);
        const ids = new Set(entriesInFileOrder(from).map(({ id }) => id));
        fc.pre(ids.size === entriesInFileOrder(from).length && ![...ids].some((id) => id.trim() === ''));
        const markdown = toCorpusMarkdown(from);
        assert.ok(isCorpusMarkdown(markdown));
        const parsed = parseCorpusMarkdown({ text: markdown, uri: ENTRY_URI });
        assert.deepEqual(parsed.problems, [], markdown);
        assert.deepEqual(comparableEntries(parsed.entries), comparableEntries(entriesInFileOrder(from)), markdown);
      }),
      { numRuns: 1500 },
    );
  });

  test('a Markdown viewer shows the texts as text: no mark of theirs becomes markup', () => {
    const plain = new Set(['Document', 'BulletList', 'ListItem', 'ListMark', 'Paragraph', 'Escape', 'Entity', 'HardBreak']);
    const parser = parseMarkdown.configure(GFM);
    fc.assert(
      fc.property(nastyText, (value) => {
        const markdown = `- ${toBlockLines(value).join('\n  ')}`;
        const marks: string[] = [];
        parser.parse(markdown).iterate({ enter: ({ name }) => void (plain.has(name) || marks.push(name)) });
        // A bare address may be shown as a link; it still reads as it is written.
        assert.deepEqual(marks.filter((name) => name !== 'URL'), [], markdown);
      }),
      { numRuns: 3000 },
    );
  });

  test('CRLF and a BOM change nothing', () => {
    fc.assert(
      fc.property(extractionArbitrary, (from) => {
        const markdown = toCorpusMarkdown(from);
        const lf = parseCorpusMarkdown({ text: markdown, uri: ENTRY_URI });
        const crlf = parseCorpusMarkdown({ text: `\ufeff${markdown.replaceAll('\n', '\r\n')}`, uri: ENTRY_URI });
        assert.deepEqual(crlf, lf);
      }),
      { numRuns: 200 },
    );
  });

  test('any title comes back', () => {
    fc.assert(
      fc.property(nastyText, (title) => {
        const empty = { sections: [], quotations: [], terms: [], frameworks: [], questions: [], essays: [], skipped: [] };
        const parsed = parseCorpusMarkdown({ text: toCorpusMarkdown({ ...empty, title }), uri: ENTRY_URI });
        assert.equal(parsed.title, title.trim());
      }),
      { numRuns: 500 },
    );
  });
});
