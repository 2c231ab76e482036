import assert from 'node:assert/strict';
import type { Entry } from '../../../../../server/src/core/corpus/entry';
import { parseJsonLines } from '../../../../../server/src/core/corpus/jsonLines/parseJsonLines';

const GOOD = '{"kind":"term","name":"好的一条"}';

function read(...lines: readonly string[]): ReturnType<typeof parseJsonLines> {
  return parseJsonLines({ text: lines.join('\n'), uri: 'file:///素材.jsonl' });
}

function nameOf(entry: Entry | undefined): string | undefined {
  return entry?.kind === 'term' ? entry.name : undefined;
}

suite('JSON Lines: what is read', () => {
  test('every key of a quotation', () => {
    const { entries, problems } = read(JSON.stringify({
      kind: 'quotation', text: '“甲乙丙丁。”', gloss: '意思', author: '某人', work: '某书', occasion: '某会上', date: '2020-04', lead: '某人说，', variants: ['甲乙，丙丁'],
      verification: 'cited', partOf: 'q-1', themes: ['民本', '民本', '治理'], source: '某文', id: 'my-1', note: '自己看',
    }));
    assert.deepEqual(problems, []);
    assert.deepEqual(entries, [{
      kind: 'quotation', id: 'my-1', text: '甲乙丙丁', gloss: '意思', speaker: '某人', work: '某书', occasion: '某会上', date: '2020-04', lead: '某人说，',
      variants: ['甲乙，丙丁'], verification: 'cited', partOf: 'q-1', themes: ['民本', '治理'], origin: '某文', source: { uri: 'file:///素材.jsonl', line: 1 },
    }]);
  });

  test('a framework with points below points and shares', () => {
    const { entries } = read('{"kind":"framework","title":"推进会","genre":"讲话","points":[{"text":"开头","share":0.2},{"text":"成绩","marker":"一、","points":[{"text":"其一"}]}]}');
    const [framework] = entries;
    assert.ok(framework?.kind === 'framework');
    assert.equal(framework.genre, '讲话稿');
    assert.deepEqual(framework.points, [
      { text: '开头', marker: '', share: 0.2, points: [] },
      { text: '成绩', marker: '一、', points: [{ text: '其一', marker: '', points: [] }] },
    ]);
  });

  test('a limit as a phrase and as an object', () => {
    const { entries } = read(
      '{"kind":"question","text":"概括问题","limit":"不超过300字"}',
      '{"kind":"question","text":"写一篇文章","limit":{"text":"千字上下","min":850,"max":1050,"around":1000,"kind":"around"}}',
    );
    const limits = entries.map((entry) => (entry.kind === 'question' ? entry.limit : undefined));
    assert.deepEqual(limits, [
      { text: '不超过300字', max: 300, kind: 'hard' },
      { text: '千字上下', min: 850, max: 1050, around: 1000, kind: 'around' },
    ]);
  });

  test('a formulation is a term', () => {
    const [entry] = read('{"kind":"formulation","name":"四个自信","wording":"甲、乙、丙、丁"}').entries;
    assert.ok(entry?.kind === 'term');
    assert.equal(entry.standardWording, '甲、乙、丙、丁');
  });

  test('blank lines are passed over and lines are counted', () => {
    const { entries, problems } = read('', '  ', GOOD, '');
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map(({ source }) => source.line), [3]);
  });
});

suite('JSON Lines: what is reported', () => {
  const refused: readonly (readonly [what: string, line: string, message: RegExp])[] = [
    ['no JSON', '{"kind":"term",', /不是完整的 JSON/u],
    ['a remark', '// 说明', /不是完整的 JSON/u],
    ['a list', '[1]', /不是 \{…\}/u],
    ['null', 'null', /不是 \{…\}/u],
    ['no kind', '{"name":"甲"}', /“kind”应是 quotation、term/u],
    ['a kind of its own', '{"kind":"金句","text":"甲"}', /“kind”应是/u],
    ['no text', '{"kind":"quotation","author":"某人"}', /没有“text”/u],
    ['a blank text', '{"kind":"quotation","text":" "}', /“text”是空的/u],
    ['a text that is only a stop', '{"kind":"quotation","text":"。"}', /“text”是空的/u],
    ['a text that is a number', '{"kind":"quotation","text":5}', /“text”认不出.*文字/u],
    ['no points', '{"kind":"framework","title":"甲"}', /没有“points”/u],
    ['bad points', '{"kind":"framework","title":"甲","points":[{"text":""}]}', /“points”认不出/u],
    ['no paragraphs', '{"kind":"essay","title":"甲"}', /没有“paragraphs”/u],
  ];
  for (const [what, line, message] of refused) {
    test(`${what}: the line is left out, the others are read`, () => {
      const { entries, problems } = read(GOOD, line, '{"kind":"term","name":"另一条"}');
      assert.deepEqual(entries.map(nameOf), ['好的一条', '另一条']);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.line, 2);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  const leftOut: readonly (readonly [what: string, value: string, message: RegExp])[] = [
    ['an unknown key', '"颜色":"红"', /认不出“颜色”，没有读。可用的键：kind、name、definition/u],
    ['a Chinese name of a key', '"别名":["乙"]', /“别名”要写成“aliases”/u],
    ['another name of a key', '"standardWording":"乙"', /“standardWording”要写成“wording”/u],
    ['a day that does not exist', '"since":"2021-02-29"', /“since”认不出.*真有的日期/u],
    ['a date in Chinese', '"since":"2021年"', /“since”认不出/u],
    ['a list in one text', '"aliases":"乙、丙"', /“aliases”认不出.*列表/u],
    ['an unknown verification', '"verification":"ok"', /已核对/u],
    ['a key of the prototype', '"__proto__":{"name":"乙"}', /认不出“__proto__”/u],
  ];
  for (const [what, value, message] of leftOut) {
    test(`${what}: the value is left out, the entry is read`, () => {
      const { entries, problems } = read(`{"kind":"term","name":"甲",${value}}`);
      assert.deepEqual(entries.map(nameOf), ['甲']);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  test('the second of two entries with one id', () => {
    const { entries, problems } = read(GOOD, GOOD);
    assert.equal(entries.length, 1);
    assert.match(problems[0]?.message ?? '', /与第 1 行是同一条/u);
  });
});

suite('JSON Lines: hostile files', () => {
  test('a line of 50 MB is refused, the next one read', () => {
    const { entries, problems } = read(`{"kind":"term","name":"${'甲'.repeat(50_000_000)}"}`, GOOD);
    assert.deepEqual(entries.map(nameOf), ['好的一条']);
    assert.match(problems[0]?.message ?? '', /50000025 个字符/u);
  });

  test('an outline or a value nested without end', () => {
    const deep = 100_000;
    const points = `${'[{"text":"甲","points":'.repeat(20_000)}[]${'}]'.repeat(20_000)}`;
    const { entries, problems } = read(`{"kind":"framework","title":"甲","points":${points}}`, `${'['.repeat(deep)}${']'.repeat(deep)}`, GOOD);
    assert.deepEqual(entries.map(nameOf), ['好的一条']);
    assert.deepEqual(problems.map(({ line }) => line), [1, 2]);
  });

  test('a file that is no JSON Lines reports no more than anyone reads', () => {
    const { problems } = read(...Array<string>(5_000).fill('不是 JSON'));
    assert.equal(problems.length, 1_001);
    assert.match(problems.at(-1)?.message ?? '', /问题太多/u);
  });

  test('lone surrogates, written out or escaped, stay as they are', () => {
    const { entries, problems } = read('{"kind":"term","name":"甲\\ud800"}', '{"kind":"term","name":"乙\udc00"}');
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map(nameOf), ['甲\ud800', '乙\udc00']);
  });
});
