import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DiagnosticCode } from '../../../../server/src/protocol';
import { applyFix, checkInCorpus, marked, type OtherFile } from '../../../support/corpusChecking';

const HEAD = '---\n素材: 1\n---\n';
/** Fields that keep a quotation from being told of for another reason. */
const SOURCED = '\n  - 作者：甲\n  - 来源：某书';

interface Case {
  readonly name: string;
  readonly body: string;
  readonly head?: string;
  readonly others?: readonly OtherFile[];
  /** Code and what is marked, in order; nothing for a text that is right. */
  readonly finds: readonly (readonly [code: string, marked: string])[];
  /** The body after the first fix of each finding that has one. */
  readonly fixed?: string;
  /** The front matter after them, where they change it. */
  readonly fixedHead?: string;
}

function check({ name, body, head = HEAD, others, finds, fixed, fixedHead = head }: Case): void {
  test(name, () => {
    const text = head + body;
    const { findings } = checkInCorpus(text, others);
    assert.deepEqual(findings.map((finding) => [finding.code, marked(text, finding)]), finds);
    if (fixed === undefined) return;
    const fixes = findings.flatMap((finding) => finding.fixes[0] ?? []);
    assert.equal(applyFix(text, { edits: fixes.flatMap(({ edits }) => edits) }), fixedHead + fixed);
  });
}

function other(body: string, options: { readonly uri?: string; readonly rank?: number } = {}): OtherFile {
  return { uri: options.uri ?? 'file:///c/other.md', text: HEAD + body, rank: options.rank ?? 1 };
}

const { corpusMissingSpeaker, corpusMissingSource, corpusTwoAttributions, corpusNearDuplicate, corpusDuplicate, corpusUnbalancedMarks } = DiagnosticCode;
const { corpusDate, corpusHalfWidth, corpusTooLong, corpusUnknownGenre, corpusAliasCollision, corpusUnknownTheme, corpusSyntax } = DiagnosticCode;

suite('corpusCheck: who said it and where it was read', () => {
  const cases: readonly Case[] = [
    { name: 'neither speaker nor work', body: '## 金句\n- 甲乙丙\n  - 来源：某书', finds: [[corpusMissingSpeaker, '甲乙丙']], fixed: '## 金句\n- 甲乙丙\n  - 来源：某书\n  - 作者：' },
    { name: 'an empty speaker', body: '## 金句\n- 甲乙丙\n  - 作者：\n  - 来源：某书', finds: [[corpusMissingSpeaker, '甲乙丙']] },
    { name: 'a work is enough', body: '## 金句\n- 民为贵\n  - 作品：孟子·尽心下', finds: [] },
    { name: 'speaker and source of the file', head: '---\n素材: 1\n作者: 甲\n来源: 某书\n---\n', body: '## 金句\n- 甲乙丙', finds: [] },
    { name: 'no source', body: '## 金句\n- 甲乙丙\n\t- 作者：甲\n', finds: [[corpusMissingSource, '甲乙丙']], fixed: '## 金句\n- 甲乙丙\n\t- 作者：甲\n\t- 来源：\n' },
    { name: 'cited from nowhere', body: '## 金句\n- 甲乙丙\n  - 作品：某篇\n  - 核对：转引', finds: [[corpusMissingSource, '甲乙丙']] },
    { name: 'checked against the work it names', body: '## 金句\n- 甲乙丙\n  - 作品：某篇\n  - 核对：已核对', finds: [] },
    { name: 'a term without a source', body: '## 名词\n- 甲乙\n  - 释义：一种做法', finds: [[corpusMissingSource, '甲乙']] },
    { name: 'outlines, questions and essays need none', body: '## 框架\n### 大作文：甲\n- 要点\n## 题目\n1. 题（400字）\n   - 文种：概括\n## 范文\n### 时评：乙\n正文', finds: [] },
    { name: 'a field is added with the file’s line ends and under a number', body: '## 金句\r\n10. 甲乙丙\r\n', head: HEAD.replaceAll('\n', '\r\n'), finds: [[corpusMissingSpeaker, '甲乙丙'], [corpusMissingSource, '甲乙丙']] },
  ];
  cases.forEach(check);

  test('the added field is read as the entry’s', () => {
    const text = `${HEAD}## 金句\r\n10. 甲乙丙\r\n`;
    const [finding] = checkInCorpus(text).findings;
    const mended = applyFix(text, finding?.fixes[0] ?? { edits: [] }).replace('作者：', '作者：甲');
    assert.deepEqual(checkInCorpus(mended).findings.map(({ code }) => code), [corpusMissingSource]);
  });
});

suite('corpusCheck: the same words twice', () => {
  const own = '## 金句\n- 民为贵，社稷次之，君为轻\n  - 作者：孟子\n  - 来源：某书';
  const cases: readonly Case[] = [
    { name: 'another speaker in another file', body: own, others: [other('## 金句\n- 民为贵，社稷次之。君为轻\n  - 作者：孔子\n  - 来源：某书')], finds: [[corpusTwoAttributions, '民为贵，社稷次之，君为轻']], fixed: own.replace('孟子', '孔子') },
    { name: 'another speaker in the same file, at both', body: `${own}\n- 民为贵，社稷次之，君为轻\n  - 作者：孔子\n  - 来源：某书`, finds: [[corpusTwoAttributions, '民为贵，社稷次之，君为轻'], [corpusTwoAttributions, '民为贵，社稷次之，君为轻']] },
    { name: 'another work where nobody is named', body: '## 金句\n- 民为贵，社稷次之\n  - 作品：论语', others: [other('## 金句\n- 民为贵，社稷次之\n  - 作品：孟子·尽心下', { rank: 0 })], finds: [[corpusTwoAttributions, '民为贵，社稷次之']] },
    { name: 'a chapter of the same work', body: '## 金句\n- 民惟邦本，本固邦宁\n  - 作品：《尚书》', others: [other('## 金句\n- 民惟邦本，本固邦宁\n  - 作品：尚书·五子之歌', { rank: 0 })], finds: [] },
    { name: 'the same speaker in two works', body: `${own}\n  - 作品：甲篇`, others: [other(`${own}\n  - 作品：乙篇`, { rank: 0 })], finds: [] },
    { name: 'a speaker by his title', body: own.replace('孟子', '亚圣'), others: [other(own, { rank: 0 })], finds: [] },
    { name: 'a speaker here, a work there', body: own, others: [other('## 金句\n- 民为贵，社稷次之，君为轻\n  - 作品：孟子', { rank: 0 })], finds: [] },
    { name: 'the same entry in another file of the root', body: own, others: [other(own)], finds: [[corpusDuplicate, '民为贵，社稷次之，君为轻']], fixed: '## 金句\n' },
    { name: 'the same entry under another root replaces it', body: own, others: [other(own, { rank: 0 })], finds: [] },
    { name: 'the same entry twice in the file', body: `${own}\n- 民为贵社稷次之君为轻\n  - 作者：孟子\n- 乙${SOURCED}`, finds: [[corpusDuplicate, '- 民为贵社稷次之君为轻']], fixed: `${own}\n- 乙${SOURCED}` },
    { name: 'raw material that holds it too', body: own, others: [{ uri: 'file:///c/素材.txt', text: '孟子说：“民为贵，社稷次之，君为轻。”' }], finds: [] },
  ];
  cases.forEach(check);

  test('names the other places, those of raw material as information', () => {
    const raw = { uri: 'file:///c/素材.txt', text: '金句\n\n1. 城市是生命体、有机体，要敬畏城市、善待城市。——某甲' };
    const text = `${HEAD}## 金句\n- 城市是生命体、有机体，要敬畏城市、善待城市\n  - 作者：习近平\n  - 来源：某书`;
    const inFile = checkInCorpus(text, [other('## 金句\n\n- 城市是生命体、有机体，要敬畏城市、善待城市\n  - 作者：某乙\n  - 来源：某书')]).findings[0];
    assert.deepEqual([inFile?.severity, inFile?.related], ['warning', [{ uri: 'file:///c/other.md', line: 6, message: '某乙' }]]);
    const rows = checkInCorpus(text, [raw]).findings;
    assert.deepEqual(rows.map(({ code, severity }) => [code, severity]), [[corpusTwoAttributions, 'information']]);
  });
});

suite('corpusCheck: nearly the same words', () => {
  const right = '## 金句\n- 江山就是人民，人民就是江山，打江山、守江山，守的是人民的心\n  - 作者：甲\n  - 来源：某书';
  const wrong = right.replace('守的是', '守的就是');
  const found = '江山就是人民，人民就是江山，打江山、守江山，守的就是人民的心';
  const cases: readonly Case[] = [
    {
      name: 'in another file', body: wrong, others: [other(right)], finds: [[corpusNearDuplicate, found]],
      fixed: `${wrong}\n  - 异文：江山就是人民，人民就是江山，打江山、守江山，守的是人民的心`,
    },
    { name: 'in the same file, at both', body: `${wrong}\n${right.slice(6)}`, finds: [[corpusNearDuplicate, found], [corpusNearDuplicate, found.replace('就是人民的心', '是人民的心')]] },
    { name: 'under another root', body: wrong, others: [other(right, { rank: 0 })], finds: [[corpusNearDuplicate, found]] },
    { name: 'listed as 异文 here', body: `${wrong}\n  - 异文：江山就是人民，人民就是江山，打江山、守江山，守的是人民的心`, others: [other(right)], finds: [] },
    { name: 'listed as 异文 there', body: wrong, others: [other(`${right}\n  - 异文：${found}`)], finds: [] },
    { name: 'checked against its source', body: `${wrong}\n  - 核对：已核对`, others: [other(right)], finds: [] },
    { name: 'a part of it', body: right, others: [other(right.replace('，守的是人民的心', ''))], finds: [] },
    { name: 'short set phrases', body: `## 金句\n- 四个意识要增强${SOURCED}\n- 四个自信要增强${SOURCED}`, finds: [] },
    { name: 'the same frame with other words', body: `## 金句\n- 先天下之忧而忧${SOURCED}\n- 后天下之乐而乐${SOURCED}\n- 推动经济高质量发展迈上新台阶${SOURCED}\n- 推动文化事业大繁荣走上新征程${SOURCED}`, finds: [] },
  ];
  cases.forEach(check);

  test('whatever single character is wrong, also in a text of stock phrases', () => {
    const text = '坚持党的领导坚持中国特色社会主义坚持以人民为中心';
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('', '甲', '甲乙'), (at, by) => {
      const { findings } = checkInCorpus(`${HEAD}## 金句\n- ${text.slice(0, at)}${by}${text.slice(at + 1)}${SOURCED}`, [other(`## 金句\n- ${text}${SOURCED}`)]);
      const isPart = by === '' && (at === 0 || at === text.length - 1);
      assert.deepEqual(findings.map(({ code }) => code), isPart ? [] : [corpusNearDuplicate]);
    }));
  });
});

suite('corpusCheck: marks', () => {
  const quotation = (text: string): string => `## 金句\n- ${text}${SOURCED}`;
  const cases: readonly Case[] = [
    { name: 'a mark that is not closed', body: quotation('树立“全周期管理意识'), finds: [[corpusUnbalancedMarks, '“']] },
    { name: 'a title mark that is not opened', body: quotation('读论语》有感'), finds: [[corpusUnbalancedMarks, '》']] },
    { name: 'crossed marks', body: quotation('读《论“语》有感'), finds: [[corpusUnbalancedMarks, '“']] },
    { name: 'an outer mark without its other half', body: quotation('“民惟邦本，本固邦宁'), finds: [[corpusUnbalancedMarks, '“']], fixed: quotation('民惟邦本，本固邦宁') },
    { name: 'an outer mark at the end', body: quotation('民惟邦本，本固邦宁。”'), finds: [[corpusUnbalancedMarks, '”']], fixed: quotation('民惟邦本，本固邦宁。') },
    { name: 'marks around the whole', body: quotation('“树立‘全周期管理’意识。”'), finds: [] },
    { name: 'all kinds in pairs', body: quotation('《甲》“乙‘丙’”（丁）【戊】「己『庚』」'), finds: [] },
    { name: 'numbers with one bracket', body: quotation('1）甲；2）乙；一）丙'), finds: [] },
    { name: 'an apostrophe', body: quotation('用户说 it’s 好'), finds: [] },
    { name: 'a lead-in that opens the mark', body: `${quotation('民惟邦本')}\n  - 引语：古人说：“`, finds: [] },
    { name: 'in a definition', body: '## 名词\n- 甲\n  - 释义：即“乙\n  - 来源：某书', finds: [[corpusUnbalancedMarks, '“']] },
    { name: 'in an outline, whose numbers are none', body: '## 框架\n### 大作文：甲（乙\n- 1）丙\n- （一）丁（20%）', finds: [[corpusUnbalancedMarks, '（']] },
    { name: 'over several lines', body: quotation('民惟邦本“，\n  本固邦宁”'), finds: [] },
  ];
  cases.forEach(check);
});

suite('corpusCheck: half-width marks', () => {
  const quotation = (text: string): string => `## 金句\n- ${text}${SOURCED}`;
  const cases: readonly Case[] = [
    { name: 'a comma', body: quotation('民惟邦本,本固邦宁'), finds: [[corpusHalfWidth, ',']], fixed: quotation('民惟邦本，本固邦宁') },
    { name: 'several, over two lines', body: quotation('民惟邦本,\n  本固"邦宁"?'), finds: [[corpusHalfWidth, ',']], fixed: quotation('民惟邦本，\n  本固“邦宁”？') },
    { name: 'numbers, Latin text, addresses', body: quotation('增长3.5%至1,000亿元，见 https://a.b/c?d=1，用 f(x) 和 A, B'), finds: [] },
    { name: 'escapes and references belong to Markdown', body: quotation('新路子&#x3002;\\(甲\\)'), finds: [] },
    { name: 'a definition and an alias', body: '## 名词\n- 甲\n  - 释义：乙;丙\n  - 别名：丁(戊)\n  - 来源：a,b', finds: [[corpusHalfWidth, ';'], [corpusHalfWidth, '(']], fixed: '## 名词\n- 甲\n  - 释义：乙；丙\n  - 别名：丁（戊）\n  - 来源：a,b' },
    { name: 'the grammar’s own marks', body: '## 框架\n### 大作文: 甲\n- 文种: 大作文\n\n- 要点(20%)\n## 题目\n1. 题(400字)\n   - 文种: 概括', finds: [] },
    { name: 'in an outline', body: '## 框架\n### 大作文：甲\n- 要点,还有\n  - 下面:这里', finds: [[corpusHalfWidth, ','], [corpusHalfWidth, ':']] },
  ];
  cases.forEach(check);
});

suite('corpusCheck: dates, genres, lengths, names, themes', () => {
  const long = (count: number): string => '甲，'.repeat(Math.ceil(count / 2)).slice(0, count);
  const cases: readonly Case[] = [
    { name: 'a date that can be guessed', body: `## 金句\n- 甲乙${SOURCED}\n  - 日期：2020年4月14日上午`, finds: [[corpusDate, '2020年4月14日上午']], fixed: `## 金句\n- 甲乙${SOURCED}\n  - 日期：2020-04-14` },
    { name: 'a date that cannot', body: `## 金句\n- 甲乙${SOURCED}\n  - 日期：去年春天`, finds: [[corpusDate, '去年春天']] },
    { name: 'a day that does not exist', body: `## 金句\n- 甲乙${SOURCED}\n  - 日期：2021-02-29`, finds: [[corpusDate, '2021-02-29']] },
    { name: 'a date in the front matter', head: '---\n素材: 1\n日期: 春天\n---\n', body: `## 金句\n- 甲乙${SOURCED}`, finds: [[corpusDate, '春天']] },
    { name: 'dates as they may be written', body: `## 金句\n- 甲乙${SOURCED}\n  - 日期：2020.4\n- 丙丁${SOURCED}\n  - 日期：2020年4月14日`, finds: [] },
    { name: 'an end before the beginning', body: '## 名词\n- 甲\n  - 自：2022\n  - 至：2021-05\n  - 来源：乙', finds: [[corpusDate, '2021-05']] },
    { name: 'an end in the year of the beginning', body: '## 名词\n- 甲\n  - 自：2022-03\n  - 至：2022\n  - 来源：乙', finds: [] },
    { name: 'a genre that is none', body: '## 题目\n1. 题\n   - 文种：大论文', finds: [[corpusUnknownGenre, '大论文']], fixed: '## 题目\n1. 题\n   - 文种：大作文' },
    { name: 'a genre misspelt in a heading', body: '## 框架\n### 调研报吿：甲\n- 乙', finds: [[corpusUnknownGenre, '调研报吿']], fixed: '## 框架\n### 调研报告：甲\n- 乙' },
    { name: 'no genre', body: '## 框架\n### 城市：治理\n- 乙\n## 题目\n1. 题', finds: [[corpusUnknownGenre, '城市'], [corpusUnknownGenre, '题']] },
    { name: 'a genre by an alias or in a field', body: '## 框架\n### 策论文：甲\n- 乙\n### 城市：治理\n- 文种：时评\n\n- 乙', finds: [] },
    { name: 'a long quotation', body: `## 金句\n- ${long(61)}${SOURCED}`, finds: [[corpusTooLong, long(61)]] },
    { name: 'one of sixty characters', body: `## 金句\n- ${long(60)}${SOURCED}`, finds: [] },
    { name: 'a long definition', body: `## 名词\n- 甲\n  - 释义：${long(301)}\n  - 来源：乙`, finds: [[corpusTooLong, '甲']] },
    { name: 'an alias of two terms', body: '## 名词\n- 甲词\n  - 别名：丙词、丁词\n  - 来源：某书\n- 乙词\n  - 别名：丁词\n  - 来源：某书', finds: [[corpusAliasCollision, '丁词'], [corpusAliasCollision, '丁词']] },
    { name: 'an alias that is a term elsewhere', body: '## 名词\n- 甲词\n  - 别名：乙词\n  - 来源：某书', others: [other('## 名词\n- 乙词\n  - 来源：某书', { rank: 0 })], finds: [[corpusAliasCollision, '乙词']] },
    { name: 'a term that another root explains too', body: '## 名词\n- 甲词\n  - 别名：乙词\n  - 来源：某书', others: [other('## 名词\n- 甲词\n  - 别名：乙词\n  - 来源：某书', { rank: 0 })], finds: [] },
    { name: 'a theme by its alias, everywhere', head: '---\n素材: 1\n主题: [三农, 民本]\n---\n', body: `## 金句\n### 反腐\n- 甲乙${SOURCED}\n  - 主题：生态、法治`, finds: [[corpusUnknownTheme, '三农'], [corpusUnknownTheme, '反腐'], [corpusUnknownTheme, '生态']], fixed: `## 金句\n### 廉政\n- 甲乙${SOURCED}\n  - 主题：生态文明、法治`, fixedHead: '---\n素材: 1\n主题: [乡村振兴, 民本]\n---\n' },
    { name: 'a theme of one’s own, once', body: `## 金句\n- 甲乙${SOURCED}\n  - 主题：我的主题\n- 丙丁${SOURCED}\n  - 主题：我的主题`, finds: [[corpusUnknownTheme, '我的主题']] },
    { name: 'what the grammar does not know', body: `## 金句\n- 甲乙${SOURCED}\n  - 心情：好`, finds: [[corpusSyntax, '- 心情：好']] },
  ];
  cases.forEach(check);

  test('severity: a passage is a warning, a long quotation information, a theme a hint', () => {
    const severities = (text: string): readonly string[] => checkInCorpus(`${HEAD}## 金句\n- ${text}${SOURCED}\n  - 主题：三农`).findings.map(({ severity }) => severity);
    assert.deepEqual(severities(long(201)), ['warning', 'hint']);
    assert.deepEqual(severities(long(200)), ['information', 'hint']);
  });
});

suite('corpusCheck: JSON Lines', () => {
  const line = (record: object): string => JSON.stringify(record);
  const uri = 'file:///c/own.jsonl';

  test('the same rules, on whole lines, without fixes of wording', () => {
    const text = [
      line({ kind: 'quotation', text: '民惟邦本,本固邦宁', author: '甲', source: '某书', themes: ['三农'] }),
      line({ kind: 'quotation', text: '树立“意识', source: '某书', date: '去年' }),
      line({ kind: 'framework', title: '甲', genre: '大论文', points: [] }),
    ].join('\n');
    const { findings } = checkInCorpus(text, [], uri);
    assert.deepEqual(findings.map(({ code, span }) => [code, text.slice(0, span.start).split('\n').length]), [
      [corpusUnknownTheme, 1], [corpusHalfWidth, 1], [corpusDate, 2], [corpusMissingSpeaker, 2], [corpusUnbalancedMarks, 2], [corpusUnknownGenre, 3],
    ]);
    assert.ok(findings.every(({ fixes }) => fixes.length === 0));
  });

  test('a line that repeats another can be taken out', () => {
    const record = line({ kind: 'quotation', text: '甲乙', author: '甲', source: '某书' });
    const text = `${record}\n${record}\n`;
    const [finding] = checkInCorpus(text, [], uri).findings;
    assert.equal(finding?.code, corpusDuplicate);
    assert.equal(applyFix(text, finding.fixes[0] ?? { edits: [] }), `${record}\n`);
  });
});

suite('corpusCheck: any file', () => {
  const parts = fc.constantFrom(
    '## 金句', '## 名词', '## 框架', '### 大作文：甲', '- 民惟邦本,本固邦宁', '- “甲', '- 乙》', '1. 题（400字', '  - 日期：2020年4月14', '  - 作者：孔子', '  - 主题：三农、生态',
    '  - 别名：甲、乙', '  - 文种：大论文', '', '接着写"甲"', '<!-- 注释 -->', '\ud800', '&#x3002;', '\\', '- 民惟邦本，本固邦宁啊',
  );
  const text = fc.tuple(fc.array(parts, { maxLength: 25 }), fc.constantFrom('\n', '\r\n')).map(([lines, eol]) => ['---', '素材: 1', '---', ...lines].join(eol));

  test('places and fixes lie inside it, a safe fix removes what it was for', () => {
    fc.assert(fc.property(text, (file) => {
      const { findings } = checkInCorpus(file);
      for (const { span, code, fixes } of findings) {
        assert.ok(span.start >= 0 && span.end >= span.start && span.end <= file.length);
        for (const fix of fixes) {
          const mended = applyFix(file, fix);
          if (!fix.isSafe) continue;
          const before = findings.filter((finding) => finding.code === code).length;
          assert.ok(checkInCorpus(mended).findings.filter((finding) => finding.code === code).length <= before);
          assert.notEqual(mended, file);
        }
      }
    }));
  });

  const hostile: readonly (readonly [name: string, line: string])[] = [
    ['opening marks', '“（《'.repeat(300_000)],
    ['closing marks', '》）”'.repeat(300_000)],
    ['opening marks, then other closing ones', `${'（'.repeat(500_000)}${'》'.repeat(500_000)}`],
    ['half-width marks', '甲,'.repeat(500_000)],
    ['straight marks and brackets', '"(甲'.repeat(300_000)],
    ['escapes that do not end', '&#x&#'.repeat(200_000)],
    ['tags that do not end', '<'.repeat(1_000_000)],
    ['digits', '1'.repeat(1_000_000)],
  ];
  for (const [name, line] of hostile) {
    test(`a line of a megabyte of ${name} is checked in one pass`, () => {
      const file = `${HEAD}## 金句\n- ${line}${SOURCED}\n  - 日期：${line}\n## 框架\n### ${line}\n- ${line}\n`;
      assert.ok(checkInCorpus(file).findings.length > 0);
    });
  }

  test('line ends and a BOM change no finding', () => {
    fc.assert(fc.property(text, (file) => {
      const shape = (one: string): unknown => checkInCorpus(one).findings.map(({ code, severity, message }) => [code, severity, message]);
      const unix = file.replaceAll('\r\n', '\n');
      assert.deepEqual(shape(unix.replaceAll('\n', '\r\n')), shape(unix));
      assert.deepEqual(shape(`\ufeff${unix}`), shape(unix));
    }));
  });
});
