import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCorpusMarkdown, readCorpusMarkdown } from '../../../../../server/src/core/corpus/corpusMarkdown';
import { entryAt, entryNodesIn, fieldAt, readCorpusDocument, sectionAt } from '../../../../../server/src/core/corpus/document/corpusDocument';
import { fromMarkdown, joinLines } from '../../../../../server/src/core/corpus/markdown/inlineText';
import { divideWritten, type WrittenText } from '../../../../../server/src/core/corpus/markdown/writtenText';
import type { Span } from '../../../../../server/src/core/text/span';
import { atCursor } from '../../../../support/cursor';

const HEAD = '---\n素材: 1\n---\n';

/** Parts of a corpus file in any order: what the grammar knows, what it does not, and what breaks lines. */
const LINES = [
  '## 金句', '## 名词', '## 提法', '## 框架 ##', '## 题目', '##  范文', '## 说明', '## 不认识', '### 民本', '### 大作文：标题', '### 讲话稿: 标题 ###', '###',
  '- “民惟邦本，本固邦宁。”', '- 甲', '1. 概括问题（400字）', '2、写一篇文章', '* abc', '-', '• 全角　空格 ', '  - 作者：孔子', '\t+ author: someone',
  '  - 主题：民本、 治理 ；城市', '   - 来源：', '    - 《求是》2026年第2期', '  - 日期：2020年13月', '  - 心情：好', '  - 没有冒号', '  接着写', '  写完\\',
  'def', '', '  ', '> 说明', '<!-- 注释 -->', '<!-- 注释', '-->', '  - 异文：甲&#x3002;', '- 一、要点（20%）', '\ufeff', '\u2028', '正文',
];
const body = fc.array(fc.constantFrom(...LINES), { maxLength: 40 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The raw text with every piece of it as it stands at its place in the file; the `\\` of a hard break stands for its line break. */
function rawAt(text: string, written: WrittenText): string {
  const units = written.raw.split('');
  for (const { raw, start, length } of written.pieces) {
    for (let at = 0; at < length; at++) if (units[raw + at] !== '\n') units[raw + at] = text[start + at] ?? '';
  }
  return units.join('');
}

suite('corpusDocument: every entry and field has its place', () => {
  test('places of a quotation, its fields and their values', () => {
    const text = `${HEAD}## 金句\n\n### 民本\n\n- 民惟邦本，\n  本固邦宁。\n  - 作品：尚书\n  - 主题：民本、 治理\n  - 异文：\n    - 民为邦本\n  - 心情：好\n\n- 乙\n`;
    const document = readCorpusDocument(text);
    const [first, second] = entryNodesIn(document);
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(slice(text, document.sections[0]?.nameSpan ?? first.span), '金句');
    assert.equal(slice(text, document.sections[0]?.groups[1]?.headingSpan ?? first.span), '民本');
    assert.equal(slice(text, first.textSpan), '民惟邦本，\n  本固邦宁。');
    assert.equal(first.raw, '民惟邦本，本固邦宁。');
    assert.ok(slice(text, first.span).startsWith('- 民惟邦本') && slice(text, first.span).endsWith('心情：好'));
    assert.deepEqual(first.fields.map((field) => [field.key, slice(text, field.nameSpan), field.line]), [
      ['work', '作品', 10], ['themes', '主题', 11], ['variants', '异文', 12], [undefined, '心情', 14],
    ]);
    const themes = first.fields[1]?.values.flatMap((value) => divideWritten(value, /、/u)) ?? [];
    assert.deepEqual(themes.map((theme) => slice(text, theme.textSpan)), ['民本', '治理']);
    assert.deepEqual(first.fields[2]?.values.map((value) => [slice(text, value.textSpan), value.whole, value.line]), [['民为邦本', true, 13]]);
    assert.equal(second.line, 16);
  });

  test('a framework is its heading with fields and outline, an essay its heading with fields and paragraphs', () => {
    const text = `${HEAD}## 框架\n### 讲话稿：推进会\n- 主题：治理\n\n- 一、统一认识\n- 来源：这是要点\n\n## 范文\n### 大作文：甲\n- 作者：某某\n\n正文\n`;
    const [framework, essay] = entryNodesIn(readCorpusDocument(text));
    assert.ok(framework !== undefined && essay !== undefined);
    assert.deepEqual([framework.kind, slice(text, framework.textSpan), framework.fields.length, framework.points.length], ['framework', '讲话稿：推进会', 1, 2]);
    assert.ok(slice(text, framework.span).endsWith('这是要点'));
    assert.deepEqual([essay.kind, essay.fields.map(({ key }) => key), slice(text, essay.span).endsWith('正文')], ['essay', ['author'], true]);
  });

  test('keys of the front matter, with full-width colons, lists and quotation marks', () => {
    const text = '\ufeff---\n素材：1\n标题：  "城市"\n主题: [治理, 民本]\nsource:\n  - 甲\n心情：好\n日期：\n---\n';
    const { keys, span } = readCorpusDocument(text).frontMatter;
    assert.deepEqual(keys.map(({ name, key, nameSpan, values }) => [name, key, slice(text, nameSpan), values.map((value) => slice(text, value))]), [
      ['素材', 'format', '素材', ['1']],
      ['标题', 'title', '标题', ['"城市"']],
      ['主题', 'themes', '主题', ['治理', '民本']],
      ['source', 'origin', 'source', ['甲']],
      ['心情', undefined, '心情', ['好']],
      ['日期', 'date', '日期', []],
    ]);
    assert.ok(slice(text, span).endsWith('\n---'));
  });

  test('comments with their text', () => {
    const text = `${HEAD}<!-- biganzi-ignore-file\ncorpus/date -->\n## 金句\n- 甲\n`;
    const { comments } = readCorpusDocument(text);
    assert.deepEqual(comments.map((comment) => [comment.text, slice(text, comment.span)]), [
      ['biganzi-ignore-file\ncorpus/date', '<!-- biganzi-ignore-file\ncorpus/date -->'],
    ]);
  });
});

suite('corpusDocument: what stands at an offset', () => {
  const cases: readonly (readonly [name: string, marked: string, entry: string | undefined, field: string | undefined])[] = [
    ['in the text', '## 金句\n- 甲|乙\n  - 作者：孔子', '甲乙', undefined],
    ['before the mark', '## 金句\n|- 甲乙', '甲乙', undefined],
    ['in a value', '## 金句\n- 甲乙\n  - 作者：孔|子', '甲乙', '作者'],
    ['after an unfinished name', '## 金句\n- 甲乙\n  - 作|', '甲乙', '作'],
    ['after a field mark alone', '## 金句\n- 甲乙\n  - |', '甲乙', ''],
    ['in a nested value', '## 名词\n- 甲\n  - 别名：\n    - 乙|\n', '甲', '别名'],
    ['between sections', '## 金句\n- 甲\n\n|\n## 名词\n- 乙', undefined, undefined],
    ['in the heading of a section', '## 金|句\n- 甲', undefined, undefined],
    ['in an outline', '## 框架\n### 大作文：甲\n\n- 要|点', '大作文：甲', undefined],
    ['in the front matter', '|', undefined, undefined],
  ];
  for (const [name, marked, entry, field] of cases) {
    test(name, () => {
      const { text, offset } = atCursor(HEAD + marked);
      const document = readCorpusDocument(text);
      assert.equal(entryAt(document, offset)?.raw, entry);
      const found = fieldAt(document, offset);
      assert.equal(found === undefined ? undefined : slice(text, found.nameSpan), field);
    });
  }

  test('offsets outside the file find nothing that is not there', () => {
    const document = readCorpusDocument(`${HEAD}## 金句\n- 甲`);
    assert.equal(entryAt(document, -1), undefined);
    assert.equal(sectionAt(document, -1), undefined);
    assert.equal(entryAt(document, 9999), undefined);
  });
});

suite('corpusDocument: agrees with the entries', () => {
  test('each entry is read from a node of its kind and line, whose text at its place is the entry’s', () => {
    fc.assert(fc.property(body, lineEnd, (lines, eol) => {
      const text = [`---${eol}素材: 1${eol}---`, ...lines].join(eol);
      const file = { text, uri: 'file:///a.md' };
      const { document, entries } = readCorpusMarkdown(file);
      assert.deepEqual(entries.map(({ entry }) => entry), parseCorpusMarkdown(file).entries);
      const nodes = new Set(entryNodesIn(document));
      for (const { entry, node } of entries) {
        assert.ok(nodes.has(node));
        assert.deepEqual([node.kind, node.line], [entry.kind, entry.source.line]);
        assert.equal(rawAt(text, node).replace(/\s/gu, ''), node.raw.replace(/\s/gu, ''));
        const written = fromMarkdown(node.raw);
        const own = entry.kind === 'quotation' || entry.kind === 'question' ? entry.text : entry.kind === 'term' ? entry.name : entry.title;
        assert.ok(written.includes(own), `${written} holds ${own}`);
      }
    }));
  });

  test('places lie inside each other, in order and inside the file', () => {
    fc.assert(fc.property(body, lineEnd, (lines, eol) => {
      const text = [`---${eol}素材: 1${eol}---`, ...lines].join(eol);
      const document = readCorpusDocument(text);
      let last = 0;
      for (const node of entryNodesIn(document)) {
        assert.ok(node.span.start >= last && node.span.end >= node.span.start && node.span.end <= text.length);
        last = node.span.end;
        assert.equal(document.lines[node.line - 1]?.end, text.slice(node.span.start).search(/\r|\n|$/u) + node.span.start);
        for (const field of node.fields) {
          assert.ok(field.span.start >= node.span.start && field.span.end <= node.span.end);
          for (const { textSpan } of [...field.values, { textSpan: field.nameSpan }]) {
            assert.ok(textSpan.start >= field.span.start && textSpan.end <= field.span.end);
          }
        }
      }
    }));
  });

  test('CRLF moves places, nothing else', () => {
    fc.assert(fc.property(body, (lines) => {
      const shape = (eol: string): unknown => entryNodesIn(readCorpusDocument([HEAD.trimEnd().replaceAll('\n', eol), ...lines].join(eol)))
        .map(({ kind, raw, line, fields }) => [kind, raw, line, fields.map((field) => [field.key, field.raw, field.line, field.values.map(({ raw: value }) => value)])]);
      assert.deepEqual(shape('\r\n'), shape('\n'));
    }));
  });

  test('joined lines keep their order', () => {
    assert.equal(joinLines(['甲\\', '乙', 'a', 'b']), '甲\n乙a b');
  });
});

suite('corpusDocument: hostile files are read in one pass', () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['a long line of marks', `${HEAD}## 金句\n- ${'：、'.repeat(500_000)}`],
    ['a long heading', `${HEAD}## 金句\n### ${'#'.repeat(1_000_000)}`],
    ['a text over many lines', `${HEAD}## 金句\n- 甲\n${'  乙\n'.repeat(100_000)}`],
    ['many comments', `${HEAD}## 金句\n${'<!-- -->\n'.repeat(100_000)}- 甲`],
    ['blanks', `${HEAD}## 金句\n${' '.repeat(1_000_000)}- 甲\n${'\u3000'.repeat(1_000_000)}`],
    ['many values', `${HEAD}## 金句\n- 甲\n${'  - 主题：乙\n'.repeat(20_000)}`],
  ];
  for (const [name, text] of cases) {
    test(name, () => assert.ok(readCorpusMarkdown({ text, uri: 'file:///a.md' }).document.lines.length > 0));
  }
});
