import assert from 'node:assert/strict';

import { equationText } from '../../../../../server/src/node/readers/docx/fields';
import { docxFile, paragraph } from '../../../../support/docxFile';
import { linesOf, readFile } from './readText';

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

suite('fields of a Word file', () => {
  test('the result shows, the instruction does not, inside each other too', async () => {
    const inner = mark('begin') + instruction('PAGE') + mark('separate') + run('1') + mark('end');
    assert.deepEqual(await linesOf(`<w:p>${run('前')}${mark('begin')}${instruction('IF ')}${inner}${mark('separate')}${run('果')}${inner}${mark('end')}${run('后')}</w:p>`), ['前果1后']);
    assert.deepEqual(await linesOf(`<w:p><w:fldSimple w:instr="DATE">${run('今天')}</w:fldSimple></w:p>`), ['今天']);
  });

  test('a table of contents is left out over its paragraphs, and said so', async () => {
    const body = `<w:p>${mark('begin')}${instruction('TOC \\o')}${mark('separate')}${run('第一章 1')}</w:p><w:p>${run('第二章 2')}</w:p><w:p>${mark('end')}</w:p>${paragraph('正文')}`;
    const { text, skipped } = await readFile(docxFile({ body }));
    assert.equal(text, '正文\n');
    assert.deepEqual(skipped, [{ line: 1, reason: '自动生成的目录，没有读取' }]);
  });

  test('a table of contents as a content control, and its entries by style', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await linesOf(control + paragraph('第一章', '<w:pStyle w:val="TOC1"/>') + paragraph('正文')), ['正文']);
  });

  test('a field whose result never begins does not swallow the text', async () => {
    assert.deepEqual(await linesOf(`<w:p>${run('甲')}${mark('begin')}${instruction('PAGE')}</w:p>${paragraph('乙')}`), ['甲', '乙']);
  });

  test('circled and annotated characters of EQ fields', async () => {
    assert.equal(equationText(' eq \\o\\ac(○,1)'), '①');
    assert.equal(equationText('EQ \\o\\ac(○,\\s\\up 2(12))'), '⑫');
    assert.equal(equationText('eq \\o\\ac(○,赞)'), '赞');
    assert.equal(equationText('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(shēng),生)'), '生');
    assert.equal(equationText('PAGE'), '');
    assert.deepEqual(await linesOf(`<w:p>${mark('begin')}${instruction('eq \\o\\ac(○,2)')}${mark('end')}${run('项')}</w:p>`), ['②项']);
  });
});
