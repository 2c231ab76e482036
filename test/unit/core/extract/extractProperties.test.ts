import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { extractPack } from '../../../../server/src/core/extract/extract';
import { projectFile, projectFiles } from '../../../support/project';

const PACKS = projectFiles('test/fixtures/packs', '').map(projectFile);
const FRAGMENT = fc.constantFrom(
  '一、命题预测', '二、范文赏析', '大作文框架:', '★意义', '【金句】', '## 框架', '**范文**', '1.请谈谈意义(300字)。', '（一）提高认识', '一是就近。', '标题',
  '习近平总书记指出,“人民对美好生活的向往,就是我们的奋斗目标”。', '他说:“', '”', '“', '‘', '——习近平', '（2020年4月14日）', '某县县委书记 丁一', '所谓“屋场会”，就是到群众家门口开的会。',
  '服务热线', '\ud800', '\udc00', '😀', '&nbsp;', '<p>', '', ' ', '\t', '城市治理是一项系统工程，需要坚持系统观念，运用系统思维，推进系统治理，久久为功，一件接着一件办好。',
);
const TEXT = fc.oneof(fc.array(FRAGMENT, { maxLength: 30 }).map((lines) => lines.join('\n')), fc.array(FRAGMENT, { maxLength: 12 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 200 }));

suite('extractPack, for any text', () => {
  test('CRLF, CR and a BOM change nothing', () => {
    const read = (text: string): unknown => extractPack({ text, uri: 'a' });
    for (const pack of PACKS) {
      assert.deepEqual(read(pack.replaceAll('\n', '\r\n')), read(pack));
      assert.deepEqual(read(`\ufeff${pack}`), read(pack));
    }
    fc.assert(fc.property(TEXT, (text) => {
      const lines = text.replaceAll('\r', '');
      assert.deepEqual(read(lines.replaceAll('\n', '\r\n')), read(lines));
    }));
  });

  test('ids differ, lines exist, parts name a row, in the text’s order', () => {
    fc.assert(fc.property(TEXT, (text) => {
      const { quotations, sections, skipped } = extractPack({ text, uri: 'a' });
      const ids = quotations.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { partOf } of quotations) if (partOf !== undefined) assert.ok(ids.includes(partOf));
      const last = text.split(/\r\n|\n|\r/u).length;
      const lines = [quotations.map(({ source }) => source.line), sections.map(({ line }) => line), skipped.map(({ line }) => line)];
      for (const list of lines) {
        assert.ok(list.every((line) => line >= 1 && line <= last));
        assert.deepEqual(list, [...list].sort((a, b) => a - b));
      }
    }), { numRuns: 300 });
  });

  test('a quotation has no outer marks, no final 。 and ten characters where running text quotes it', () => {
    fc.assert(fc.property(TEXT, (text) => {
      for (const quotation of extractPack({ text, uri: 'a' }).quotations) {
        assert.doesNotMatch(quotation.text, /。$/u);
        if (quotation.lead !== undefined) assert.ok([...quotation.text].length >= 10);
      }
    }));
  });

  test('empty and blank texts hold nothing', () => {
    for (const text of ['', '\ufeff', '\n\n', ' \t\u3000']) {
      const { title, quotations, sections, skipped, essays } = extractPack({ text, uri: 'a' });
      assert.deepEqual([title, quotations, sections, skipped, essays], ['', [], [], [], []]);
    }
  });

  test('a giant line of open marks, of quotations or of one character comes to an end', () => {
    const fill = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const piece of ['“', '"城', '城', '（', '在武汉考察时', '《', '习近平总书记指出，']) assert.deepEqual(extractPack({ text: fill(piece), uri: 'a' }).quotations, []);
    assert.ok(extractPack({ text: fill('习近平总书记指出，“人民对美好生活的向往，就是我们的奋斗目标”，'), uri: 'a' }).quotations.length > 20_000);
  });
});
