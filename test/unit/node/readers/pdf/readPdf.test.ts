import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPdf } from '../../../../../server/src/node/readers/pdf/readPdf';
import { PDF_BOUNDS } from '../../../../../server/src/node/readers/pdf/pageText';
import { buildPdf, chineseFont, ucs2 } from '../../../../support/pdfBuilder';
import { PROJECT } from '../../../../support/project';

const FOLDER = path.join(PROJECT, 'test/fixtures/pdf');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, name)));
const SOURCE = readFileSync(path.join(FOLDER, 'source.txt'), 'utf8').split(/\r?\n/u).filter((line) => line !== '');
const plain = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/^#+ /u, ''));

async function read(bytes: Uint8Array): Promise<Extract<Awaited<ReturnType<typeof readPdf>>, { readonly ok: true }>> {
  const result = await readPdf(bytes);
  if (!result.ok) assert.fail(result.failure.kind);
  return result;
}

async function failureOf(bytes: Uint8Array, bounds = PDF_BOUNDS): Promise<string> {
  const result = await readPdf(bytes, bounds);
  return result.ok ? 'read' : result.failure.kind;
}

suite('PDF files of other programs', () => {
  for (const name of ['chromium', 'running-heads', 'ghostscript', 'wkhtmltopdf', 'two-columns', 'cid-font', 'empty-password', 'mixed']) {
    test(`${name}.pdf gives back every line of its source`, async () => {
      assert.deepEqual(plain((await read(bytesOf(`${name}.pdf`))).text), SOURCE);
    });
  }

  test('larger lines become headings by size', async () => {
    const { text, title } = await read(bytesOf('running-heads.pdf'));
    assert.deepEqual(text.split('\n').filter((line) => line.startsWith('#')), [
      '# 基层治理学习材料（样例）', '## 一、把小事办在前头', '## 二、把道理讲在明处', '## 三、把规矩立在长处', '## 结语',
    ]);
    assert.equal(title, '基层治理学习材料（样例）');
  });

  test('running heads and page numbers are reported, each kind once', async () => {
    const { skipped = [] } = await read(bytesOf('running-heads.pdf'));
    assert.equal(skipped.filter(({ reason }) => reason.startsWith('页眉“样例讲义')).length, 1);
    assert.equal(skipped.filter(({ reason }) => reason.startsWith('页脚“第#页')).length, 1);
    assert.equal(skipped.length, 2);
  });

  test('the pages without a text layer are named', async () => {
    const { skipped = [] } = await read(bytesOf('mixed.pdf'));
    assert.ok(skipped.some(({ reason }) => /第 [\d–、]+ 页没有文字层/u.test(reason)), JSON.stringify(skipped));
  });

  test('a scan, a password and damage are told apart', async () => {
    assert.equal(await failureOf(bytesOf('scanned.pdf')), 'scanned');
    assert.equal(await failureOf(bytesOf('encrypted.pdf')), 'encrypted');
    assert.equal(await failureOf(new TextEncoder().encode('%PDF-1.7\nno document')), 'damaged');
    assert.equal(await failureOf(new Uint8Array()), 'damaged');
  });

  test('a file cut off anywhere is read in part or called damaged', async () => {
    const whole = bytesOf('cid-font.pdf');
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const result = await readPdf(whole.subarray(0, Math.floor(whole.length * share)));
      assert.ok(result.ok || ['damaged', 'scanned'].includes(result.failure.kind), `${share}`);
    }
  });

  test('the bytes handed in are left as they are', async () => {
    const bytes = bytesOf('cid-font.pdf');
    await readPdf(bytes);
    assert.deepEqual(bytes, bytesOf('cid-font.pdf'));
  });

  test('too many pages, pieces or letters end in tooComplex', async () => {
    const bytes = bytesOf('running-heads.pdf');
    assert.equal(await failureOf(bytes, { ...PDF_BOUNDS, pages: 2 }), 'tooComplex');
    assert.equal(await failureOf(bytes, { ...PDF_BOUNDS, glyphsOnPage: 5 }), 'tooComplex');
    assert.equal(await failureOf(bytes, { ...PDF_BOUNDS, characters: 100 }), 'tooComplex');
  });
});

suite('PDF text of the hand-made kind', () => {
  const show = (content: string, encoding = 'UniGB-UCS2-H'): Uint8Array => buildPdf([{ content, fonts: { F: chineseFont(encoding) } }]);

  test('a predefined CMap of GBK codes is read', async () => {
    // 中文 in GBK.
    assert.equal((await read(show('BT /F 12 Tf 72 700 Td <d6d0cec4> Tj ET', 'GBK-EUC-H'))).text, '中文');
  });

  test('text drawn twice to look bold is read once', async () => {
    const bold = `BT /F 12 Tf 72 700 Td ${ucs2('调查研究')} Tj 0.4 0 Td ${ucs2('调查研究')} Tj ET`;
    assert.equal((await read(show(bold))).text, '调查研究');
  });

  test('a watermark across the page is left out and reported', async () => {
    const { text, skipped = [] } = await read(show(`BT /F 12 Tf 72 700 Td ${ucs2('正文一行')} Tj ET BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm ${ucs2('内部资料')} Tj ET`));
    assert.equal(text, '正文一行');
    assert.equal(skipped[0]?.reason, '第 1 页：竖排或斜排的文字（水印等）');
  });

  test('letters in private-use codes are no text', async () => {
    const letters = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0xe100 + index * 3)).join('');
    const map = `<< /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 33 /LastChar 93 /Widths [${'500 '.repeat(61)}] /Encoding << /Type /Encoding /Differences [33 ${[...letters].map((letter) => `/uni${letter.charCodeAt(0).toString(16).toUpperCase()}`).join(' ')}] >> >>`;
    const codes = Array.from({ length: 60 }, (_, index) => (33 + index).toString(16)).join('');
    assert.equal(await failureOf(buildPdf([{ content: `BT /F 6 Tf 72 700 Td <${codes}> Tj ET`, fonts: { F: map } }])), 'garbled');
  });

  test('a page that refers to itself ends', async () => {
    const result = await readPdf(buildPdf([{ content: '/X Do '.repeat(100), fonts: {} }]));
    assert.equal(result.ok, false);
  });
});
