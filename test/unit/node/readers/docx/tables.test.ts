import assert from 'node:assert/strict';

import { paragraph } from '../../../../support/docxFile';
import { linesOf } from './readText';

const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

suite('tables of a Word file', () => {
  test('rows of cells, a bar escaped, paragraphs of a cell on one line', async () => {
    const lines = await linesOf(paragraph('前') + table(row(cell('句'), cell('人')), row(cell(paragraph('甲|乙') + paragraph('丙。') + paragraph('丁')), cell('某'))) + paragraph('后'));
    assert.deepEqual(lines, ['前', '', '| 句 | 人 |', '| --- | --- |', '| 甲\\|乙 丙。丁 | 某 |', '', '后']);
  });

  test('a merged label stands in each of its rows, a merged sentence once', async () => {
    const start = '<w:vMerge w:val="restart"/>';
    const lines = await linesOf(table(
      row(cell('句'), cell('人'), cell('文')), row(cell('一'), cell('某', start), cell('“长句子在这里。”', start)), row(cell('二'), cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>')),
    ));
    assert.deepEqual(lines.slice(2), ['| 一 | 某 | “长句子在这里。” |', '| 二 | 某 |  |']);
  });

  test('merged columns keep the others in place', async () => {
    const lines = await linesOf(table(row(cell('甲'), cell('乙'), cell('丙')), row(cell('宽', '<w:gridSpan w:val="2"/>'), cell('丁')), `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('戊')}</w:tr>`));
    assert.deepEqual(lines.slice(2), ['| 宽 |  | 丁 |', '|  |  | 戊 |']);
  });

  test('a table of one column frames its text; headings and tables inside it stay what they are', async () => {
    const inner = table(row(cell('一'), cell('二')));
    const lines = await linesOf(table(row(cell(paragraph('题', '<w:outlineLvl w:val="0"/>') + paragraph('文'))), row(cell(inner))));
    assert.deepEqual(lines, ['# 题', '文', '', '| 一 | 二 |', '| --- | --- |']);
  });

  test('a table inside a cell is flattened', async () => {
    assert.deepEqual((await linesOf(table(row(cell('外'), cell(table(row(cell('一'), cell('二')), row(cell('三'), cell('四'))) + paragraph(''))))))[0], '| 外 | 一 二 三 四 |');
  });

  test('rows over the whole width above and below the table are paragraphs', async () => {
    const lines = await linesOf(table(row(cell('题', '<w:gridSpan w:val="2"/>')), row(cell('甲'), cell('乙')), row(cell('注', '<w:gridSpan w:val="2"/>'))));
    assert.deepEqual(lines, ['题', '', '| 甲 | 乙 |', '| --- | --- |', '', '注']);
  });

  test('deleted rows and cells are gone', async () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('旧')}</w:tr>`;
    assert.deepEqual((await linesOf(table(row(cell('甲'), cell('乙')), deleted, row(cell('丙'), cell('丁', '<w:cellDel/>'))))).slice(2), ['| 丙 |  |']);
  });
});
