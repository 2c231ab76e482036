import * as assert from 'node:assert/strict';
import { extractPack } from '../../../../server/src/core/extract/extract';
import type { Question } from '../../../../server/src/core/corpus/entry';

function questionsOf(...lines: readonly string[]): readonly Question[] {
  return extractPack({ text: ['命题预测', ...lines].join('\n'), uri: 'a.txt' }).questions;
}

suite('questions of a pack', () => {
  const genres: readonly (readonly [wording: string, genre: string])[] = [
    ['请结合材料，谈谈推行屋场会的重要性。', '分析'],
    ['请谈谈你对“板凳坐得近，人心贴得紧”的理解。', '分析'],
    ['请概括屋场会的主要做法。', '概括'],
    ['请归纳基层反映的问题。', '概括'],
    ['请就停车难问题提出对策建议。', '对策建议'],
    ['请梳理存在的问题，并提出相应的对策建议。', '对策建议'],
    ['请概括专家提出的建议。', '概括'],
    ['请起草一份关于改进会风的建议，供领导参阅。', '对策建议'],
    ['请你为县委书记起草一篇讲话稿。', '讲话稿'],
    ['请撰写一篇在推进会上的经验交流发言。', '经验交流'],
    ['请以“小板凳”为题，写一篇大作文。', '大作文'],
    ['请自拟题目，写一篇文章。', '大作文'],
    ['请围绕会风写一篇议论文。', '大作文'],
    ['请写一篇策论文。', '大作文'],
    ['请为镇政府写一份倡议书。', '倡议书'],
    ['请给居民写一封公开信。', '倡议书'],
    ['请起草一份通知。', '通知'],
    ['请撰写一期简报。', '简报'],
    ['请为专栏写一则编者按。', '编者按'],
    ['请就此写一篇时评。', '时评'],
    ['请撰写一份调研报告。', '调研报告'],
  ];
  for (const [wording, genre] of genres) test(`${wording} → ${genre}`, () => assert.deepEqual(questionsOf(`1.${wording}`).map((question) => question.genre), [genre]));

  const numberings: readonly (readonly [name: string, first: string, second: string])[] = [
    ['1.', '1.', '2.'], ['1、', '1、', '2、'], ['（1）', '（1）', '（2）'], ['第一题：', '第一题：', '第二题：'], ['题目一', '题目一 ', '题目二 '],
    ['一、', '一、', '二、'], ['【问题一】', '【问题一】', '【问题二】'], ['①', '①', '②'], ['不编号', '', ''],
  ];
  for (const [name, first, second] of numberings) {
    test(`编号写成 ${name}`, () => {
      const questions = questionsOf(`${first}请概括屋场会的做法(300字)。`, '要求：全面、准确。', `${second}请谈谈屋场会的意义，不超过400字。`);
      assert.deepEqual(questions.map(({ number, limit }) => [number, limit?.text, limit?.max]), [[1, '300字', 300], [2, '不超过400字', 400]]);
      assert.equal(questions[1]?.text, '请谈谈屋场会的意义');
    });
  }

  test('题号单占一行，要求里的序号不是题目', () => {
    const questions = questionsOf('【问题一】', '请概括屋场会的做法。（20分）', '要求：（1）全面；（2）准确。篇幅不超过200字。', '【问题二】', '请写一篇文章。', '（1）观点明确；', '（2）总字数1000～1200字。');
    assert.deepEqual(questions.map(({ source, number, limit }) => [source.line, number, limit?.min, limit?.max]), [[2, 1, undefined, 200], [5, 2, 1000, 1200]]);
  });

  test('没有题目一节，题头自己说明是题目', () => {
    const { questions } = extractPack({ text: '【材料一】\n某县推广屋场会。\n【问题一】\n请概括其做法。不超过200字。\n【材料二】\n某镇也学着开。', uri: 'a.txt' });
    assert.deepEqual(questions.map(({ number, text, limit }) => [number, text, limit?.max]), [[1, '请概括其做法', 200]]);
  });
});
