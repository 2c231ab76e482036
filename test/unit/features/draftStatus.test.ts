import * as assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/core/markdown/draft';
import { draftOptionsOf } from '../../../server/src/core/markdown/draftOptions';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings/parseSettings';
import { countDraft } from '../../../server/src/features/draftCount';
import { draftStatusAt } from '../../../server/src/features/draftStatus';

const han = (count: number): string => '字'.repeat(count);
const settings = DEFAULT_SETTINGS;

function read(text: string): ReturnType<typeof parseDraft> {
  return parseDraft(text, draftOptionsOf(settings));
}

suite('features/draftStatus', () => {
  const TEXT = `材料\n## 第一题 概括做法（不超过50字）\n${han(60)}\n## 第二题 写一篇讲话稿（100字左右）\n# 讲话\n${han(70)}\n`;

  test('counts the answer that the cursor is in', () => {
    const draft = read(TEXT);
    const titleAt = (needle: string): string => draftStatusAt({ draft, offset: TEXT.indexOf(needle), settings }).title;
    assert.deepEqual(['材料', '第一题', '概括', '第二题', '讲话\n'].map(titleAt), ['第一题 概括做法', '第一题 概括做法', '第一题 概括做法', '第二题 写一篇讲话稿', '第二题 写一篇讲话稿']);
    assert.equal(draftStatusAt({ draft, offset: TEXT.length, settings }).title, '第二题 写一篇讲话稿');
  });

  test('gives figures, limit and status', () => {
    assert.deepEqual(draftStatusAt({ draft: read(TEXT), offset: TEXT.indexOf('第一题'), settings }), {
      title: '第一题 概括做法',
      measure: 'grid',
      count: 60,
      rows: 3,
      status: 'over',
      counts: { han: 60, words: 60, chars: 60, cells: 60, grid: 60 },
      limit: { text: '不超过50字', max: 50 },
    });
  });

  test('the measure that the front matter names goes first', () => {
    const text = `---\n计数: 汉字\n---\n${han(30)}2026`;
    const { measure, count, status, limit } = draftStatusAt({ draft: read(text), offset: text.length, settings });
    assert.deepEqual({ measure, count, status, limit }, { measure: 'han', count: 30, status: 'none', limit: undefined });
  });

  test('an empty draft counts nothing', () => {
    assert.deepEqual(draftStatusAt({ draft: read(''), offset: 0, settings }).counts, { han: 0, words: 0, chars: 0, cells: 0, grid: 0 });
  });
});

suite('features/draftCount', () => {
  test('gives every measure in total and per question, in the contract’s shape', () => {
    const counted = countDraft({ draft: read(`## 第一题 概括做法（不超过50字）\n${han(60)}\n## 第二题 写一篇讲话稿（100字左右）\n# 讲话\n${han(70)}\n`), settings });
    assert.deepEqual(counted, {
      total: { han: 130, words: 130, chars: 130, cells: 130, grid: 60 + 97, rows: 3 + 4 },
      questions: [
        { title: '第一题 概括做法', genre: '概括', limit: { text: '不超过50字', max: 50 }, han: 60, words: 60, chars: 60, cells: 60, grid: 60, rows: 3, status: 'over' },
        { title: '第二题 写一篇讲话稿', genre: '讲话稿', limit: { text: '100字左右', min: 90, max: 110, around: 100 }, han: 70, words: 70, chars: 70, cells: 70, grid: 97, rows: 4, status: 'within' },
      ],
    });
  });

  test('a draft without prose counts zero', () => {
    assert.deepEqual(countDraft({ draft: read('\n'), settings }), { total: { han: 0, words: 0, chars: 0, cells: 0, grid: 0, rows: 0 }, questions: [] });
  });
});
