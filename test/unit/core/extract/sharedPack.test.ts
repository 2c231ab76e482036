import * as assert from 'node:assert/strict';
import { extractPack } from '../../../../server/src/core/extract/extract';
import type { OutlinePoint } from '../../../../server/src/core/corpus/entry';
import { bareText } from '../../../support/bareText';
import { sharedFile } from '../../../support/shared';

interface Expected {
  readonly pack: string;
  readonly mustFind: readonly { readonly line: number; readonly text: string; readonly speaker: string }[];
  readonly mustNotFind: readonly { readonly line: number; readonly text: string }[];
}

const expectedText = sharedFile('expected/chengshi-zhili.json');
const expected = expectedText === undefined ? undefined : JSON.parse(expectedText) as Expected;
const pack = expected && sharedFile(expected.pack);

const depthOf = (points: readonly OutlinePoint[]): number => (points.length === 0 ? 0 : 1 + Math.max(...points.map((point) => depthOf(point.points))));
const withoutStop = (text: string): string => text.replace(/。$/u, '');

suite('the study pack beside the project', () => {
  if (expected === undefined || pack === undefined) {
    test('is not there', () => console.log('      ../shared/packs is not there: read the project’s own packs only'));
    return;
  }
  const extraction = extractPack({ text: pack, uri: 'pack' });

  test('every quotation that must be found is, with its speaker and line', () => {
    const rows = new Set(extraction.quotations.map(({ source, speaker, text }) => `${source.line} ${speaker} ${withoutStop(text)}`));
    assert.deepEqual(expected.mustFind.filter(({ line, speaker, text }) => !rows.has(`${line} ${speaker} ${withoutStop(text)}`)), []);
  });

  test('no slogan is taken for a quotation', () => {
    const texts = new Set(extraction.quotations.map(({ text }) => text));
    assert.deepEqual(expected.mustNotFind.filter(({ text }) => texts.has(text)), []);
  });

  test('six questions with genre and limit', () => {
    assert.deepEqual(extraction.questions.map(({ number, genre, limit }) => [number, genre, limit?.max]), [
      [1, '分析', 300], [2, '概括', 400], [3, '对策建议', 600], [4, '讲话稿', 1000], [5, '经验交流', 1000], [6, '大作文', 1000],
    ]);
  });

  test('ten frameworks, every level kept', () => {
    assert.deepEqual(extraction.frameworks.map(({ genre }) => genre), [...Array<string>(5).fill('大作文'), ...Array<string>(3).fill('经验交流'), ...Array<string>(2).fill('讲话稿')]);
    assert.deepEqual(extraction.frameworks.map(({ points }) => depthOf(points)), [1, 1, 1, 1, 1, 1, 2, 2, 3, 1]);
  });

  test('eleven essays, with author and date where given', () => {
    assert.deepEqual(extraction.essays.map(({ genre }) => genre), [
      ...Array<string>(4).fill('大作文'), ...Array<string>(4).fill('经验交流'), ...Array<string>(2).fill('讲话稿'), '署名文章',
    ]);
    assert.deepEqual(extraction.essays.flatMap(({ author, date }) => (author === undefined ? [] : [[author, date]])), [
      ['徐启方', '2020-04-14'], ['周江勇', '2020-11-18'], ['张敬华', undefined],
    ]);
    assert.deepEqual(extraction.essays.slice(0, 4).map(({ paragraphs }) => paragraphs.length), [5, 5, 6, 5]);
  });

  test('the term with its sentence, the title, the noise', () => {
    assert.deepEqual(extraction.terms.map(({ name, source }) => [name, source.line]), [['全周期管理', 25]]);
    assert.equal(extraction.title, '城市治理现代化');
    assert.deepEqual(extraction.skipped.map(({ line }) => line), [1, 2, 3, 4, 233, 234, 235]);
  });
});

/** The same pack as other sites and editors would write it. */
const REWRITTEN: readonly (readonly [shape: string, rewrite: (text: string) => string])[] = [
  ['空行隔开每一行', (text) => text.replaceAll('\n', '\n\n')],
  ['每行缩进', (text) => text.replace(/^/gmu, '　　')],
  ['全角标点', (text) => text.replaceAll(',', '，').replaceAll(':', '：').replaceAll(';', '；').replaceAll('(', '（').replaceAll(')', '）')],
  ['直引号', (text) => text.replace(/[“”]/gu, '"')],
  ['直角引号', (text) => text.replaceAll('“', '「').replaceAll('”', '」').replaceAll('‘', '『').replaceAll('’', '』')],
  ['Markdown 标题', (text) => text.replace(CHAPTER, '## $1').replace(/^★/gmu, '### ').replace(LABEL, '### $1')],
  ['Markdown 标题和加粗', (text) => text.replace(CHAPTER, '# $1').replace(/^★/gmu, '## ').replace(LABEL, '**$1**')],
  ['【】标题', (text) => text.replace(CHAPTER, '【$1】').replace(/^★(.*)$/gmu, '（一）$1').replace(LABEL, '【$1】')],
  ['标签不带冒号', (text) => text.replace(LABEL, '$1')],
  ['标签编号', (text) => text.replace(LABEL, '（一）$1')],
  ['按页宽断行', (text) => text.replace(/.{40}(?=.)/gu, '$&\n')],
];
const CHAPTER = /^[一二三四五]、(热点链接|命题预测|理论精析|素材积累|范文赏析)$/gmu;
const LABEL = /^(大作文框架|经验材料框架|讲话稿框架|大作文|经验材料|讲话稿|署名文章):$/gmu;

suite('the study pack beside the project, rewritten', () => {
  if (expected === undefined || pack === undefined) return;
  for (const [shape, rewrite] of REWRITTEN) {
    test(shape, () => {
      const { questions, frameworks, essays, quotations } = extractPack({ text: rewrite(pack.replaceAll('\r', '')), uri: 'pack' });
      assert.deepEqual([questions.length, frameworks.length, essays.length], [6, 10, 11]);
      const found = new Set(quotations.map(({ speaker, text }) => `${speaker} ${bareText(text)}`));
      assert.deepEqual(expected.mustFind.filter(({ speaker, text }) => !found.has(`${speaker} ${bareText(text)}`)), []);
      assert.deepEqual(expected.mustNotFind.filter(({ text }) => quotations.some((row) => bareText(row.text) === bareText(text))), []);
    });
  }
});

suite('an essay page beside the project', () => {
  const essay = sharedFile('essays/0202_2018国家公务员考试申论范文：简政放权需打好放管服组合拳.txt');
  if (essay === undefined) return;
  test('has as many characters as it says itself (1097字)', () => {
    const [only] = extractPack({ text: essay, uri: 'essay' }).essays;
    assert.equal(only?.paragraphs.reduce((sum, paragraph) => sum + [...paragraph.replace(/\s/gu, '')].length, 0), 1097);
  });
});
