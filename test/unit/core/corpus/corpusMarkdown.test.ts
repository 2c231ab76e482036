import assert from 'node:assert/strict';
import { isCorpusMarkdown, parseCorpusMarkdown, toCorpusMarkdown } from '../../../../server/src/core/corpus/corpusMarkdown';
import type { Entry, EntryKind, Quotation } from '../../../../server/src/core/corpus/entry';
import { quotationId, rowId } from '../../../../server/src/core/corpus/entryId';
import type { Extraction } from '../../../../server/src/core/extract/extraction';

const HEAD = '---\n素材: 1\n---\n';

function parse(body: string, head = HEAD): ReturnType<typeof parseCorpusMarkdown> {
  return parseCorpusMarkdown({ text: head + body, uri: 'file:///素材.md' });
}

function only<K extends EntryKind>(body: string, kind: K, head = HEAD): Extract<Entry, { kind: K }> {
  const { entries, problems } = parse(body, head);
  assert.deepEqual(problems, []);
  assert.equal(entries.length, 1);
  const entry = entries[0];
  assert.ok(entry?.kind === kind);
  return entry as Extract<Entry, { kind: K }>;
}

suite('corpusMarkdown: which files are corpus files', () => {
  const cases: readonly (readonly [name: string, text: string, is: boolean])[] = [
    ['素材: 1', '---\n素材: 1\n---\n', true],
    ['a full-width colon', '---\n标题：甲\n素材：1\n---\n', true],
    ['the English key', '---\r\ncorpus: 1\r\n---\r\n', true],
    ['a BOM', '\ufeff---\n素材: 1\n---\n', true],
    ['a draft', '---\n题目: 谈素材: 1\n字数: 1000\n---\n正文', false],
    ['no front matter', '素材: 1\n', false],
    ['front matter that does not end', '---\n素材: 1\n正文', false],
    ['the key outside of it', '---\n题目: 甲\n---\n素材: 1\n', false],
    ['nothing', '', false],
  ];
  for (const [name, text, is] of cases) test(name, () => assert.equal(isCorpusMarkdown(text), is));
});

suite('corpusMarkdown: quotations', () => {
  test('every field, Chinese keys and full-width colons', () => {
    const quotation = only(
      '## 金句\n\n- 城市是生命体、有机体\n  - 作者：习近平\n  - 作品：某文\n  - 场合：考察时\n  - 日期：2020年3月10日\n  - 引语：习近平总书记指出，\n' +
        '  - 异文：城市是生命体有机体\n  - 异文：甲，乙；丙\n  - 来源：某书\n  - 核对：转引\n  - 主题：治理、城市，基层\n  - 摘自：q-1\n  - 编号：我的\n',
      'quotation',
    );
    assert.deepEqual(quotation, {
      kind: 'quotation', id: '我的', text: '城市是生命体、有机体', speaker: '习近平', work: '某文', occasion: '考察时', date: '2020-03-10',
      lead: '习近平总书记指出，', variants: ['城市是生命体有机体', '甲，乙；丙'], verification: 'cited', partOf: 'q-1',
      themes: ['治理', '城市', '基层'], source: { uri: 'file:///素材.md', line: 6 }, origin: '某书',
    });
  });

  test('English keys, half-width colons, tabs and other bullets', () => {
    const { speaker, verification } = only('## Quotations\n* text\n\t+ Author: someone\n\t+ verification: verified', 'quotation');
    assert.deepEqual([speaker, verification], ['someone', 'verified']);
  });

  test('what the file and the group say goes for entries that are silent', () => {
    const head = '---\n素材：1\n标题：讲话集\n作者：甲\n主题：[治理]\n来源：某书\n核对：已核对\n日期：2020\n---\n';
    const { entries, problems } = parse('## 金句\n### 民生\n- 一句话\n- 另一句\n  - 作者：乙\n  - 来源：别处\n  - 核对：未核对', head);
    assert.deepEqual(problems, []);
    const [first, second] = entries as readonly Quotation[];
    assert.deepEqual([first?.speaker, first?.origin, first?.verification, first?.date], ['甲', '某书', 'verified', '2020']);
    assert.deepEqual([second?.speaker, second?.origin, second?.verification], ['乙', '别处', 'unverified']);
    assert.deepEqual(first?.themes, ['治理', '民生']);
    assert.equal(first?.source.title, '讲话集');
  });

  test('marks around the whole and the final stop are left out, inner ones stay', () => {
    const textOf = (written: string): string => only(`## 金句\n- ${written}`, 'quotation').text;
    assert.equal(textOf('“民惟邦本，本固邦宁。”'), '民惟邦本，本固邦宁');
    assert.equal(textOf('民惟邦本，本固邦宁。'), '民惟邦本，本固邦宁');
    assert.equal(textOf('“民惟邦本”，“本固邦宁”'), '“民惟邦本”，“本固邦宁”');
    assert.equal(textOf('树立‘全周期管理’意识'), '树立‘全周期管理’意识');
  });

  test('a text may go over lines; a backslash makes a line break', () => {
    assert.equal(only('## 金句\n- 民惟邦本，\n  本固邦宁', 'quotation').text, '民惟邦本，本固邦宁');
    assert.equal(only('## 金句\n- 上句\\\n  下句', 'quotation').text, '上句\n下句');
  });

  test('notes and comments are not read', () => {
    const body = '# 题头\n\n前言\n\n## 金句\n\n> 说明文字\n\n<!-- - 不要这句\n- 也不要 -->\n- 要这句\n\n## 说明\n\n- 这不是素材\n';
    assert.equal(only(body, 'quotation').text, '要这句');
    assert.equal(parse(body).title, '题头');
  });
});

suite('corpusMarkdown: terms, frameworks, questions, essays', () => {
  test('a term', () => {
    const term = only('## 名词\n- 全周期管理\n  - 释义：一种理念\n  - 别名：全生命周期管理、全过程管理\n  - 自：2020\n  - 至：2021年', 'term');
    assert.deepEqual([term.definition, term.aliases, term.since, term.until], ['一种理念', ['全生命周期管理', '全过程管理'], '2020', '2021']);
  });

  test('a nested list holds values with marks of their own', () => {
    const term = only('## 提法\n- 人民城市\n  - 别名：\n    - 人民城市人民建，人民城市为人民\n    - 人民城市理念\n  - 规范表述：人民城市人民建、人民城市为人民', 'term');
    assert.deepEqual(term.aliases, ['人民城市人民建，人民城市为人民', '人民城市理念']);
    assert.equal(term.standardWording, '人民城市人民建、人民城市为人民');
  });

  test('a framework: fields, levels, numbers, shares', () => {
    const framework = only(
      '## 框架\n\n### 讲话稿：推进会讲话\n\n- 主题：治理\n\n- 一、提高站位（20%）\n- 二、抓好落实。（60％）\n  - （一）建机制\n    - 一是定责任。\n- 来源：这是要点',
      'framework',
    );
    assert.deepEqual([framework.genre, framework.title, framework.themes], ['讲话稿', '推进会讲话', ['治理']]);
    assert.deepEqual(framework.points, [
      { marker: '一、', text: '提高站位', points: [], share: 0.2 },
      {
        marker: '二、', text: '抓好落实', share: 0.6,
        points: [{ marker: '（一）', text: '建机制', points: [{ marker: '一是', text: '定责任', points: [] }] }],
      },
      { marker: '', text: '来源：这是要点', points: [] },
    ]);
  });

  test('a genre may be an alias, or missing', () => {
    assert.equal(only('## 框架\n### 策论文：甲\n- 一', 'framework').genre, '大作文');
    const bare = only('## 框架\n### 城市：治理\n- 一', 'framework');
    assert.deepEqual([bare.genre, bare.title], ['其他', '城市：治理']);
  });

  test('questions: the limit from its field or from the brackets at the end', () => {
    const { entries, problems } = parse('## 题目\n\n1. 概括问题（400字）。\n   - 文种：概括\n2. 写一篇文章\n   - 文种：大作文\n   - 字数：1000字左右\n3、谈谈认识\n');
    assert.deepEqual(problems, []);
    const questions = entries.map((entry) => (entry.kind === 'question' ? [entry.number, entry.text, entry.genre, entry.limit?.text, entry.limit?.max] : []));
    assert.deepEqual(questions, [
      [1, '概括问题', '概括', '400字', 400],
      [2, '写一篇文章', '大作文', '1000字左右', 1100],
      [3, '谈谈认识', '其他', undefined, undefined],
    ]);
  });

  test('an essay: every line is a paragraph', () => {
    const essay = only(
      '## 范文\n### 讲话稿：在会上的讲话\n- 作者：某某\n- 职务：某市市委书记\n- 日期：2020年4月14日\n\n同志们：\n第一段。\n\n#### 一、提高站位\n- 作者：这是正文\n1. 这也是\n',
      'essay',
    );
    assert.deepEqual([essay.author, essay.post, essay.date], ['某某', '某市市委书记', '2020-04-14']);
    assert.deepEqual(essay.paragraphs, ['同志们：', '第一段。', '一、提高站位', '- 作者：这是正文', '1. 这也是']);
  });
});

suite('corpusMarkdown: problems', () => {
  const cases: readonly (readonly [name: string, body: string, line: number, says: RegExp, kept: number])[] = [
    ['an unknown field', '## 金句\n- 甲\n  - 心情：好\n- 乙', 6, /心情：好.*作者/u, 2],
    ['a nested line that is no field', '## 金句\n- 甲\n  - 没有冒号', 6, /没有冒号/u, 1],
    ['a bad date', '## 金句\n- 甲\n  - 日期：2020年13月', 6, /2020年13月.*2020-04-14/u, 1],
    ['a bad verification', '## 金句\n- 甲\n  - 核对：大概对', 6, /大概对.*已核对/u, 1],
    ['a bad genre', '## 题目\n1. 甲\n   - 文种：大论文', 6, /大论文/u, 1],
    ['a bad limit', '## 题目\n1. 甲\n   - 字数：不长', 6, /不长/u, 1],
    ['an empty item', '## 金句\n-\n- 乙', 5, /没有文字/u, 1],
    ['a paragraph among items', '## 金句\n- 甲\n\n散落的一段\n\n- 乙', 7, /散落的一段.*列表项/u, 2],
    ['an unknown section', '## 金句\n- 甲\n## 杂项\n- 乙', 6, /杂项.*金句/u, 1],
    ['a framework without a title', '## 框架\n### 大作文：\n- 一\n### 大作文：有\n- 一', 5, /标题是空的/u, 1],
    ['lines before a framework', '## 框架\n- 一\n### 大作文：有\n- 一', 5, /### 文种：标题/u, 1],
    ['the same entry twice', '## 金句\n- 甲，乙\n- 甲、乙。', 6, /第 5 行/u, 1],
    ['a comment that does not end', '## 金句\n- 甲\n<!-- 完\n- 乙', 6, /注释没有结束/u, 1],
    ['entries before any section', '- 甲\n## 金句\n- 乙', 4, /各节之前/u, 1],
  ];
  for (const [name, body, line, says, kept] of cases) {
    test(name, () => {
      const { entries, problems } = parse(body);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(problems[0]?.line, line);
      assert.match(problems[0]?.message ?? '', says);
      assert.equal(entries.length, kept);
    });
  }

  test('front matter that is not YAML is reported and the entries are kept', () => {
    const { entries, problems } = parse('## 金句\n- 甲', '---\n素材: 1\n标题: "没有收尾\n---\n');
    assert.equal(entries.length, 1);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.line, 3);
  });

  test('hostile lines of a megabyte are read to the end', () => {
    const many = 1_000_000;
    const lines = ['\\'.repeat(many), '&#x1'.repeat(many / 4), '“'.repeat(many), '（1'.repeat(many / 2), '_'.repeat(many), `${' '.repeat(many)}x`];
    for (const line of lines) assert.equal(parse(`## 金句\n- ${line}\n- 完`).entries.length, 2);
    assert.equal(parse(`## 金句\n- 甲\n${'  - 异文：乙\n'.repeat(many / 10)}`).entries.length, 1);
    assert.equal(parse(`## 框架\n### 大作文：深\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- 点`).join('\n')}`).entries.length, 1);
  });
});

suite('corpusMarkdown: writing an extraction', () => {
  const id = quotationId('民惟邦本', '');
  const row = (line: number, more: Partial<Quotation>): Quotation => ({
    kind: 'quotation', id, text: '民惟邦本', speaker: '', variants: [], verification: 'cited', themes: [], source: { uri: 'x', line }, ...more,
  });
  const extraction = (quotations: readonly Quotation[]): Extraction => ({
    title: '某包', sections: [], quotations, terms: [], frameworks: [], questions: [], essays: [], skipped: [],
  });

  test('rows of the same quotation are one entry that knows what each of them knew', () => {
    const long = quotationId('民惟邦本，本固邦宁', '');
    const text = toCorpusMarkdown(
      extraction([
        row(3, { lead: '古人说，' }),
        row(9, { id: rowId(id, 2), date: '2020', partOf: rowId(long, 2) }),
        row(12, { id: rowId(id, 3), text: '民惟邦本。' }),
      ]),
    );
    const { entries, problems } = parseCorpusMarkdown({ text, uri: 'y' });
    assert.deepEqual(problems, []);
    assert.deepEqual(entries, [
      {
        kind: 'quotation', id, text: '民惟邦本', speaker: '', date: '2020', lead: '古人说，', variants: ['民惟邦本。'], verification: 'cited',
        themes: [], source: { uri: 'y', line: 10, title: '某包' }, partOf: long,
      },
    ]);
  });

  test('reads naturally', () => {
    const text = toCorpusMarkdown(extraction([row(3, { speaker: '某人', id: quotationId('民惟邦本', '某人'), themes: ['民本', '治理'], work: '尚书' })]));
    assert.equal(
      text,
      '---\n素材: 1\n标题: 某包\n---\n\n# 某包\n\n## 金句\n\n- 民惟邦本\n  - 作者：某人\n  - 作品：尚书\n  - 核对：转引\n  - 主题：民本、治理\n',
    );
  });
});
