import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readDocx } from '../../../../../server/src/node/readers/docx/readDocx';
import { docxFile, paragraph, zipFile } from '../../../../support/docxFile';
import { readFailureMessage } from '../../../../../server/src/workspace/readFailure';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function kindOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocx(bytes);
  return result.ok ? 'ok' : result.failure.kind;
}
const raw = (document: string): Uint8Array => docxFile({ body: '', raw: { 'word/document.xml': document } });
const ole = (stream: string): Uint8Array => Uint8Array.from([...OLE, ...Buffer.alloc(500), ...Buffer.from(stream, 'utf16le'), ...Buffer.alloc(500)]);

suite('hostile and foreign files', () => {
  test('old Word files are told apart from documents with a password', async () => {
    assert.equal(await kindOf(ole('EncryptedPackage')), 'encrypted');
    const result = await readDocx(ole('WordDocument'));
    assert.ok(!result.ok);
    assert.match(readFailureMessage(result.failure, '材料.doc'), /用 Word 或 WPS 打开，另存为 \.docx/u);
    const excel = await readDocx(ole('Workbook'));
    assert.deepEqual(excel, { ok: false, failure: { kind: 'unsupported', detail: 'Excel（.xls）' } });
  });

  test('other packages', async () => {
    assert.equal(await kindOf(zipFile({ 'a.txt': 'a' })), 'unsupported');
    assert.deepEqual(await readDocx(zipFile({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' })), { ok: false, failure: { kind: 'unsupported', detail: 'Excel（.xlsx）' } });
  });

  test('broken containers and broken XML', async () => {
    const whole = docxFile({ body: paragraph('甲'.repeat(1000)) });
    assert.equal(await kindOf(whole.subarray(0, whole.length - 40)), 'damaged');
    assert.equal(await kindOf(Uint8Array.from([0x50, 0x4b, 3, 4])), 'damaged');
    for (const xml of ['', '<', `<w:document ${W}><w:body>`, `<w:document ${W}><w:body></w:document>`, `<w:document ${W}>&undefined;</w:document>`, '<x:y/>']) assert.equal(await kindOf(raw(xml)), 'damaged', xml);
    assert.equal(await kindOf(docxFile({ body: paragraph('甲'), styles: '<w:style>' })), 'damaged');
    assert.equal(await kindOf(docxFile({ body: paragraph('甲'), raw: { 'docProps/core.xml': '<' } })), 'ok');
  });

  test('a document without text is empty, one of images a scan', async () => {
    assert.equal(await kindOf(docxFile({ body: '' })), 'empty');
    assert.equal(await kindOf(docxFile({ body: '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>' })), 'scanned');
  });

  test('entities are never expanded', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    assert.equal(await kindOf(raw(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]><w:document ${W}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`)), 'damaged');
    assert.equal(await kindOf(raw(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>&x;</w:body></w:document>`)), 'damaged');
  });

  test('a zip bomb ends at the bound, whatever its header claims', async () => {
    const bomb = { 'word/document.xml': `<w:document ${W}>${' '.repeat(30_000_000)}</w:document>` };
    assert.equal(await kindOf(zipFile(bomb)), 'tooComplex');
    assert.equal(await kindOf(zipFile(bomb, 100)), 'damaged');
    const bounds = { entries: 5, inflated: 100_000, ratio: 1000, freeInflated: 1e9 };
    assert.deepEqual(await readDocx(docxFile({ body: paragraph('甲乙丙'.repeat(50_000)) }), bounds), { ok: false, failure: { kind: 'tooComplex', detail: '解压后超过 0 MB' } });
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`f${at}`, '']));
    assert.deepEqual(await readDocx(zipFile(many), bounds), { ok: false, failure: { kind: 'tooComplex', detail: '包内有 6 个文件' } });
  });

  test('deep nesting of tables, controls and boxes ends in an error, not in a crash', async () => {
    for (const [open, close] of [['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'], ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'], ['<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>']] as const) {
      assert.equal(await kindOf(docxFile({ body: open.repeat(100_000) + close.repeat(100_000) })), 'tooComplex');
      assert.equal(await kindOf(docxFile({ body: open.repeat(100) + paragraph('底') + close.repeat(100) })), 'ok');
    }
  });

  test('circles in styles and list definitions end', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    assert.equal(await kindOf(docxFile({ body: paragraph('甲', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>'), styles, numbering })), 'ok');
  });

  test('huge attributes, absurd numbers, elements in wrong places', async () => {
    const body = `<w:tc/><w:tr/><w:t>x</w:t><w:r/><w:tbl><w:tc>${paragraph('格', '<w:pStyle w:val="' + 'x'.repeat(2_000_000) + '"/>')}</w:tc></w:tbl>` +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙', '<w:numPr><w:ilvl w:val="-3"/><w:numId w:val="1e9"/></w:numPr>')}</w:tc></w:tr></w:tbl>`;
    assert.equal(await kindOf(docxFile({ body, numbering: '<w:num/><w:lvl w:ilvl="0"/><w:abstractNum/>' })), 'ok');
  });

  test('any damage to a file gives a result', async () => {
    const whole = docxFile({ body: paragraph('甲乙丙') });
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = byte;
      assert.ok(['ok', 'damaged', 'encrypted', 'unsupported', 'empty', 'tooComplex'].includes(await kindOf(bytes)));
    }));
  });
});
