import assert from 'node:assert/strict';
import { statusTextOf } from '../../../client/src/statusText';
import type { CorpusStatus, DraftStatus } from '../../../server/src/protocol';

const CORPUS: CorpusStatus = {
  revision: 3, indexing: false, files: 2, quotations: 41, terms: 5, frameworks: 3, questions: 1, essays: 4, segmenter: 'nodejieba', problems: [],
};
const DRAFT: DraftStatus = {
  title: '第一题', measure: 'grid', count: 812, rows: 33, status: 'within', counts: { han: 700, words: 760, chars: 765, cells: 770, grid: 812 },
  limit: { text: '800—1000字', min: 800, max: 1000 },
};

suite('status bar', () => {
  const texts: readonly (readonly [what: string, draft: DraftStatus | undefined, text: string, tooltip: RegExp, isWarning: boolean])[] = [
    ['no draft', undefined, '笔杆子', /^已索引/u, false],
    ['within the limit', DRAFT, '笔杆子 812/1000格', /还可以写 188 格/u, false],
    ['over the limit, in words too', { ...DRAFT, count: 1012, status: 'over' }, '笔杆子 1012/1000格 超 12', /超出 12 格/u, true],
    ['under a minimum', { ...DRAFT, count: 300, status: 'under' }, '笔杆子 300/1000格', /至少还要写 500 格/u, false],
    ['a minimum alone', { ...DRAFT, count: 300, status: 'under', limit: { text: '不少于800字', min: 800 } }, '笔杆子 300/800格', /至少还要写 500 格/u, false],
    ['no limit', { title: '', measure: 'chars', count: 765, rows: 33, status: 'none', counts: DRAFT.counts }, '笔杆子 765字', /字符数 765/u, false],
  ];
  for (const [what, draft, text, tooltip, isWarning] of texts) {
    test(what, () => {
      const shown = statusTextOf({ corpus: CORPUS, ...(draft !== undefined && { draft }) });
      assert.equal(shown.text, text);
      assert.match(shown.tooltip, tooltip);
      assert.equal(shown.isWarning, isWarning);
      assert.match(shown.label, /^笔杆子，.*已索引 2 个素材文件/u);
    });
  }

  test('the tooltip holds every measure and the rows', () => {
    const { tooltip } = statusTextOf({ corpus: CORPUS, draft: DRAFT });
    for (const part of ['第一题', '800—1000字', '答题卡格数 812', '占格数 770', '字符数 765', 'Word 字数 760', '汉字数 700', '33 行']) assert.ok(tooltip.includes(part), part);
  });

  test('the corpus: starting, indexing, problems, the fallback', () => {
    assert.match(statusTextOf({}).tooltip, /正在启动/u);
    const indexing = statusTextOf({ corpus: { ...CORPUS, indexing: true } });
    assert.match(indexing.text, /sync~spin/u);
    assert.doesNotMatch(indexing.label, /已索引/u);
    assert.match(statusTextOf({ corpus: { ...CORPUS, problems: [{ uri: 'a', message: 'b' }] } }).tooltip, /1 处问题/u);
    assert.match(statusTextOf({ corpus: { ...CORPUS, segmenter: 'Intl.Segmenter' } }).tooltip, /Intl\.Segmenter/u);
  });

  test('a selection is counted beside', () => {
    assert.equal(statusTextOf({ corpus: CORPUS, draft: DRAFT, selected: 12 }).text, '笔杆子 812/1000格 选中 12');
    assert.equal(statusTextOf({ corpus: CORPUS, draft: DRAFT, selected: 0 }).text, '笔杆子 812/1000格');
  });
});
