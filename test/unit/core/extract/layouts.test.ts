import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { extractPack } from '../../../../server/src/core/extract/extract';
import { extractFixture } from '../../../support/packFixture';

suite('quotations that say themselves whose they are, outside lists', () => {
  test('labels, signatures, brackets, dynasties, a name over numbered items', () => {
    const rows = extractFixture('signed-lines.txt').quotations.map(({ source, speaker, work, date, text }) => [source.line, speaker, work, date, text]);
    assert.deepEqual(rows, [
      [2, '习近平', undefined, undefined, '人民对美好生活的向往，就是我们的奋斗目标'],
      [3, '习近平', undefined, undefined, '人民有信仰，民族有希望，国家有力量'],
      [4, '论语', '论语·述而', undefined, '君子坦荡荡，小人长戚戚'],
      [5, '管子', '管子·牧民', undefined, '仓廪实而知礼节，衣食足而知荣辱'],
      [6, '孟子', undefined, undefined, '不以规矩，不能成方圆'],
      [7, '习近平', undefined, '2013-05-04', '青年兴则国家兴，青年强则国家强'],
      [9, '杜甫', '望岳', undefined, '会当凌绝顶，一览众山小'],
      [11, '习近平', undefined, undefined, '空谈误国，实干兴邦'],
    ]);
  });

  test('an interview is none', () => {
    const talk = '记者：请问你怎么看待小区里停车难的老问题？\n习近平：这个名字只是标签，后面是采访里的一句回答。\n问：那么下一步要怎么办才好呢？\n答：先把几个空着的院子让出来停车。';
    assert.deepEqual(extractPack({ text: talk, uri: 'a' }).quotations, []);
  });

  test('a paragraph that begins with a quotation and goes on is read as running text', () => {
    const text = '习近平指出：“人民对美好生活的向往，就是我们的奋斗目标。”村里的路灯是去年装好的，夜里不再漆黑。';
    assert.deepEqual(extractPack({ text, uri: 'a' }).quotations.map((row) => row.text), ['人民对美好生活的向往，就是我们的奋斗目标']);
  });
});

suite('notes and themes of a list', () => {
  test('释义, 出处 and 适用主题 under an item; a theme heading; two items on one line', () => {
    const rows = extractFixture('notes-and-themes.txt').quotations.map(({ text, work, gloss, themes }) => [text, work, gloss, themes]);
    assert.deepEqual(rows.map(([text]) => text), ['治国有常，而利民为本', '其身正，不令而行', '不以规矩，不能成方圆']);
    assert.deepEqual(rows[0], ['治国有常，而利民为本', '淮南子·氾论训', '治理国家有常道，根本在于让百姓得利。', ['民生', '改革', '自家的题']]);
    assert.deepEqual(rows.slice(1).map(([, , , themes]) => themes), [['法治'], ['法治']]);
  });
});

suite('tables', () => {
  test('of quotations, terms and questions, by their headers; others lead to nothing', () => {
    const { quotations, terms, questions } = extractFixture('tables.md');
    assert.deepEqual(quotations.map(({ source, speaker, work, occasion, gloss, themes }) => [source.line, speaker, work, occasion, gloss, themes]), [
      [5, '孔子', '论语·述而', undefined, '心里|坦荡', ['修身', '诚信']],
      [6, '习近平', undefined, '在座谈会上的讲话', undefined, ['文化']],
    ]);
    assert.deepEqual(terms.map(({ name, aliases }) => [name, aliases]), [['屋场会', ['院坝会', '坪坝会']]]);
    assert.deepEqual(questions.map(({ text, limit }) => [text, limit?.max]), [['请概括屋场会受欢迎的原因。', 200]]);
  });

  test('without a header, by names beside sentences', () => {
    const text = '| 空谈误国，实干兴邦 | 习近平 |\n| 业精于勤，荒于嬉 | 韩愈 |';
    assert.deepEqual(extractPack({ text, uri: 'a' }).quotations.map(({ speaker }) => speaker), ['习近平', '韩愈']);
  });

  test('of text between tabs', () => {
    const text = '金句\t作者\t主题\n空谈误国，实干兴邦\t习近平\t实干';
    assert.deepEqual(extractPack({ text, uri: 'a' }).quotations.map(({ speaker, themes }) => [speaker, themes]), [['习近平', ['实干']]]);
  });
});

suite('outlines and terms in other marks', () => {
  test('标题： begins an outline and is its title', () => {
    const { frameworks } = extractPack({ text: '写作框架\n标题：把小事办好\n开头：引出\n分论点一：用心\n结尾：总结', uri: 'a' });
    assert.deepEqual(frameworks.map(({ title, points }) => [title, points.length]), [['把小事办好', 3]]);
  });

  test('the other names of a term are its aliases', () => {
    const { terms } = extractPack({ text: '“屋场会”（又称院坝会）是指在群众家门口开的议事会，当面听意见。', uri: 'a' });
    assert.deepEqual(terms.map(({ name, aliases }) => [name, aliases]), [['屋场会', ['院坝会']]]);
  });
});

suite('what a document says of itself', () => {
  test('its address is the origin of what names none', () => {
    const { terms } = extractPack({ text: '所谓“屋场会”，就是到群众家门口开的会。', uri: 'a', url: 'https://example.org/a' });
    assert.deepEqual(terms.map(({ origin }) => origin), ['https://example.org/a']);
  });
});

suite('layouts, for any text', () => {
  const PIECE = fc.constantFrom('| ', ' |', '\t', '习近平：', '——《论语》', '【释义】', '【出处】', '①', '；2.', '★', '记者：', '金句', '作者', '\n', '好的话，记下来。', '“', '”', '\\|', '（又称', '[战国]孟子');
  test('nothing throws, and CRLF reads like LF', () => {
    fc.assert(fc.property(fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
      assert.deepEqual(extractPack({ text: text.replaceAll('\n', '\r\n'), uri: 'a' }), extractPack({ text, uri: 'a' }));
    }), { numRuns: 300 });
  });
});
