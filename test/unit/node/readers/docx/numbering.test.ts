import assert from 'node:assert/strict';

import fc from 'fast-check';

import { listItem, paragraph } from '../../../../support/docxFile';
import { linesOf } from './readText';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, abstractId: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
const startAt = (at: number, value: number): string => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
const OUTLINE = abstract(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '%3)'));

suite('automatic numbering as text', () => {
  test('lower levels start again under each higher one', async () => {
    const body = [0, 1, 1, 2, 0, 1, 2, 2].map((at) => listItem('项', 1, at)).join('');
    assert.deepEqual(await linesOf({ body, numbering: OUTLINE + list(1, 1) }), ['1. 项', '1.1 项', '1.2 项', 'a) 项', '2. 项', '2.1 项', 'a) 项', 'b) 项']);
  });

  test('a number that ends in a full-width mark is followed by no space; w:suff decides otherwise', async () => {
    const numbering = abstract(1, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'), level(2, 'chineseCounting', '第%3条', '<w:suff w:val="nothing"/>')) + list(1, 1);
    assert.deepEqual(await linesOf({ body: [0, 1, 2].map((at) => listItem('项', 1, at)).join(''), numbering }), ['一、项', '（一）项', '第一条项']);
  });

  test('w:lvlRestart: 0 never, else after that level only', async () => {
    const numbering = abstract(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>'), level(2, 'decimal', '(%3)', '<w:lvlRestart w:val="1"/>')) + list(1, 1);
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => listItem('项', 1, at)).join('');
    assert.deepEqual(await linesOf({ body, numbering }), ['1. 项', '1.1 项', '(1) 项', '1.2 项', '(2) 项', '2. 项', '2.3 项', '(1) 项']);
  });

  test('a legal level writes the numbers above it decimal', async () => {
    const numbering = abstract(1, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 1);
    assert.deepEqual(await linesOf({ body: listItem('总则', 1) + listItem('目的', 1, 1), numbering }), ['第一章 总则', '1.1 目的']);
  });

  test('a level above that is a bullet or not met yet', async () => {
    const numbering = abstract(1, level(0, 'bullet', '●'), level(1, 'decimal', '%1%2.')) + abstract(2, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')) + list(1, 1) + list(2, 2);
    assert.deepEqual(await linesOf({ body: listItem('点', 1) + listItem('项', 1, 1) + listItem('节', 2, 1), numbering }), ['- 点', '1. 项', '', '1.1 节']);
  });

  test('lists of one definition count on; a start override begins anew, once', async () => {
    const numbering = OUTLINE + list(1, 1) + list(2, 1) + list(3, 1, startAt(0, 5));
    const body = [1, 1, 2, 3, 3, 1].map((id) => listItem('项', id)).join(paragraph('文'));
    assert.deepEqual((await linesOf({ body, numbering })).filter((line) => line !== '文'), ['1. 项', '2. 项', '3. 项', '5. 项', '6. 项', '7. 项']);
  });

  test('a level written anew for one list', async () => {
    const numbering = OUTLINE + list(1, 1) + list(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1、')}</w:lvlOverride>`);
    assert.deepEqual(await linesOf({ body: listItem('项', 1) + paragraph('文') + listItem('项', 2), numbering }), ['1. 项', '文', 'B、项']);
  });

  test('numbering by style: through basedOn, by the level that names the style, through a numbering style, and switched off', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="甲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="乙"/><w:basedOn w:val="A"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="丙"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="numbering" w:styleId="N"><w:name w:val="编号"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>',
    ].join('');
    const numbering = abstract(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>'), level(2, 'lowerLetter', '%3)')) +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="N"/></w:abstractNum>' + abstract(3, level(0, 'chineseCounting', '%1、')) + list(1, 1) + list(2, 2) + list(8, 3);
    const styled = (id: string, more = ''): string => paragraph('项', `<w:pStyle w:val="${id}"/>${more}`);
    const body = styled('A') + styled('B') + styled('C') + styled('A', '<w:numPr><w:numId w:val="0"/></w:numPr>') + listItem('项', 2);
    assert.deepEqual(await linesOf({ body, styles, numbering }), ['1. 项', '1.1 项', 'a) 项', '项', '一、项']);
  });

  test('an empty paragraph counts without a line; a column of numbers in a table shows them', async () => {
    const cells = ['甲', '乙'].map((text) => `<w:tr><w:tc>${listItem('', 1)}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`).join('');
    const lines = await linesOf({ body: listItem('项', 1) + listItem('', 1) + listItem('项', 1) + `<w:tbl>${cells}</w:tbl>`, numbering: OUTLINE + list(1, 1) });
    assert.deepEqual(lines, ['1. 项', '', '3. 项', '', '| 4. | 甲 |', '| --- | --- |', '| 5. | 乙 |']);
  });

  test('a list that the file does not define has no number', async () => {
    assert.deepEqual(await linesOf({ body: listItem('项', 7) + listItem('项', 1, 5), numbering: OUTLINE + list(1, 1) }), ['项', '项']);
  });

  test('two lists are never merged: each counts from 1 by itself, and a blank line parts neighbours', async () => {
    const numbering = Array.from({ length: 4 }, (_, id) => abstract(id, level(0, 'decimal', '%1.')) + list(id + 1, id)).join('');
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), async (ids) => {
      const lines = await linesOf({ body: ids.map((id) => listItem(`列表${id}`, id)).join(''), numbering });
      const counts = new Map<number, number>();
      const expected = ids.flatMap((id, at) => {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        return [...(at > 0 && ids[at - 1] !== id ? [''] : []), `${counts.get(id)}. 列表${id}`];
      });
      assert.deepEqual(lines, expected);
    }), { numRuns: 50 });
  });
});
