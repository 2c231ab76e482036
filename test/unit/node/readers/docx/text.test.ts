import assert from 'node:assert/strict';

import { docxFile, listItem, paragraph } from '../../../../support/docxFile';
import { linesOf, readFile } from './readText';

const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

suite('the text of a Word file', () => {
  test('insertions stay, deletions and moved-away text go; moved-to text stays', async () => {
    const body = `<w:p>${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo></w:p>`;
    assert.deepEqual(await linesOf(body), ['甲乙戊']);
  });

  test('an insertion that another author deleted is gone', async () => {
    assert.deepEqual(await linesOf(`<w:p>${run('甲')}<w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins>${run('丙')}</w:p>`), ['甲丙']);
  });

  test('a deleted end of paragraph joins the next, whose list it then counts in', async () => {
    const numbering = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>';
    assert.deepEqual(await linesOf({ body: paragraph('甲', gone) + listItem('乙', 1) + listItem('丙', 1), numbering }), ['1. 甲乙', '2. 丙']);
  });

  test('a deleted end before a table or at the end of the text stays an end', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('子')}</w:tc><w:tc>${paragraph('丑')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(await linesOf(paragraph('甲', '<w:rPr><w:del/></w:rPr>') + table + paragraph('乙', '<w:rPr><w:del/></w:rPr>')), ['甲', '', '| 子 | 丑 |', '| --- | --- |', '', '乙']);
  });

  test('an old state of properties is not the state', async () => {
    assert.deepEqual(await linesOf(paragraph('甲', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>')), ['甲']);
  });

  test('hidden text goes, by the run or by its styles; an off switch shows it again', async () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('甲', '<w:vanish/>')}${run('乙', '<w:vanish w:val="0"/>')}${run('丙', '<w:rStyle w:val="H"/>')}${run('丁', '<w:rStyle w:val="H"/><w:vanish w:val="false"/>')}</w:p>`;
    assert.deepEqual(await linesOf({ body, styles }), ['乙丁']);
  });

  test('line breaks end a line, page breaks leave nothing; tabs, hyphens and signs', async () => {
    const body = '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Nope" w:char="F041"/></w:r></w:p>';
    assert.deepEqual(await linesOf(body), ['甲', '乙', 'a\tb-cd☑']);
  });

  test('ruby keeps its base', async () => {
    assert.deepEqual(await linesOf(`<w:p><w:r><w:ruby><w:rt>${run('shēng')}</w:rt><w:rubyBase>${run('生')}</w:rubyBase></w:ruby></w:r></w:p>`), ['生']);
  });

  test('content controls, smart tags and links keep their text; an unfilled control does not', async () => {
    const body = `<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt><w:p><w:hyperlink>${run('链接')}</w:hyperlink><w:smartTag>${run('标记')}</w:smartTag>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt></w:p>`;
    assert.deepEqual(await linesOf(body), ['控件', '链接标记']);
  });

  test('headings by style, by name and by their own level; a long paragraph is none', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>';
    const styled = (id: string, text = '题', more = ''): string => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
    const body = styled('1') + styled('x') + styled('t') + styled('标题2') + styled('Heading3') + paragraph('题', '<w:outlineLvl w:val="3"/>') + styled('1', '题', '<w:outlineLvl w:val="9"/>') + styled('1', '长'.repeat(101));
    assert.deepEqual(await linesOf({ body, styles }), ['# 题', '# 题', '# 题', '## 题', '### 题', '#### 题', '题', '长'.repeat(101)]);
  });

  test('a text box follows its paragraph, once, whichever branch it stands in', async () => {
    const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const fallback = `<mc:AlternateContent><mc:Choice Requires="other"/><mc:Fallback><w:pict>${box('旧框')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const art = '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>';
    assert.deepEqual(await linesOf(`<w:p>${run('前')}<w:r>${choice}</w:r><w:r>${fallback}</w:r>${art}${run('后')}</w:p>`), ['前后', '框', '旧框', '艺术字']);
  });

  test('what is left out is counted, with the line it would stand on', async () => {
    const image = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    const { skipped } = await readFile(docxFile({ body: paragraph('甲') + `<w:p>${image}${image}</w:p>` + paragraph('乙') + '<w:p><w:r><w:t>丙</w:t><w:commentReference w:id="1"/></w:r></w:p>' }));
    assert.deepEqual(skipped, [{ line: 3, reason: '图片 2 张，图中文字没有读取' }, { line: 4, reason: '批注 1 条，没有读取' }]);
  });

  test('strict OOXML, other prefixes, UTF-16', async () => {
    const strict = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>';
    assert.deepEqual(await linesOf({ body: '', raw: { 'word/document.xml': strict } }), ['严格']);
    assert.deepEqual(await linesOf({ body: '', raw: { 'word/document.xml': Buffer.from('\ufeff' + strict, 'utf16le') } }), ['严格']);
  });

  test('title and date of the document, where they mean something', async () => {
    const core = (title: string): string => `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dcterms:modified>2026-03-05T01:02:03Z</dcterms:modified></cp:coreProperties>`;
    const read = async (title: string): Promise<string | undefined> => (await readFile(docxFile({ body: paragraph('甲'), raw: { 'docProps/core.xml': core(title) } }))).title;
    assert.equal(await read(' 基层  治理 '), '基层 治理');
    for (const title of ['Word 文档', 'Microsoft Word - 材料.doc', '材料.docx', '文档1', '']) assert.equal(await read(title), undefined, title);
    assert.equal((await readFile(docxFile({ body: paragraph('甲'), raw: { 'docProps/core.xml': core('') } }))).date, '2026-03-05');
  });
});
