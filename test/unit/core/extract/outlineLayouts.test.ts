import * as assert from 'node:assert/strict';
import type { OutlinePoint } from '../../../../server/src/core/corpus/entry';
import { extractPack } from '../../../../server/src/core/extract/extract';

/** `一、文字[下级 下级]`: an outline as one line. */
function written(points: readonly OutlinePoint[]): string {
  return points.map(({ marker, text, points: under }) => `${marker}${text}${under.length === 0 ? '' : `[${written(under)}]`}`).join(' ');
}
const outlinesOf = (text: string) => extractPack({ text, uri: 'a' }).frameworks.map(({ title, points }) => `${title}：${written(points)}`);

suite('layouts of outlines', () => {
  const parts = '让城市更有温度：开头：引出话题 分论点一：规划见温度 分论点二：服务见温度 结尾：回扣';
  const cases: readonly (readonly [layout: string, text: string, expected: readonly string[]])[] = [
    ['parts in 【】', '写作框架\n【标题】让城市更有温度\n【开头】引出话题\n【分论点一】规划见温度\n【分论点二】服务见温度\n【结尾】回扣\n', [parts]],
    ['labelled parts', '框架\n标题：让城市更有温度\n开头：引出话题\n分论点一：规划见温度\n分论点二：服务见温度\n结尾：回扣\n', [parts]],
    ['a table of parts', '框架\n| 部分 | 内容 |\n| --- | --- |\n| 标题 | 让城市更有温度 |\n| 开头 | 引出话题 |\n| 分论点一 | 规划见温度 |\n| 分论点二 | 服务见温度 |\n| 结尾 | 回扣 |\n', [parts]],
    [
      'a nested Markdown list under a heading with its title', '## 大作文提纲：城市治理\n\n- 开头：点题\n- 分论点一：规划要远\n  - 论据：一件事\n  - 论证：为什么\n- 结尾：呼应\n',
      ['城市治理：开头：点题 分论点一：规划要远[论据：一件事 论证：为什么] 结尾：呼应'],
    ],
    ['the points under a bare 分论点：', '框架\n标题：合力治理\n总论点：多方合力\n分论点：\n1.靠党员\n2.靠群众\n结尾：收束\n', ['合力治理：总论点：多方合力 分论点[1.靠党员 2.靠群众] 结尾：收束']],
  ];
  for (const [layout, text, expected] of cases) test(layout, () => assert.deepEqual(outlinesOf(text), expected));
});

suite('layouts of papers', () => {
  const PAPER = '给定资料\n资料1\n近年来，某市推进治理。\n作答要求\n一、根据给定资料1，概括某市的做法。（20分）\n要求：\n（1）全面、准确；\n（2）不超过200字。\n二、请以“温度”为主题，写一篇文章。（40分）\n要求：1.观点明确；2.字数在1000—1200字。\n';

  test('points are no part of a question, the length in its requirements is its limit', () => {
    const { questions } = extractPack({ text: PAPER, uri: 'a' });
    assert.deepEqual(questions.map(({ limit }) => [limit?.min, limit?.max]), [[undefined, 200], [1000, 1200]]);
    for (const { text } of questions) assert.doesNotMatch(text, /分）|\d{3}|[\d）][.。]*$/u);
  });

  test('the material is left out, and the reason told', () => {
    const { skipped } = extractPack({ text: PAPER, uri: 'a' });
    assert.ok(skipped.some(({ line, reason }) => line === 1 && reason.includes('材料')));
  });
});

suite('themes over items that sign themselves', () => {
  test('一、民生篇', () => {
    const { quotations } = extractPack({ text: '申论金句积累\n一、民生篇\n1.治国有常，而利民为本。——《淮南子》\n二、廉政篇\n1.公生明，廉生威。\n', uri: 'a' });
    assert.deepEqual(quotations.map(({ text, themes }) => [text, themes]), [['治国有常，而利民为本', ['民生']], ['公生明，廉生威', ['廉政']]]);
  });
});
