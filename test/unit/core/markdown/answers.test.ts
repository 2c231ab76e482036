import * as assert from 'node:assert/strict';
import { parseDraft } from '../../../../server/src/core/markdown/draft';

interface Row {
  readonly title: string;
  readonly limit: string;
  readonly genre: string;
  readonly counted: readonly string[];
}

function answers(text: string): readonly Row[] {
  return parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 }).answers.map((answer) => ({
    title: answer.title, limit: answer.limit?.text ?? '', genre: answer.genre ?? '', counted: answer.paragraphs.map(({ prose }) => prose.text),
  }));
}

suite('core/markdown/answers', () => {
  test('a draft without a question is one unnamed answer', () => {
    assert.deepEqual(answers('# 人民城市\n一\n## 一、做法\n二'), [{ title: '', limit: '', genre: '', counted: ['人民城市', '一', '一、做法', '二'] }]);
  });

  test('an empty draft has no answer, one with only a requirement has', () => {
    assert.deepEqual(answers('\n\n'), []);
    assert.deepEqual(answers('---\n字数: 300字\n---\n'), [{ title: '', limit: '300字', genre: '', counted: [] }]);
  });

  test('a quote before the first prose is the question, after it essay text', () => {
    assert.deepEqual(answers('# 题\n> 材料一。\n> 请写一篇大作文（1000字）。\n\n一\n> 引文\n二'), [
      { title: '材料一。', limit: '1000字', genre: '大作文', counted: ['题', '一', '引文', '二'] },
    ]);
  });

  test('each question heading starts an answer; what stands before the first belongs to none', () => {
    assert.deepEqual(answers('# 模拟卷\n给定资料\n## 第一题 概括做法（300字）\n一\n## 第二题：写一篇讲话稿（1000字左右）\n# 在会上的讲话\n二'), [
      { title: '第一题 概括做法', limit: '300字', genre: '概括', counted: ['一'] },
      { title: '第二题：写一篇讲话稿', limit: '1000字左右', genre: '讲话稿', counted: ['在会上的讲话', '二'] },
    ]);
  });

  test('a question may state its limit in the quote under its heading', () => {
    assert.deepEqual(answers('## 第一题\n> 概括做法。\n> 要求：不超过200字。\n一\n## 二、对策\n> 提出建议（400字）\n二'), [
      { title: '第一题', limit: '不超过200字', genre: '概括', counted: ['一'] },
      { title: '二、对策', limit: '400字', genre: '对策建议', counted: ['二'] },
    ]);
  });

  test('quoted questions divide a draft without headings', () => {
    assert.deepEqual(answers('> 第一题：概括做法（不超过200字）\n\n一\n\n> 根据给定资料，提出建议。（20分）不超过400字。\n\n二'), [
      { title: '第一题：概括做法', limit: '不超过200字', genre: '概括', counted: ['一'] },
      { title: '根据给定资料，提出建议。（20分）', limit: '不超过400字', genre: '对策建议', counted: ['二'] },
    ]);
  });

  test('an unquoted first line that reads as a question is one', () => {
    assert.deepEqual(answers('第一题：概括做法。（不超过200字）\n一'), [{ title: '第一题：概括做法。', limit: '不超过200字', genre: '概括', counted: ['一'] }]);
  });

  test('questions pasted as plain lines with their numbers are questions', () => {
    assert.deepEqual(answers('1.请结合材料,谈谈治理的重要性(300字)。\n一\n2.请结合材料，概括问题（400字）。\n二').map(({ limit, counted }) => [limit, counted]), [['300字', ['一']], ['400字', ['二']]]);
    assert.deepEqual(answers('1.请结合实际把这句话想一遍。\n二（约300字的信）').length, 1);
  });

  test('题目 of the front matter names a draft whose question is only quoted', () => {
    assert.deepEqual(answers('---\n题目: 城市治理\n---\n> 材料\n\n一').map(({ title }) => title), ['城市治理']);
  });

  test('a heading with a length is a question, a deeper one under a question a part with a budget', () => {
    assert.deepEqual(answers('## 概括做法（200字）\n一\n## 分析原因（300字）\n### 一、背景（100字）\n二').map(({ title, counted }) => [title, counted]), [
      ['概括做法', ['一']],
      ['分析原因', ['一、背景（100字）', '二']],
    ]);
  });

  test('under a limit in the front matter a heading with a length starts nothing', () => {
    assert.deepEqual(answers('---\n字数: 1000字\n---\n# 题\n## 一、开头（200字）\n一'), [{ title: '', limit: '1000字', genre: '', counted: ['题', '一、开头（200字）', '一'] }]);
  });

  test('the front matter speaks for a draft of one question before its heading does', () => {
    assert.deepEqual(answers('---\n字数: 不超过500字\n文种: 时评\n---\n## 第一题 概括（300字）\n一'), [{ title: '第一题 概括', limit: '不超过500字', genre: '时评', counted: ['一'] }]);
  });

  test('headings that only look like questions are text', () => {
    for (const heading of ['问题', '问题和不足', '问题一个接一个', '第一，题材要新', '第一题材', '题目要新']) {
      assert.deepEqual(answers(`一\n## ${heading}\n二`).map(({ counted }) => counted.length), [3], heading);
    }
  });

  test('a requirement for each item stands beside the one for the whole', () => {
    const [answer] = parseDraft('## 第一题 概括做法，每条不超过50字，总字数不超过300字\n一', { softBreaks: false, aroundTolerance: 0.1 }).answers;
    assert.deepEqual([answer?.limit?.max, answer?.itemLimit?.max, answer?.title], [300, 50, '第一题 概括做法']);
  });

  test('says where the limit is stated', () => {
    const text = '## 第一题 **概括**做法（300字）\r\n一';
    const [answer] = parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 }).answers;
    assert.equal(text.slice(answer?.limitSpan?.start, answer?.limitSpan?.end), '300字');
  });
});
