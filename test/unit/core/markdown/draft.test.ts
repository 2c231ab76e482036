import * as assert from 'node:assert/strict';
import { type Draft, parseDraft } from '../../../../server/src/core/markdown/draft';

const OPTIONS = { softBreaks: false, aroundTolerance: 0.1 };

function read(text: string, options = OPTIONS): Draft {
  return parseDraft(text, options);
}

/** Each paragraph as `role kind text`. */
function rows(draft: Draft): readonly string[] {
  return draft.paragraphs.map(({ role, kind, prose }) => `${role} ${kind} ${prose.text}`);
}

suite('core/markdown/draft', () => {
  suite('what Markdown leaves of one line', () => {
    const TABLE: readonly (readonly [source: string, rows: readonly string[], why: string])[] = [
      ['城市治理', ['text body 城市治理'], 'plain'],
      ['　　城市', ['text body 城市'], 'an indent of two ideographic spaces'],
      ['\t城市', ['text body 城市'], 'a tab is indentation'],
      ['    城市', ['text body 城市'], 'four spaces are no code'],
      ['        城市  ', ['text body 城市'], 'nor are eight'],
      ['&emsp;&emsp;城市', ['text body 城市'], 'white space written as entities'],
      ['R&amp;D', ['text body R&D'], 'another entity is one character'],
      ['**城市**治理', ['text body 城市治理'], 'strong'],
      ['*城市*治理', ['text body 城市治理'], 'emphasis'],
      ['**坚持人民至上。**城市', ['text body 坚持人民至上。城市'], 'strong that ends in a mark before a character'],
      ['一是**“绣花”**功夫', ['text body 一是“绣花”功夫'], 'strong around quotation marks'],
      ['2**3', ['text body 2**3'], 'asterisks that are no pair'],
      ['~~旧~~新', ['text body 旧新'], 'struck-out text is still written'],
      ['`城市`治理', ['text body 城市治理'], 'inline code'],
      ['[城市](http://a.b/c "题")治理', ['text body 城市治理'], 'a link'],
      ['见[附件]', ['text body 见[附件]'], 'brackets without a definition are text'],
      ['![图](a.png)城市', ['text body 城市'], 'an image'],
      ['<b>城市</b>', ['text body 城市'], 'tags'],
      ['<center>城市</center>', ['text body 城市'], 'block tags'],
      ['城市<!-- 注 -->治理', ['text body 城市治理'], 'a comment in a line'],
      ['<!-- 注 -->城市', ['text body 城市'], 'a comment at the head of a line'],
      ['<!-- 注 -->', [], 'a comment alone'],
      ['城市\\', ['text body 城市'], 'a hard break'],
      ['1\\. 城市', ['text body 1. 城市'], 'an escape'],
      ['- 城市', ['text item 城市'], 'a bullet'],
      ['* 城市', ['text item 城市'], 'a bullet'],
      ['1. 城市', ['text body 1. 城市'], 'a number is written (domain-rules N8)'],
      ['（1）城市', ['text body （1）城市'], 'a number is written'],
      ['## 一、城市', ['text heading 一、城市'], 'a heading'],
      ['## 一、城市 ##', ['text heading 一、城市'], 'a closed heading'],
      ['---', [], 'a rule'],
      ['- ', [], 'a bullet with nothing'],
      ['# ', [], 'a heading with nothing'],
    ];
    for (const [source, expected, why] of TABLE) {
      test(`${JSON.stringify(source)}: ${why}`, () => {
        assert.deepEqual(rows(read(source)), expected);
      });
    }
  });

  suite('lines and blocks', () => {
    test('every non-blank line is a paragraph', () => {
      assert.deepEqual(rows(read('一\n二\n\n三')), ['text body 一', 'text body 二', 'text body 三']);
      assert.deepEqual(read('一\n二\n\n三').paragraphs.map(({ line }) => line), [1, 2, 4]);
    });

    test('with soft breaks on, lines without a blank line between are one', () => {
      assert.deepEqual(rows(read('一\n二 word\n\n三', { ...OPTIONS, softBreaks: true })), ['text body 一\n二 word', 'text body 三']);
    });

    test('only fenced code is code', () => {
      assert.deepEqual(rows(read('一\n```js\n码\n\n码\n```\n二\n~~~\n码')), ['text body 一', 'text body 二']);
    });

    test('a comment goes over lines and blank lines; what follows it is prose', () => {
      assert.deepEqual(rows(read('<!-- 注\n\n注 -->二\n三')), ['text body 二', 'text body 三']);
      assert.deepEqual(rows(read('一<!-- 注\n注 -->二\n三')), ['text body 一', 'text body 二', 'text body 三']);
      assert.deepEqual(read('一<!-- 甲\n乙 -->二<!-- 化用 -->').comments.map(({ text }) => text), ['甲\n乙', '化用']);
    });

    test('what follows a comment on its last line survives an edit below', () => {
      const before = read('<!-- 注\n注 -->城市\n治理');
      assert.deepEqual(rows(parseDraft('<!-- 注\n注 -->城市\n治理城市', OPTIONS, before)), ['text body 城市', 'text body 治理城市']);
    });

    test('a link reference definition is not counted, and makes its brackets a link', () => {
      assert.deepEqual(rows(read('见[附件]和[下文][附件]\n\n[附件]: http://a.b')), ['text body 见附件和下文']);
    });

    test('a line that is added at the end makes brackets elsewhere a link', () => {
      const before = read('见[附件]\n');
      assert.deepEqual(rows(parseDraft('见[附件]\n\n[附件]: http://a.b', OPTIONS, before)), ['text body 见附件']);
    });

    test('underlined headings are headings; a rule under a sentence is a rule', () => {
      assert.deepEqual(rows(read('标题\n===\n一、做法\n---\n一句。\n---\n')), ['title heading 标题', 'text heading 一、做法', 'text body 一句。']);
    });

    test('a line after a quoted one is not in the quote', () => {
      assert.deepEqual(rows(read('一\n> 引\n二')), ['text body 一', 'text quote 引', 'text body 二']);
    });

    test('indented lines after a bullet are paragraphs of their own', () => {
      assert.deepEqual(rows(read('- 一\n\t- 二\n    三')), ['text item 一', 'text item 二', 'text body 三']);
    });

    test('an edit leaves the prose of paragraphs away from it the same objects', () => {
      const text = (third: string): string => `# 题\n第一段。\n第二段。\n${third}\n第四段。\n第五段。\n`;
      const before = read(text('第三段。'));
      const after = parseDraft(text('第三段，改。'), OPTIONS, before);
      const same = after.paragraphs.map(({ prose }, index) => prose === before.paragraphs[index]?.prose);
      assert.deepEqual([same[0], same[1], same[3], same[5]], [true, true, false, true]);
    });
  });

  suite('front matter', () => {
    const MATTER = '---\n题目: 城市治理\n文种: 策论文\n字数: 不超过1000字\n计数: 字符数\n框架: 三段式\n---\n正文\n';

    test('says what the draft answers', () => {
      const { question, genre, limit, measure, framework, problems } = read(MATTER).frontMatter;
      assert.deepEqual({ question, genre, limit, measure, framework, problems }, {
        question: '城市治理', genre: '大作文', limit: { text: '不超过1000字', max: 1000, kind: 'hard' }, measure: 'chars', framework: '三段式', problems: [],
      });
      assert.deepEqual(rows(read(MATTER)), ['text body 正文']);
    });

    test('has English keys too, full-width colons, and figures without 字', () => {
      const { genre, limit, measure } = read('---\ngenre: 讲话\nlimit： 800-1000\nmeasure: han\n---\n').frontMatter;
      assert.deepEqual([genre, limit?.min, limit?.max, limit?.text, measure], ['讲话稿', 800, 1000, '800-1000', 'han']);
    });

    test('reports what it cannot read, and where', () => {
      assert.deepEqual(read('---\n字数: 很多\n计数: 斤\n---\n').frontMatter.problems.map(({ line }) => line), [2, 3]);
      assert.deepEqual(read('---\n题目: “\n字数: [1\n---\n正文').frontMatter.problems.length, 1);
      assert.deepEqual(rows(read('---\n题目: {\n---\n正文')), ['text body 正文']);
    });

    test('is none without a closing fence, or where two rules hold prose', () => {
      assert.deepEqual(rows(read('---\n正文')), ['text body 正文']);
      assert.deepEqual(rows(read('---\n正文\n---\n后文')), ['text heading 正文', 'text body 后文']);
      assert.deepEqual(rows(read('正文\n---\n文种: 一\n---\n')).at(0), 'text heading 正文');
    });
  });
});
