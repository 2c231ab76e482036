import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutDocument } from '../../../../../../server/src/node/readers/pdf/layout/layoutDocument';
import { type Glyphs, type Page } from '../../../../../../server/src/node/readers/pdf/layout/page';

const SIZE = 12;

/** A line of 12-point letters, 汉字 an em and others half an em wide, `left` and `y` in points. */
function line(text: string, y: number, left = 60, size = SIZE): Glyphs {
  const ems = [...text].reduce((sum, letter) => sum + (letter < '\u0100' ? 0.5 : 1), 0);
  return { text, left, right: left + ems * size, y, size, font: 'f', isTurned: false };
}

function page(glyphs: readonly Glyphs[], number = 1): Page {
  return { number, width: 595, height: 842, glyphs };
}

const linesOf = (...pages: readonly Page[]): readonly string[] => layoutDocument(pages).text.split('\n');
/** A line as wide as the page's text, without an end of a sentence. */
const full = (start: string): string => start.padEnd(39, '正');

const letterOf = (number: number, row: number): string => String.fromCodePoint(0x6587 + number * 4 + row);

suite('the layout of PDF pages', () => {
  test('a paragraph goes on over full lines and ends with a short one', () => {
    const [a, b, c] = [full('甲'), '到此为止。', '另起一段'];
    assert.deepEqual(linesOf(page([line(a, 100, 84), line(b, 118), line(c, 136, 84)])), [a + b, c]);
  });

  test('a paragraph goes on over the page break, page number and running head aside', () => {
    const body = (number: number): readonly Glyphs[] => [line('内部讲义', 40), ...[0, 1, 2, 3].map((row) => line(full(letterOf(number, row)), 100 + row * 18)), line(`- ${number} -`, 810, 280)];
    const { text, skipped } = layoutDocument([1, 2, 3].map((number) => page(body(number), number)));
    assert.deepEqual(text.split('\n'), [[1, 2, 3].flatMap((number) => [0, 1, 2, 3].map((row) => full(letterOf(number, row)))).join('')]);
    assert.deepEqual(skipped.map(({ reason }) => reason), ['页眉“内部讲义”（3 处）', '页码（3 处）']);
  });

  test('words that stand at the same place of two pages, but in the text, stay', () => {
    const body = (number: number): Page => page([line('同一句话。', 300), line('别的话。', 340), line(`尾${'甲乙'[number - 1] ?? ''}。`, 380)], number);
    assert.equal(linesOf(body(1), body(2)).filter((text) => text === '同一句话。').length, 2);
  });

  test('numbered headings at the top of pages are no running heads, a counting line is one', () => {
    const body = (number: number): Page => page([
      line(`讲义 第${number + 4}面`, 40), ...(number < 4 ? [line(`材料${number + 1}`, 70)] : []), line(full(letterOf(number, 0)), 100), line(full(letterOf(number, 1)), 118),
    ], number);
    const { text } = layoutDocument([1, 2, 3, 4, 5, 6, 7, 8].map(body));
    assert.deepEqual(text.match(/材料\d/gu), ['材料2', '材料3', '材料4']);
    assert.ok(!text.includes('讲义'));
  });

  test('two columns are read one after the other', () => {
    const rows = Array.from({ length: 10 }, (_, row) => [line(`左${String(row)}`.padEnd(18, '文'), 100 + row * 18), line(`右${String(row)}`.padEnd(18, '文'), 100 + row * 18, 320)]).flat();
    const [text = ''] = linesOf(page([line('标题横跨两栏'.padEnd(36, '宽'), 60), ...rows])).slice(-1);
    assert.ok(text.lastIndexOf('左') < text.indexOf('右'), text);
  });

  test('short cells side by side are a table, not columns', () => {
    const rows = ['金句|作者', '知行合一|王守仁', '温故知新|孔子', '安不忘危|吴兢'].map((row, index) => row.split('|').map((cell, column) => line(cell, 100 + index * 20, 60 + column * 200))).flat();
    assert.deepEqual(linesOf(page(rows)), ['| 金句 | 作者 |', '| --- | --- |', '| 知行合一 | 王守仁 |', '| 温故知新 | 孔子 |', '| 安不忘危 | 吴兢 |']);
  });

  test('wrapped cells belong to their row', () => {
    const rows = [100, 130, 160].flatMap((y, index) => [line(`词${'甲乙丙'[index] ?? ''}`, y), line('释义的前半'.padEnd(12, '文'), y, 200), line('后半。', y + 14, 200)]);
    assert.deepEqual(linesOf(page(rows)).slice(2), ['乙', '丙'].map((name) => `| 词${name} | 释义的前半文文文文文文文后半。 |`));
  });

  test('blanks stay between words and go between 汉字', () => {
    assert.deepEqual(linesOf(page([line('实 施 “ 放 管 服 ” 改 革 2024 年 open source 项目', 100)])), ['实施“放管服”改革2024年open source项目']);
  });

  test('radicals and compatibility letters are 汉字', () => {
    assert.deepEqual(linesOf(page([line('⼈⺠⽣活⻓期向好 ﬁne 落\u00ad⼾', 100)])), ['人民生活长期向好fine落户']);
  });

  test('an item begins a line of its own, though the line before is full', () => {
    const a = `${full('甲').slice(0, 38)}。`;
    assert.deepEqual(linesOf(page([line(a, 100), line('二、第二条', 118)])), [a, '二、第二条']);
  });

  test('a large short line is a heading; one that breaks is one heading', () => {
    const body = [200, 218, 236].map((y) => line(full('文'), y));
    assert.deepEqual(linesOf(page([line('上半截标题', 100, 240, 20), line('下半截', 128, 260, 20), ...body]))[0], '# 上半截标题下半截');
  });

  test('a line that begins with # in the print is no heading', () => {
    assert.deepEqual(linesOf(page([line('# 号开头', 100)])), ['\\# 号开头']);
  });

  test('a font of unreadable codes is left out and said so', () => {
    const codes = { ...line('\ue001\ue002\ue003\ue004'.repeat(10), 130), font: 'g' };
    const { text, skipped, garbledShare } = layoutDocument([page([line('读得出的一行文字', 100), codes])]);
    assert.equal(text, '读得出的一行文字');
    assert.match(skipped[0]?.reason ?? '', /没有文字对照表/u);
    assert.ok(garbledShare > 0.5);
  });

  test('汉字 as if drawn by lot are unreadable too', () => {
    const drawn = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_900))).join('');
    assert.ok(layoutDocument([page([line(drawn, 100)])]).garbledShare > 0.9);
  });

  test('whatever stands wherever, every 汉字 comes back once', () => {
    const piece = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 100, max: 700 }), size: fc.integer({ min: 1, max: 40 }) });
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const glyphs = pieces.map(({ x, y, size }, index) => line(String.fromCodePoint(0x554a + index), y, x, size));
      const { text } = layoutDocument([page(glyphs)]);
      const letters = [...text.replace(/[^\p{Script=Han}]/gu, '')].sort();
      assert.deepEqual(letters, glyphs.map((own) => own.text).sort());
    }));
  });

  test('a page of many pieces in one place ends', () => {
    const glyphs = Array.from({ length: 20_000 }, (_, index) => line(index % 2 === 0 ? '叠' : `字${index}`, 100 + (index % 3), index % 7));
    assert.ok(layoutDocument([page(glyphs)]).text.length > 0);
  });
});
