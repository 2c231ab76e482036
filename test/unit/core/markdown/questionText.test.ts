import * as assert from 'node:assert/strict';
import { hasQuestionHead, readsAsQuestion, tryQuestionGenre, withoutLimit, withoutQuestionHead } from '../../../../server/src/core/markdown/questionText';

suite('core/markdown/questionText', () => {
  const HEADS: readonly (readonly [text: string, rest: string])[] = [
    ['第一题', ''], ['第一题 概括', '概括'], ['第1题：概括', '概括'], ['第 二 题'.replace(/ /g, ''), ''], ['（第三题）概括', '概括'], ['【第十一题】概括', '概括'], ['题目：概括', '概括'],
    ['题目一 概括', '概括'], ['问题二：概括', '概括'], ['第２题 概括', '概括'], ['第一小题 概括', '概括'], ['第一问 概括', '概括'],
  ];
  for (const [text, rest] of HEADS) {
    test(`${text} begins a question`, () => {
      assert.ok(hasQuestionHead(text));
      assert.equal(withoutQuestionHead(text), rest);
    });
  }

  for (const text of ['问题和不足', '第一，', '第一题材', '题目要新', '一、概括', '问题三个', '城市', '']) {
    test(`${text || 'nothing'} begins none`, () => assert.ok(!hasQuestionHead(text)));
  }

  test('prose that mentions a length is no question', () => {
    assert.ok(readsAsQuestion('请结合材料，概括做法（300字）。'));
    assert.ok(readsAsQuestion('要求：全面准确，不超过200字'));
    assert.ok(!readsAsQuestion('古人写信，不超过300字便能说清'));
    assert.ok(!readsAsQuestion('城市是人民的城市'));
  });

  const TITLES: readonly (readonly [text: string, title: string])[] = [
    ['第一题 概括做法（300字）', '第一题 概括做法'], ['概括做法(20分，不超过300字)。', '概括做法。'], ['第一题 概括做法，不超过300字。', '第一题 概括做法'],
    ['概括做法，每条不超过50字，总字数不超过300字', '概括做法'], ['写一篇800字的文章', '写一篇文章'], ['请写一篇1000字左右的议论文，观点明确。', '请写一篇议论文，观点明确。'],
    ['概括做法。要求：字数不超过300字，条理清晰。', '概括做法。要求：条理清晰。'], ['概括做法，字数300字左右，条理清晰。', '概括做法，条理清晰。'],
    ['拟写倡议书。要求：（1）内容具体；（2）字数400字左右。', '拟写倡议书。要求：（1）内容具体'], ['概括做法（见材料一）', '概括做法（见材料一）'], ['概括', '概括'],
  ];
  for (const [text, title] of TITLES) {
    test(`${text} without its limit is ${title}`, () => assert.equal(withoutLimit(text), title));
  }

  const GENRES: readonly (readonly [text: string, genre: string | undefined])[] = [
    ['概括H市城市治理中存在的问题', '概括'], ['谈谈推进治理现代化的重要性', '分析'], ['起草一份城市治理的建议，供领导参阅', '对策建议'], ['请你为省委书记起草一篇讲话稿', '讲话稿'],
    ['撰写一篇市委书记在推进会上的经验交流发言', '经验交流'], ['请围绕“人民城市”写一篇大作文', '大作文'], ['根据领导讲话精神，写一份倡议书', '倡议书'], ['自拟题目，写一篇文章', '大作文'],
    ['第四题 大作文', '大作文'], ['城市', undefined],
  ];
  for (const [text, genre] of GENRES) {
    test(`${text} asks for ${genre ?? 'nothing known'}`, () => assert.equal(tryQuestionGenre(text), genre));
  }
});
