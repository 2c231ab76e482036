import * as assert from 'node:assert/strict';
import { extractPack } from '../../../../server/src/core/extract/extract';
import type { SkippedLine } from '../../../../server/src/core/extract/extraction';

const BODY = '干部与群众坐在一条板凳上，才听得见真话，才办得成实事。';

/** What is skipped of a line that stands between two lines of content. */
function skippedOf(line: string): readonly SkippedLine[] {
  return extractPack({ text: ['屋场会', BODY, line, BODY].join('\n'), uri: 'a.txt' }).skipped;
}

suite('site noise', () => {
  const noise: readonly (readonly [line: string, reason: RegExp])[] = [
    ['咨询热线：010-12345678', /热线/u],
    ['13800000000', /电话/u],
    ['【考点】“屋场会”由某某考试网整理发布，欢迎关注某某公众号。', /推广/u],
    ['更多备考资料欢迎加入备考交流QQ群123456789。', /推广/u],
    ['手机扫码查看或分享本文', /二维码/u],
    ['关键词：屋场会', /关键词/u],
    ['责任编辑：某某', /编辑/u],
    ['来源：某某网', /来源/u],
    ['（本文选自《某某日报》 某某文章）', /来源/u],
    ['上一篇：没有了', /前后篇/u],
    ['相关推荐：', /相关/u],
    ['阅读(1234)', /发布/u],
    ['版权声明：未经许可不得转载。', /版权/u],
    ['当前位置：首页>申论>范文', /位置/u],
    ['第 8 页', /页/u],
    ['https://example.com/a', /网址/u],
  ];
  for (const [line, reason] of noise) {
    test(line, () => {
      const skipped = skippedOf(line);
      assert.deepEqual(skipped.map(({ line: at }) => at), [3]);
      assert.match(skipped[0]?.reason ?? '', reason);
    });
  }

  const content = [
    '某镇开通“屋场会”公众号，群众扫描二维码就能提意见，随时查看办理进度。',
    '居民点击下载社区的手机应用，就能查询水电费，办事不用出门。',
    '热线办理要快，群众来电要有人接、有人办、有人回。',
    '更多的群众愿意登录平台反映问题，干部及时查看、及时回复。',
    '上一篇文章里说的道理，放在今天也一样管用，一点也不过时。',
  ];
  for (const line of content) test(`是正文：${line}`, () => assert.deepEqual(skippedOf(line), []));

  test('同一行里的正文留下', () => {
    const goal = '人民对美好生活的向往，就是我们的奋斗目标';
    const { quotations, skipped } = extractPack({ text: `屋场会\n习近平总书记强调，“${goal}”。更多申论资料请加QQ群123456789。`, uri: 'a.txt' });
    assert.deepEqual(quotations.map(({ text }) => text), [goal]);
    assert.deepEqual(skipped.map(({ line }) => line), [2]);
  });
});
