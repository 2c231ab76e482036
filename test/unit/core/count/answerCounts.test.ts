import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addCounts, countAnswer, type Counts, NO_COUNTS, tryAnswerOffsetBeyond } from '../../../../server/src/core/count/answerCounts';
import { type CountOptions, countOptionsOf } from '../../../../server/src/core/count/countOptions';
import { countSections } from '../../../../server/src/core/count/sections';
import { countSpan } from '../../../../server/src/core/count/spanCounts';
import { type Draft, parseDraft } from '../../../../server/src/core/markdown/draft';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/settings/parseSettings';
import { MEASURES } from '../../../../server/src/core/settings/settingsTable';
import { applyEdit, draftText, editedText } from '../../../support/draftText';
import { sharedFile } from '../../../support/shared';

const OPTIONS = countOptionsOf(DEFAULT_SETTINGS);

function read(text: string): Draft {
  return parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 });
}

function count(text: string, options: CountOptions = OPTIONS): Counts {
  return addCounts(read(text).answers.map((answer) => countAnswer(answer, options)));
}

suite('core/count/answerCounts', () => {
  const BODY = '字'.repeat(30);

  test('nothing counts nothing', () => {
    assert.deepEqual(count(''), NO_COUNTS);
  });

  test('each paragraph starts a row and is indented on the sheet only', () => {
    assert.deepEqual(count(`${BODY}\n${BODY}`), { han: 60, words: 60, chars: 60, cells: 60, grid: 25 * 3 + 7, rows: 4 });
  });

  test('小题 are written from the first cell', () => {
    assert.deepEqual(count(`## 第一题 概括做法（300字）\n${BODY}`), { han: 30, words: 30, chars: 30, cells: 30, grid: 30, rows: 2 });
  });

  test('a title takes a row on the sheet and counts nowhere else, as count.title says', () => {
    const text = `# 城市治理\n${BODY}`;
    const under = (title: CountOptions['title']): Counts => count(text, countOptionsOf({ ...DEFAULT_SETTINGS, 'count.title': title }));
    assert.deepEqual(under('auto'), { han: 30, words: 30, chars: 30, cells: 30, grid: 25 * 2 + 7, rows: 3 });
    assert.deepEqual(under('always'), { han: 34, words: 34, chars: 34, cells: 34, grid: 25 * 2 + 7, rows: 3 });
    assert.deepEqual(under('never'), { han: 30, words: 30, chars: 30, cells: 30, grid: 25 + 7, rows: 2 });
  });

  test('a title alone is centred in its row, a long one in two of equal length', () => {
    assert.deepEqual([count('# 城市治理').grid, count('# 城市治理').rows], [10 + 4, 1]);
    assert.deepEqual([count(`# ${BODY}`).grid, count(`# ${BODY}`).rows], [25 + 5 + 15, 2]);
  });

  test('marks, questions and material count nowhere', () => {
    assert.deepEqual(count(`材料\n## 第一题 **概括**（300字）\n> 材料\n\n- **${BODY}**<!-- 注 -->\n\`\`\`\n码\n\`\`\``).chars, 30);
  });

  test('columns and packing follow the settings', () => {
    const settings = { ...DEFAULT_SETTINGS, 'sheet.columns': 20, 'sheet.digitsPerCell': 1, 'sheet.indent': '0' as const };
    assert.deepEqual(count(`2026${BODY}`, countOptionsOf(settings)), { han: 30, words: 31, chars: 34, cells: 34, grid: 34, rows: 2 });
  });

  test('sections hold their headings and deeper sections', () => {
    const [answer] = read('# 题\n引\n## 一、甲\n一二\n### （一）丙\n三\n## 二、乙\n四').answers;
    assert.ok(answer);
    const sections = countSections(answer, OPTIONS).map(({ heading, counts }) => [heading?.prose.text ?? '', counts.chars, counts.rows]);
    assert.deepEqual(sections, [['', 1, 2], ['一、甲', 3 + 2 + 4 + 1, 4], ['（一）丙', 5, 2], ['二、乙', 4, 2]]);
  });

  test('a selection counts the prose in it', () => {
    const text = '## 第一题（300字）\n**城市**治理2026';
    const start = text.indexOf('市');
    assert.deepEqual(countSpan(read(text), { start, end: text.length }, OPTIONS.sheet), { han: 3, words: 4, chars: 7, cells: 5 });
    assert.deepEqual(countSpan(read(text), { start: 0, end: 8 }, OPTIONS.sheet), { han: 0, words: 0, chars: 0, cells: 0 });
  });

  test('the text before the first character beyond n has n of each measure', () => {
    fc.assert(fc.property(draftText, fc.constantFrom(...MEASURES), fc.integer({ min: 1, max: 60 }), (text, measure, limit) => {
      for (const answer of read(text).answers) {
        const offset = tryAnswerOffsetBeyond(answer, { measure, count: limit }, OPTIONS);
        assert.equal(offset !== undefined, countAnswer(answer, OPTIONS)[measure] > limit);
        if (offset === undefined || measure === 'grid') continue;
        const paragraphs = answer.paragraphs.flatMap((paragraph) => (paragraph.span.start < offset ? [{ ...paragraph, prose: { text: proseBefore(paragraph.pieces, text, offset) } }] : []));
        const before = countAnswer({ ...answer, paragraphs }, OPTIONS)[measure];
        assert.ok(before === limit || measure === 'cells', `${before} ${measure} before ${offset}`);
      }
    }), { numRuns: 300 });
  });

  test('counts after edits equal counts from scratch', () => {
    fc.assert(fc.property(editedText, (start) => {
      let { text } = start;
      let draft = read(text);
      for (const edit of start.edits) {
        draft.answers.forEach((answer) => countAnswer(answer, OPTIONS));
        text = applyEdit(text, edit);
        draft = parseDraft(text, { softBreaks: false, aroundTolerance: 0.1 }, draft);
        assert.deepEqual(addCounts(draft.answers.map((answer) => countAnswer(answer, OPTIONS))), count(text));
      }
    }));
  });

  test('real essays count what their pages state', () => {
    const essays = [
      ['essays/0202_2018国家公务员考试申论范文：简政放权需打好放管服组合拳.txt', 1097, 0],
      // This page's figure includes its title of twelve characters.
      ['essays/0272_2018国家公务员考试申论范文：以茶风育党员干部良好作风.txt', 1047, '以茶风育党员干部良好作风'.length],
    ] as const;
    for (const [name, stated, title] of essays) {
      const text = sharedFile(name);
      if (text === undefined) return console.log('      ../shared is not there: real essays were not counted');
      const body = text.split(/\r?\n/).slice(1).join('\n').replace(/[（(]\d+字[）)]/, '');
      assert.equal(count(body).chars + title, stated, name);
    }
  });
});

function proseBefore(pieces: readonly { readonly start: number; readonly end: number }[], text: string, offset: number): string {
  return pieces.filter((piece) => piece.start < offset).map((piece) => text.slice(piece.start, Math.min(piece.end, offset))).join('');
}
