import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeText } from '../../../server/src/core/text/normalize';
import { closingMarkOf, hasStrayClosing, openMarksOf } from '../../../server/src/core/text/quotationMarks';
import { toSpan } from '../../../server/src/features/positions';
import { accept, complete, draftOf, editOf, replacedBy } from '../../support/completionDriver';
import { corpusOf, QUOTATIONS } from '../../support/quotationCorpus';
import { atCursor } from '../../support/cursor';

const corpus = corpusOf(QUOTATIONS);

/** A line in which part of a quotation was typed: prose, a lead-in, an open mark or none, the part, what follows the cursor. */
const typedLine = fc.record({
  quotation: fc.constantFrom(...QUOTATIONS),
  prose: fc.constantFrom('', '我们都明白，', '这是“金句”，', '  ', '# '),
  lead: fc.constantFrom('', '习近平总书记指出，', '《论语》有言：', '有人说：'),
  mark: fc.constantFrom('', '“', '‘', '「', '『', '"', '“他又说‘'),
  from: fc.nat(60),
  length: fc.nat(20),
  standing: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) }),
  isClosed: fc.boolean(),
  ending: fc.constantFrom('', '。', '，我们要牢记。', '与此同时', '（见“材料”）'),
}).map(({ quotation: { text }, prose, lead, mark, from, length, standing, isClosed, ending }) => {
  const start = Math.min(from, text.length);
  const cursor = Math.min(start + length, text.length);
  const before = prose + lead + mark + text.slice(start, cursor);
  const after = text.slice(cursor, cursor + standing);
  const open = openMarksOf(before + after);
  const closing = isClosed ? [...open].reverse().map((entry) => closingMarkOf(entry.mark)).join('') : '';
  return { text, before, after: after + closing + ending };
});

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

suite('completion, for any quotation typed in part at any place', () => {
  test('accepting an item leaves its text exactly once more than around it, unbroken', () => {
    fc.assert(fc.property(typedLine, fc.boolean(), ({ before, after }, explicit) => {
      const marked = `${before}|${after}`;
      for (const item of complete(corpus, marked, { explicit })) {
        const { text } = atCursor(marked);
        const { range, newText } = editOf(item);
        const { start, end } = toSpan(draftOf(text), range);
        const canonical = normalizeText(newText);
        const around = occurrences(normalizeText(text.slice(0, start)), canonical) + occurrences(normalizeText(text.slice(end)), canonical);
        assert.equal(occurrences(normalizeText(accept(marked, item)), canonical), around + 1, `${marked} ← ${newText}`);
      }
    }), { numRuns: 1500 });
  });

  test('accepting an item closes what it is written in, and breaks no pair of marks', () => {
    fc.assert(fc.property(typedLine, fc.boolean(), ({ before, after }, explicit) => {
      fc.pre(!hasStrayClosing(before + after) && openMarksOf(before + after).length <= openMarksOf(before).length);
      const marked = `${before}|${after}`;
      const wereOpen = openMarksOf(before + after).length;
      const closesLater = wereOpen < openMarksOf(before).length;
      for (const item of complete(corpus, marked, { explicit })) {
        const accepted = accept(marked, item);
        assert.equal(hasStrayClosing(accepted), false, `${marked} → ${accepted}`);
        // The quotation's own mark is closed; one around that (“他又说‘) is the writer's to close.
        assert.ok(openMarksOf(accepted).length <= Math.max(0, closesLater ? wereOpen : wereOpen - 1), `${marked} → ${accepted}`);
      }
    }), { numRuns: 1500 });
  });

  test('the range lies on the cursor’s line, holds the cursor, and filterText is the text in it', () => {
    fc.assert(fc.property(typedLine, ({ before, after }) => {
      const marked = `第一行\r\n${before}|${after}\r\n末行`;
      const { text, offset } = atCursor(marked);
      for (const item of complete(corpus, marked, { explicit: true })) {
        const { range } = editOf(item);
        const { start, end } = toSpan(draftOf(text), range);
        assert.equal(range.start.line, 1);
        assert.equal(range.end.line, 1);
        assert.ok(start <= offset && offset <= end);
        assert.equal(item.filterText ?? '', replacedBy(marked, item));
      }
    }), { numRuns: 500 });
  });

  test('the same request gives the same list', () => {
    fc.assert(fc.property(typedLine, ({ before, after }) => {
      const request = { explicit: true, topicWords: ['治理', '民生'] };
      assert.deepEqual(complete(corpus, `${before}|${after}`, request), complete(corpusOf([...QUOTATIONS].reverse()), `${before}|${after}`, request));
    }), { numRuns: 200 });
  });

  test('property: any text with any cursor is answered', () => {
    const unit = fc.constantFrom(...'城市是生命体、，。“”‘’「」"《》：指出说习近平\n\r#`-|\ud800𠮷a1 '.split('').filter((char) => char !== '|'));
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), fc.nat(40), fc.boolean(), (text, at, explicit) => {
      const offset = Math.min(at, text.length);
      const marked = `${text.slice(0, offset)}|${text.slice(offset)}`;
      for (const item of complete(corpus, marked, { explicit })) assert.notEqual(accept(marked, item), text);
    }), { numRuns: 1500 });
  });
});
