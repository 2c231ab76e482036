import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InsertTextFormat } from 'vscode-languageserver-types';
import type { OutlinePoint } from '../../../server/src/core/corpus/entry';
import { resolveCompletion } from '../../../server/src/features/completion';
import { frameworkSnippet } from '../../../server/src/features/frameworkSnippet';
import { complete, editOf, replacedBy } from '../../support/completionDriver';
import { corpusOf, framework, QUOTATIONS } from '../../support/quotationCorpus';

const leaf = (text: string, marker = ''): OutlinePoint => ({ text, marker, points: [] });

const ESSAY = framework('推进城市治理现代化的着力点', { points: [leaf('坚持党建引领'), leaf('推动重心下移'), leaf('强化科技赋能')] });
const SPEECH = framework('在城市建设座谈会上的讲话', {
  genre: '讲话稿',
  points: [{ text: '提高站位', marker: '一、', points: [{ text: '规划要高', marker: '（一）', points: [leaf('体现前瞻性', '一是')] }] }, leaf('加强领导', '二、')],
});
const corpus = corpusOf([...QUOTATIONS, ESSAY, SPEECH]);
const OPTIONS = { withTitle: true, headingLevel: 2, eol: '\n' };

function offered(marked: string, explicit = false): readonly string[] {
  return complete(corpus, marked, { explicit }).filter(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet).map(({ label }) => label);
}

suite('frameworks', () => {
  const both = ['框架：推进城市治理现代化的着力点', '框架：在城市建设座谈会上的讲话'];
  const requests: readonly (readonly [marked: string, labels: readonly string[], why: string])[] = [
    ['框架|', both, 'by themselves'],
    ['框架：|', both, 'with a colon'],
    ['大作文框架|', both, 'a genre, its own first'],
    ['讲话稿框架：|', [...both].reverse(), 'another genre'],
    ['发言稿框架|', [...both].reverse(), 'an alias of a genre'],
    ['座谈会框架|', both.slice(1), 'a word of a title'],
    ['## 第四题 拟写一份讲话稿（1000字）\n\n框架|', [...both].reverse(), 'the question’s genre first'],
    ['---\n文种: 讲话稿\n---\n框架|', [...both].reverse(), 'the front matter’s genre first'],
    ['构建制度，完善框架|', [], 'within a sentence'],
    ['# 框架|', [], 'in a heading'],
    ['框架|后面还有', [], 'with text after it'],
    ['```\n框架|\n```', [], 'in code'],
  ];
  for (const [marked, labels, why] of requests) test(`${JSON.stringify(marked)}: ${why}`, () => assert.deepEqual(offered(marked), labels));

  test('the item replaces the line that asked for it, its indentation included, but not a BOM', () => {
    const [item] = complete(corpus, '　　讲话稿框架：|');
    assert.equal(replacedBy('　　讲话稿框架：|', item ?? assert.fail()), '　　讲话稿框架：');
    assert.equal(item?.filterText, '　　讲话稿框架：');
    assert.equal(replacedBy('\uFEFF框架|', complete(corpus, '\uFEFF框架|')[0] ?? assert.fail()), '框架');
    assert.equal(item?.labelDetails?.description, '讲话稿');
    assert.match(JSON.stringify(resolveCompletion(corpus, item ?? assert.fail()).documentation), /规划要高/u);
  });

  test('paragraph points are sentences with a tab stop each', () => {
    assert.equal(frameworkSnippet(ESSAY, OPTIONS), [
      '# ${1:推进城市治理现代化的着力点}', '', '${2}', '', '坚持党建引领。${3}', '', '推动重心下移。${4}', '', '强化科技赋能。${5}', '', '${6}$0',
    ].join('\n'));
  });

  test('numbered points are headings, their numbers kept', () => {
    assert.equal(frameworkSnippet(SPEECH, OPTIONS), [
      '# ${1:在城市建设座谈会上的讲话}', '', '${2}', '', '## 一、提高站位', '', '（一）规划要高。${3}', '', '一是体现前瞻性。${4}', '', '## 二、加强领导', '', '${5}', '', '${6}$0',
    ].join('\n'));
  });

  test('below a question’s heading, without a second title, in the draft’s line ends', () => {
    const [item] = complete(corpus, '## 第四题 拟写一份讲话稿（1000字）\r\n\r\n# 高水平打造幸福城市\r\n\r\n框架|');
    const { newText } = editOf(item ?? assert.fail());
    assert.ok(newText.startsWith('${1}\r\n\r\n### 一、提高站位\r\n'), newText);
  });

  test('property: `$`, `}` and `\\` of a title or a point stand for themselves; tab stops count up from 1', () => {
    const text = fc.string({ unit: fc.constantFrom('城', '$', '}', '{', '\\', '1', '|', ','), minLength: 1, maxLength: 8 });
    fc.assert(fc.property(text, fc.array(text, { maxLength: 4 }), (title, points) => {
      const snippet = frameworkSnippet(framework(title, { points: points.map((point) => leaf(point)) }), OPTIONS);
      const stops: number[] = [];
      // What a snippet engine reads: an escape, a tab stop with or without a placeholder, or text.
      const plain = snippet.replace(/\\([\\$}])|\$\{(\d+)(?::((?:\\.|[^}\\])*))?\}|\$(\d+)/gu, (_, escaped: string | undefined, stop: string | undefined, placeholder: string | undefined, final: string | undefined) => {
        if (escaped !== undefined) return escaped;
        stops.push(Number(stop ?? final));
        return (placeholder ?? '').replace(/\\([\\$}])/gu, '$1');
      });
      assert.deepEqual(stops, [...Array.from({ length: points.length + 3 }, (_, i) => i + 1), 0]);
      assert.ok(plain.startsWith(`# ${title}\n`), plain);
      for (const point of points) assert.ok(plain.includes(`\n${point}。`), plain);
    }));
  });
});
