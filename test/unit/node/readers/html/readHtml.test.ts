import assert from 'node:assert/strict';
import { readHtml, readHtmlText } from '../../../../../server/src/node/readers/html/readHtml';
import { type ReadResult } from '../../../../../server/src/workspace/ports';

type Read = Extract<ReadResult, { readonly ok: true }>;

function read(html: string): Read {
  const result = readHtmlText(html, 'utf-8');
  if (!result.ok) assert.fail(result.failure.kind);
  return result;
}

const linesOf = (html: string): readonly string[] => read(html).text.split('\n');
const reasonsOf = (html: string): readonly string[] => (read(html).skipped ?? []).map(({ reason }) => reason);
const failureOf = (html: string): string => {
  const result = readHtmlText(html, 'utf-8');
  return result.ok ? 'read' : result.failure.kind;
};
const P = '<p>　　治理的难处在基层，治理的活力也在基层。</p>'.repeat(6);
const LINE = '治理的难处在基层，治理的活力也在基层。';

suite('the text of web pages', () => {
  test('headings, paragraphs and line breaks', () => {
    assert.deepEqual(linesOf('<h1>题\n目</h1><h3>小<br>节</h3><p>一&nbsp;&ldquo;二&rdquo;<br/>三<p>四<div>五</div>六'), ['# 题目', '### 小 节', '一 “二”', '三', '四', '五', '六']);
  });

  test('a break of the source between 汉字 is no blank, between words it is one', () => {
    assert.deepEqual(linesOf('<p>上半\n  下半 open\n source</p>'), ['上半下半 open source']);
  });

  test('inline elements do not break words', () => {
    assert.deepEqual(linesOf('<p><span>调</span><b>查</b><o:p></o:p><a href="x">研究</a></p>'), ['调查研究']);
  });

  test('lists keep their numbers as text', () => {
    assert.deepEqual(linesOf('<ol start=3><li>甲<li value=9>乙<ol type=a><li>子</ol><li>丙</ol><ul><li>点</ul>'), ['3. 甲', '9. 乙', 'a. 子', '10. 丙', '- 点']);
    assert.deepEqual(linesOf('<ol style="list-style-type:cjk-ideographic" start="19"><li>甲</li><li>乙</li></ol>'), ['十九、甲', '二十、乙']);
    assert.deepEqual(linesOf('<ol><li>一、自带编号</li><li>（二）也是</li></ol><ul style="list-style:none"><li>无号</li></ul>'), ['一、自带编号', '（二）也是', '无号']);
  });

  test('tables of data are rows; merged cells fill their places', () => {
    assert.deepEqual(linesOf('<table><tr><th>主题<th>金句<tr><td rowspan=2>民生<td>甲<tr><td>乙|丙</table>'), ['| 主题 | 金句 |', '| --- | --- |', '| 民生 | 甲 |', '| 民生 | 乙\\|丙 |']);
  });

  test('a table that lays out a page is read as its cells', () => {
    assert.deepEqual(linesOf(`<table><tr><td><h2>题</h2>${P}</td><td>旁</td></tr></table>`), ['## 题', ...Array<string>(6).fill(LINE), '旁']);
  });

  test('ruby gives the letters without their readings', () => {
    assert.deepEqual(linesOf('<p><ruby>缊<rp>(</rp><rt>yùn</rt><rp>)</rp></ruby>袍</p>'), ['缊袍']);
  });

  test('what a browser does not show is not read', () => {
    assert.deepEqual(linesOf('<p>见<script>1</script><style>p{}</style><span style="DISPLAY : none">隐</span><span hidden>隐</span><!-- 注 --></p><p aria-hidden=true>隐</p>'), ['见']);
  });

  test('preformatted text keeps its lines', () => {
    assert.deepEqual(linesOf('<pre>一行\n二行</pre>'), ['一行', '二行']);
  });

  test('a text line that begins like a heading is none', () => {
    assert.deepEqual(linesOf('<p># 号</p>'), ['\\# 号']);
  });
});

suite('pages that word processors write', () => {
  test('Word: the numbers of its lists are text, its hidden marks and fields are not', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><!--[if gte mso 9]><xml><o:Author>某</o:Author></xml><![endif]--><style>p.MsoNormal{}</style></head>
      <body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1 style='layout-grid:15.6pt'>
      <h1><span style='font-family:宋体'>题目</span><span lang=EN-US><o:p></o:p></span></h1>
      <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>一、<span
      style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]><span style='font-family:宋体'>先问
      后办</span></p>
      <p class=MsoNormal><a name="_Toc1"></a>正文<span style='display:none;mso-hide:all'>隐藏</span><del>删去</del><ins>补上</ins></p></div></body></html>`;
    const { text, skipped = [] } = read(html);
    assert.deepEqual(text.split('\n').map((line) => line.replace(/\s+/gu, ' ')), ['# 题目', '一、 先问后办', '正文补上']);
    assert.deepEqual(skipped.map(({ reason }) => reason), ['删去的文字']);
  });

  test('LibreOffice: running heads and fields', () => {
    assert.deepEqual(linesOf('<div title="header"><p>讲义</p></div><p>第<sdfield type=PAGE>3</sdfield>条</p><div title="footer"><p>第<sdfield>1</sdfield>页</p></div>'), ['第3条']);
  });
});

suite('the main text of a page', () => {
  const PAGE = `<!doctype html><html><head><title>基层治理怎么看_申论_某某网</title><link rel=canonical href="https://example.org/a.html"></head><body>
    <div class="header"><ul class="nav"><li><a href="/">首页</a><li><a href="/b">公告</a><li><a href="/c">题库</a></ul></div>
    <div id="wrap"><div class="left"><h1>基层治理怎么看</h1><div class="info">发布时间：2024年5月6日　来源：某报</div>
    <div class="con">${P}<div class="bdsharebuttonbox">分享到：微信</div><ul><li><a href=1>相关文章甲的题目</a><li><a href=2>相关文章乙的题目</a><li><a href=3>相关文章丙的题目</a></ul></div></div>
    <div class="sidebar"><p>热门，文章。</p></div></div><div class="footer">版权所有，翻印必究。</div></body></html>`;

  test('is read with its title, the page around it is not', () => {
    assert.deepEqual(linesOf(PAGE), ['# 基层治理怎么看', ...Array<string>(6).fill(LINE)]);
  });

  test('title, address and date are told', () => {
    const { title, url, date, format, encoding } = read(PAGE);
    assert.deepEqual({ title, url, date, format, encoding }, { title: '基层治理怎么看', url: 'https://example.org/a.html', date: '2024-05-06', format: 'html', encoding: 'utf-8' });
  });

  test('what is left out is reported with its line', () => {
    assert.deepEqual(read(PAGE).skipped?.slice(1), [{ line: 8, reason: '分享按钮' }, { line: 8, reason: '链接列表' }]);
    assert.match(reasonsOf(PAGE)[0] ?? '', /^网页正文以外的部分/u);
  });

  test('a class that sounds like chrome does not cost a page its text', () => {
    assert.deepEqual(linesOf(`<body><div class="share-content hot">${P}</div></body>`), Array<string>(6).fill(LINE));
  });

  test('several articles side by side are all read', () => {
    assert.equal(linesOf(`<body><article>${P}</article><article>${P}</article></body>`).length, 12);
  });

  test('a list of quotations without links is text', () => {
    assert.deepEqual(linesOf('<ul><li>知行合一<li>温故知新<li>安不忘危</ul>'), ['- 知行合一', '- 温故知新', '- 安不忘危']);
  });

  test('metadata for sharing and machines', () => {
    const { title, url, date } = read(`<head><title>x</title><meta property="og:title" content="题目 - 某网"><meta property="og:url" content="https://example.org/o"><meta property="article:published_time" content="2023-1-2T08:00:00+08:00"></head>${P}`);
    assert.deepEqual({ title, url, date }, { title: '题目 - 某网', url: 'https://example.org/o', date: '2023-01-02' });
  });

  test('the address a browser saved the page from', () => {
    assert.equal(read(`<!-- saved from url=(0026)https://example.org/saved -->${P}`).url, 'https://example.org/saved');
    assert.equal(read(`<link rel=canonical href="javascript:alert(1)">${P}`).url, undefined);
  });

  test('a day that does not exist is no date', () => {
    assert.equal(read(`<p>发布时间：2024-13-41</p>${P}`).date, undefined);
  });
});

suite('the encoding of a page', () => {
  const bytesOf = (head: string, text: readonly number[]): Uint8Array => Uint8Array.from([...new TextEncoder().encode(head), ...text]);

  test('GBK, whatever the head says', () => {
    for (const charset of ['gb2312', 'utf-8']) {
      const result = readHtml(bytesOf(`<meta charset="${charset}"><p>`, [0xb3, 0xc7, 0xca, 0xd0, 0xd6, 0xce, 0xc0, 0xed]));
      assert.ok(result.ok);
      assert.deepEqual([result.text, result.encoding], ['城市治理', 'gb18030']);
    }
  });

  test('UTF-8 under a head that says GBK', () => {
    const result = readHtml(bytesOf('<meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>', [...new TextEncoder().encode('城市治理')]));
    assert.ok(result.ok);
    assert.deepEqual([result.text, result.encoding], ['城市治理', 'utf-8']);
  });

  test('Big5, which only the head can tell', () => {
    const result = readHtml(bytesOf('<meta charset=big5><p>', [0xa4, 0xa4, 0xa4, 0xe5]));
    assert.ok(result.ok);
    assert.deepEqual([result.text, result.encoding], ['中文', 'big5']);
  });
});

suite('hostile pages', () => {
  test('nesting without end is refused', () => {
    assert.equal(failureOf('<div>'.repeat(100_000)), 'tooComplex');
    assert.equal(failureOf('<ul><li>'.repeat(50_000)), 'tooComplex');
  });

  test('nesting within the bounds is read, whatever it nests', () => {
    for (const open of ['<ul><li>', '<table><tr><td>', '<div>', '<h1><div>', '<b>', '<q>', '<blockquote>']) {
      assert.match(read(`${open.repeat(1200)}<p>${LINE}</p>`).text, new RegExp(LINE, 'u'), open);
    }
  });

  test('elements without number are refused', () => {
    assert.equal(failureOf('<br>'.repeat(1_100_000)), 'tooComplex');
  });

  test('attributes, entities, brackets and comments without number', () => {
    for (const part of ['x=1 ', '&', '<', '<!--', '&amp;', '</p>', '<p', 'a\n']) {
      const result = readHtmlText(`<p ${part.repeat(300_000)}><p>${part.repeat(300_000)}`, 'utf-8');
      assert.ok(result.ok || ['empty', 'tooComplex'].includes(result.failure.kind), part);
    }
  });

  test('a line of millions of letters, with and without blanks', () => {
    assert.equal(read(`<p>${'治理，'.repeat(2_000_000)}`).text.length, 6_000_000);
    assert.equal(read(`<p>${'a\n'.repeat(1_000_000)}`).text.length, 1_999_999);
  });

  test('a table of a billion cells that spans claim is as large as its cells', () => {
    assert.deepEqual(linesOf('<table><tr><td rowspan=99999 colspan=99999>甲<td>乙<tr><td>丙<td>丁</table>').length, 3);
  });

  test('a page without text is empty', () => {
    assert.equal(failureOf('<html><body><script>1</script></body></html>'), 'empty');
    assert.equal(failureOf(''), 'empty');
  });
});
