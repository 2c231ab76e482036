import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Limit } from '../../../../server/src/core/limit/limit';
import { toLimitJson } from '../../../../server/src/core/limit/limitJson';
import { parseLimit, parseLimits } from '../../../../server/src/core/limit/parseLimit';
import { sharedFile } from '../../../support/shared';

/** A limit in one line: `hard 800–1000 每条 “…”`. */
function show(limit: Limit | undefined): string {
  if (limit === undefined) return 'none';
  const { kind, min, max, around, perItem, text } = limit;
  return `${kind} ${min ?? ''}–${max ?? ''}${around === undefined ? '' : ` ~${around}`}${perItem === true ? ' 每条' : ''} “${text}”`;
}

suite('core/limit/parseLimit', () => {
  const TABLE: readonly (readonly [text: string, limit: string])[] = [
    // Upper bounds.
    ['不超过300字', 'hard –300 “不超过300字”'],
    ['不得超过300字。', 'hard –300 “不得超过300字”'],
    ['不多于300字', 'hard –300 “不多于300字”'],
    ['字数不能超过 500 字', 'hard –500 “不能超过 500 字”'],
    ['300字以内', 'hard –300 “300字以内”'],
    ['300字之内', 'hard –300 “300字之内”'],
    ['300 字内。', 'hard –300 “300 字内”'],
    ['限300字', 'hard –300 “限300字”'],
    ['篇幅控制在1000字以内', 'hard –1000 “控制在1000字以内”'],
    ['最多500字', 'hard –500 “最多500字”'],
    ['≤500字', 'hard –500 “≤500字”'],
    ['不超过500个字', 'hard –500 “不超过500个字”'],
    ['字数不超过300', 'hard –300 “不超过300”'],
    // About.
    ['1000字左右', 'around 900–1100 ~1000 “1000字左右”'],
    ['（1000 字 左右）', 'around 900–1100 ~1000 “1000 字 左右”'],
    ['1000字上下', 'around 900–1100 ~1000 “1000字上下”'],
    ['约1000字', 'around 900–1100 ~1000 “约1000字”'],
    ['字数：300字左右', 'around 270–330 ~300 “300字左右”'],
    ['用1200字左右的篇幅，自拟标题', 'around 1080–1320 ~1200 “1200字左右”'],
    ['1000字（±10%）', 'around 900–1100 ~1000 “1000字（±10%）”'],
    ['1000±50字', 'around 950–1050 ~1000 “1000±50字”'],
    ['800-1000字左右', 'around 800–1000 “800-1000字左右”'],
    // A bare figure.
    ['（300字）', 'bare –300 “300字”'],
    ['(300字)', 'bare –300 “300字”'],
    ['【300字】', 'bare –300 “300字”'],
    ['（20分，300字）', 'bare –300 “300字”'],
    ['谈谈你的理解，300字。', 'bare –300 “300字”'],
    ['总字数1000字', 'bare –1000 “1000字”'],
    ['请写一篇800字的文章', 'bare –800 “800字”'],
    ['300字', 'bare –300 “300字”'],
    // Ranges.
    ['1000-1200字', 'hard 1000–1200 “1000-1200字”'],
    ['总字数1000～1200字。', 'hard 1000–1200 “1000～1200字”'],
    ['1000—1200字', 'hard 1000–1200 “1000—1200字”'],
    ['1000——1200字', 'hard 1000–1200 “1000——1200字”'],
    ['1000~1200 字', 'hard 1000–1200 “1000~1200 字”'],
    ['1000至1200字', 'hard 1000–1200 “1000至1200字”'],
    ['1000到1200字', 'hard 1000–1200 “1000到1200字”'],
    ['控制在800字到1000字之间', 'hard 800–1000 “控制在800字到1000字之间”'],
    ['限800-1000字', 'hard 800–1000 “限800-1000字”'],
    // Lower bounds, and both.
    ['不少于1000字', 'minimum 1000– “不少于1000字”'],
    ['不得低于800字', 'minimum 800– “不得低于800字”'],
    ['至少800字', 'minimum 800– “至少800字”'],
    ['800字以上', 'minimum 800– “800字以上”'],
    ['不少于800字，不超过1000字', 'hard 800–1000 “不少于800字，不超过1000字”'],
    ['不超过1000字，不少于800字', 'hard 800–1000 “不超过1000字，不少于800字”'],
    ['800字以上，1000字以下', 'hard 800–1000 “800字以上，1000字以下”'],
    ['不少于800字。语言流畅，条理清楚，字迹工整，不超过1000字', 'hard 800–1000 “不少于800字，不超过1000字”'],
    // Numerals of every kind.
    ['一千字以内', 'hard –1000 “一千字以内”'],
    ['八百至一千字', 'hard 800–1000 “八百至一千字”'],
    ['八到九百字', 'hard 800–900 “八到九百字”'],
    ['不少于一千二百字', 'minimum 1200– “不少于一千二百字”'],
    ['不超过两千字', 'hard –2000 “不超过两千字”'],
    ['１０００字以内', 'hard –1000 “１０００字以内”'],
    ['８００－１０００字', 'hard 800–1000 “８００－１０００字”'],
    ['1,000字以内', 'hard –1000 “1,000字以内”'],
    ['1.2千字左右', 'around 1080–1320 ~1200 “1.2千字左右”'],
    ['1—2千字', 'hard 1000–2000 “1—2千字”'],
    // For each item.
    ['每条不超过50字', 'hard –50 每条 “不超过50字”'],
    ['每条建议不超过50字', 'hard –50 每条 “不超过50字”'],
    ['每点（不超过50字）', 'hard –50 每条 “不超过50字”'],
    ['每题200字以内', 'hard –200 每条 “200字以内”'],
    ['两问各不超过100字', 'hard –100 每条 “不超过100字”'],
    ['每条不超过50字，总字数不超过300字', 'hard –300 “不超过300字”'],
    ['对每个问题进行分析（300字）', 'bare –300 “300字”'],
    ['谈谈各地做法（300字）', 'bare –300 “300字”'],
    ['标题不超过20字，全文不超过1000字', 'hard –1000 “不超过1000字”'],
    ['自拟标题，不超过1000字', 'hard –1000 “不超过1000字”'],
    // Nothing is required.
    ...['2000字符', '不超过2000字符', '1997字样', '100字数据', '300字节', '一字之差', '千字文', '十字路口', '百字令', '第300字', '近1000字的调研', '2020年', '',
      '二十四字的社会主义核心价值观', '十六字方针', '八字没一撇', '全文共5部分', '他写了3000字的日记', '这300字写得好', '三四百字', '标题不超过20字',
      '0字', '9字以内', '1000000字以内', '1200-1000字', '城市'].map((text) => [text, 'none'] as const),
  ];
  for (const [text, expected] of TABLE) {
    test(`${text || 'nothing'} → ${expected}`, () => {
      assert.equal(show(parseLimit(text)), expected);
    });
  }

  test('says where each phrase stands', () => {
    const text = '要求：每条不超过50字，总字数不超过３００字。';
    assert.deepEqual(parseLimits(text).map(({ span }) => text.slice(span.start, span.end)), ['不超过50字', '不超过３００字']);
  });

  test('takes the tolerance of 左右 from its options', () => {
    assert.deepEqual(toLimitJson(parseLimit('1000字左右', { aroundTolerance: 0.05 }) ?? assert.fail()), { text: '1000字左右', min: 950, max: 1050, around: 1000 });
  });

  test('gives the contract’s JSON shape', () => {
    assert.deepEqual(toLimitJson(parseLimit('（300字）') ?? assert.fail()), { text: '300字', max: 300 });
    assert.deepEqual(toLimitJson(parseLimit('每条不超过50字') ?? assert.fail()), { text: '不超过50字', max: 50, perItem: true });
  });

  test('any text gives limits whose phrases are in it, in order', () => {
    const bits = fc.constantFrom('300', '字', '不超过', '左右', '每条', '—', '一千', '至', '（', '）', '以内', ' ', '，', '字数', '±', '%', '1', '.', ',');
    fc.assert(fc.property(fc.array(bits, { maxLength: 25 }).map((parts) => parts.join('')), (text) => {
      let last = 0;
      for (const { limit, span } of parseLimits(text)) {
        assert.ok(span.start >= last && span.end > span.start);
        assert.equal(text.slice(span.start, span.end), limit.text);
        assert.ok((limit.min ?? 0) <= (limit.max ?? Infinity));
        last = span.end;
      }
    }), { numRuns: 1000 });
  });

  test('a megabyte of figures is read in time that grows with its length', () => {
    for (const bit of ['1', '一', '不超过', '300字', '（', '每', ' ', '±', '一至']) assert.ok(parseLimits(bit.repeat(1_000_000 / bit.length)).length <= 200);
  });

  test('the labelled sentences of real papers', function () {
    const sample = sharedFile('data/limit-phrases-sample.tsv');
    if (sample === undefined) return console.log('      ../shared is not there: the table above is all that ran');
    for (const row of sample.trim().split(/\r?\n/).slice(1)) {
      const [, text = '', kind = '', min = '', max = ''] = row.split('\t');
      const limit = parseLimit(text);
      const found = kind === 'approx' ? [limit?.around, limit?.around] : [limit?.min, limit?.max];
      assert.deepEqual(found, [min, max].map((figure) => (figure === '' ? undefined : Number(figure))), text);
      assert.equal(limit?.perItem === true, kind === 'max-per-item', text);
    }
  });
});
