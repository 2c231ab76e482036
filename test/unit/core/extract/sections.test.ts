import * as assert from 'node:assert/strict';
import { extractPack } from '../../../../server/src/core/extract/extract';

const ESSAY = ['让数据多跑路', ...Array.from({ length: 4 }, (_, index) => `第${index + 1}段先说清道理，再举一个身边的例子，最后回到题目上来。${'数据跑起来，群众的路就短了。'.repeat(10)}`)];
const OUTLINE = ['让数据多跑路的三个着力点', '一、把数据聚起来', '二、让数据跑起来', '三、把数据用起来'];
const SPEECH = ['在推进会上的讲话', '一、认清形势', '（一）看到差距', '二、抓好落实'];

function piecesOf(lines: readonly string[]): readonly string[] {
  const { frameworks, essays } = extractPack({ text: lines.join('\n'), uri: 'pack' });
  return [...frameworks, ...essays].map(({ kind, genre, title }) => `${kind} ${genre} ${title}`);
}

suite('headings of nothing but a genre', () => {
  const framework = ['framework 大作文 让数据多跑路的三个着力点', 'framework 讲话稿 在推进会上的讲话'];
  const essay = 'essay 大作文 让数据多跑路';

  test('under 写作框架 they sort outlines', () => {
    assert.deepEqual(piecesOf(['【命题预测】', '1.概括做法（200字）', '【写作框架】', '大作文：', ...OUTLINE, '讲话稿：', ...SPEECH]), framework);
  });

  test('under 参考范文 they sort essays, outlines before them or not', () => {
    assert.deepEqual(piecesOf(['【写作框架】', '大作文：', ...OUTLINE, '讲话稿：', ...SPEECH, '【参考范文】', '大作文：', ...ESSAY]), [...framework, essay]);
  });

  test('beside labels of their own kind that say 框架 they are essays', () => {
    assert.deepEqual(piecesOf(['大作文框架：', ...OUTLINE, '讲话稿框架：', ...SPEECH, '大作文：', ...ESSAY]), [...framework, essay]);
  });
});

suite('items of a list of quotations', () => {
  test('an item that attributes what it quotes is not listed a second time, lead-in and all', () => {
    const rows = extractPack({ text: '名言金句\n1.《孟子》有云：“不以规矩，不能成方圆。”\n2.水能载舟，亦能覆舟。', uri: 'list' }).quotations;
    assert.deepEqual(rows.map(({ text }) => text), ['不以规矩，不能成方圆', '水能载舟，亦能覆舟']);
  });
});
