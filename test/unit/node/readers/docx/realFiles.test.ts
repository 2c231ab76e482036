import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

import { PROJECT } from '../../../../support/project';
import { sharedBytes } from '../../../../support/shared';
import { readFile } from './readText';

const fixture = (name: string): Uint8Array => readFileSync(path.join(PROJECT, 'test/fixtures/docx', name));

suite('Word files that other programs wrote', () => {
  test('LibreOffice', async () => {
    const { text, title, date } = await readFile(fixture('libreoffice.docx'));
    assert.deepEqual({ title, date }, { title: '基层治理练习材料', date: '2026-03-05' });
    assert.deepEqual(text.trimEnd().split('\n'), [
      '# 一、练习一', '正文第一段，添上的字，“引号里的话”[^1]，注音的词。', '1.第一条', '1.1细则甲', '1.2细则乙', '2.第二条', '', '（一）另一张单子', '（二）它的第二项', '',
      '- 圆点一', '- 圆点二', '', '# 二、练习二', '## 1.小节', '换行之前', '换行之后', '', '| 说法 | 出处 |', '| --- | --- |', '| 甲\\|乙 | 同一出处 |', '| 丙 丁 | 同一出处 |', '',
      '框外的话', '框里的话', '1.重新从一数起', '', '[^1]: 脚注的出处',
    ]);
  });

  test('python-docx', async () => {
    const { text, title } = await readFile(fixture('python-docx.docx'));
    assert.equal(title, '素材汇编样例');
    assert.deepEqual(text.trimEnd().split('\n'), [
      '# 素材汇编', '# 名言', '1. 编号一', '2. 编号二', '', '- 圆点', '## 章节', '第一章 总则', '1.1 目的', '① 细目', '② 细目', '1.2 依据', '第二章 分则', '2.1 范围', '',
      '1. 甲', '2. 乙', '', '3. 接着数', 'a) 子项', '', '1. 重新数', '2. 再接着', '', '| 句子 | 作者 | 主题 |', '| --- | --- | --- |', '| 第一句 | 某甲 | 民生 |', '| 第二句 | 某乙 | 民生 |', '',
      '备注', '', '开头新文', '上半句下半句',
    ]);
  });

  for (const [name, lines] of [
    ['iterable_numbering', ['1.1. 第二级第一行', '1.2.2. 第三级第二行', 'b) 第二级第二行', 'A. 重新开始一个列表', '2. 第一级第二行']],
    ['160', ['## 一、需求分析', '## 二、{{title}}', '## 三、数据库设计']],
    ['636', ['编号：{{{applyNo}}', '横向项目立项申报表']],
    ['template_notes', ['我的世界《中国》[^1]。哈哈', '[^1]: 世界地图{{footnote}}', '[^尾1]: China{{endnote}}']],
    ['OKR', ['| 目标描述 |  | 进度 |', '| 关键结果3 | {{kr3.desc}} | {{kr3.progress}} |']],
    ['certificate', ['兹证明', '{{name}}', '{{y}}年{{m}}月{{d}}日']],
  ] as const) {
    test(`Word and WPS: ${name}`, async () => {
      const bytes = sharedBytes(`data/docx/${name}.docx`);
      if (bytes === undefined) return console.log(`      no ../shared: ${name}.docx not read, only the files of the project`);
      const { text } = await readFile(bytes);
      const read = text.trimEnd().split('\n');
      for (const line of lines) assert.equal(read.filter((other) => other === line).length > 0, true, `${line}\n${text}`);
      if (name === '636') assert.deepEqual(read, lines);
      if (name === 'certificate') assert.equal(read.filter((line) => line === '兹证明').length, 1);
    });
  }
});
