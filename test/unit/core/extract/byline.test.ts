import * as assert from 'node:assert/strict';
import { type Byline, tryByline } from '../../../../server/src/core/extract/byline';

suite('tryByline', () => {
  const bylines: readonly (readonly [line: string, expected: Byline])[] = [
    ['某省人民政府副省长，某市市委书记 丁一一', { author: '丁一一', post: '某省人民政府副省长，某市市委书记' }],
    ['某省委常委、某市市委书记丁一一', { author: '丁一一', post: '某省委常委、某市市委书记' }],
    ['某县县委书记 丁 一', { author: '丁一', post: '某县县委书记' }],
    ['（2020年4月14日）', { date: '2020-04-14' }],
    ['2020年4月14日', { date: '2020-04-14' }],
    ['（2020年4月14日 丁 一）', { author: '丁一', date: '2020-04-14' }],
    ['某县县委书记 丁一 （2020年4月）', { author: '丁一', post: '某县县委书记', date: '2020-04' }],
    ['作者：丁一', { author: '丁一' }],
    ['作者：丁一，某大学教授', { author: '丁一', post: '某大学教授' }],
    ['文/丁一', { author: '丁一' }],
    ['丁 一', { author: '丁一' }],
    ['丁一一 某省社会科学院研究员', { author: '丁一一', post: '某省社会科学院研究员' }],
    ['本报评论员', { author: '本报评论员' }],
  ];
  for (const [line, expected] of bylines) test(line, () => assert.deepEqual(tryByline(line), expected));

  const others = ['板凳坐得近，人心才贴得紧', '一、提高认识', '会期要短。', '同志们：', '县委书记来到村里，坐在板凳上听大家说话', '2020年13月1日', '新时代推进治理的三个着力点', ''];
  for (const line of others) test(`不是署名：${line}`, () => assert.equal(tryByline(line), undefined));
});
