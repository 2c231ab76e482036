import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Draft, parseDraft } from '../../../../server/src/core/markdown/draft';
import { applyEdit, draftText, editedText } from '../../../support/draftText';

const RUNS = { numRuns: 1000 };
const options = fc.record({ softBreaks: fc.boolean(), aroundTolerance: fc.constant(0.1) });

/** A draft without what depends on the form of its line ends: lines, columns and texts in place of offsets. */
function independentOfLineEnds(draft: Draft): unknown {
  const textOf = (span: { readonly start: number; readonly end: number }): string => draft.text.slice(span.start, span.end).replace(/\r\n?/g, '\n');
  return {
    frontMatter: { ...draft.frontMatter, span: undefined, limitSpan: draft.frontMatter.limitSpan && textOf(draft.frontMatter.limitSpan) },
    paragraphs: draft.paragraphs.map((paragraph) => ({ ...paragraph, span: textOf(paragraph.span), pieces: paragraph.pieces.map(textOf) })),
    answers: draft.answers.map(({ title, question, genre, limit, limitSpan, itemLimit, span, paragraphs }) => ({
      title, question, genre, limit, itemLimit, limitSpan: limitSpan && textOf(limitSpan), span: textOf(span), texts: paragraphs.map(({ prose }) => prose.text),
    })),
    comments: draft.comments.map(({ text, span }) => [text.replace(/\r\n?/g, '\n'), textOf(span)]),
    hidden: draft.hiddenBlocks.map(textOf),
  };
}

suite('core/markdown/draft, for any text', () => {
  test('reading after edits equals reading from scratch', () => {
    fc.assert(fc.property(editedText, options, (start, draftOptions) => {
      let { text } = start;
      let draft = parseDraft(text, draftOptions);
      for (const edit of start.edits) {
        text = applyEdit(text, edit);
        draft = parseDraft(text, draftOptions, draft);
        assert.deepEqual(draft, parseDraft(text, draftOptions));
      }
    }), RUNS);
  });

  test('CRLF, CR, mixed ends and a BOM read as LF without one', () => {
    fc.assert(fc.property(draftText, options, fc.constantFrom('\r\n', '\r', 'mixed'), fc.boolean(), (text, draftOptions, lineEnd, bom) => {
      let turn = 0;
      const windows = (bom ? '\uFEFF' : '') + text.replace(/\n/g, () => (lineEnd === 'mixed' ? (['\r\n', '\n', '\r'][turn++ % 3] ?? '\n') : lineEnd));
      const plain = independentOfLineEnds(parseDraft(text, draftOptions));
      assert.deepEqual(independentOfLineEnds(parseDraft(windows, draftOptions)), plain);
    }), RUNS);
  });

  test('pieces are in order, inside their paragraph, inside one line, and make up its prose', () => {
    fc.assert(fc.property(draftText, options, (text, draftOptions) => {
      const draft = parseDraft(text, draftOptions);
      let last = 0;
      for (const { pieces, span, prose } of draft.paragraphs) {
        for (const piece of pieces) {
          assert.ok(piece.start >= last && piece.start >= span.start && piece.end > piece.start && piece.end <= span.end);
          assert.ok(!/[\r\n]/.test(text.slice(piece.start, piece.end)));
          last = piece.end;
        }
        assert.equal(pieces.map((piece) => text.slice(piece.start, piece.end)).join(''), prose.text.replace(/\n/g, ''));
      }
    }), RUNS);
  });

  test('every paragraph counted belongs to exactly one answer', () => {
    fc.assert(fc.property(draftText, options, (text, draftOptions) => {
      const draft = parseDraft(text, draftOptions);
      const counted = draft.paragraphs.filter(({ role }) => role === 'text' || role === 'title').map(({ span }) => span.start);
      assert.deepEqual(draft.answers.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => span.start)), counted);
    }), RUNS);
  });
});
