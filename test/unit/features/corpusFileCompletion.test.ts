import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EMPTY_CORPUS } from '../../../server/src/core/corpus/corpus';
import { fieldNames, sectionNames } from '../../../server/src/core/corpus/markdown/vocabulary';
import { GENRES } from '../../../server/src/core/genre/genre';
import { THEMES } from '../../../server/src/core/theme/themes';
import { completeInCorpusFile } from '../../../server/src/features/corpusFileCompletion';
import { linedText, toSpan } from '../../../server/src/features/positions';
import { acceptLabel, completeFile, labelsAt } from '../../support/corpusFileEditor';
import { corpusOf, quotation } from '../../support/quotationCorpus';

const FRONT = '---\n素材: 1\n---\n\n';
const corpus = corpusOf([
  quotation('水能载舟，亦能覆舟', '魏征', { work: '贞观政要·政体', origin: '贞观政要', themes: ['民本', '自起的主题'] }),
  quotation('居安思危，戒奢以俭', '魏征', { work: '谏太宗十思疏', occasion: '上疏时', themes: ['三农'] }),
  quotation('为政以德，譬如北辰', '孔子', { work: '论语·为政' }),
]);

const labels = (marked: string): readonly string[] => labelsAt(corpus, FRONT + marked);
const accept = (marked: string, label: string): string => acceptLabel(corpus, FRONT + marked, label).slice(FRONT.length);

suite('completion in a corpus file: sections and headings', () => {
  test('after ## the sections are offered in their order', () => {
    assert.deepEqual([...new Set(labels('## |'))], sectionNames());
    assert.deepEqual(labels('## 框|'), ['框架']);
    assert.equal(accept('## 框|\n\n### 甲\n', '框架'), '## 框架\n\n### 甲\n');
  });

  test('a section is found by another name of it', () => {
    assert.deepEqual(labels('## 名言|'), ['名言 → 金句']);
    assert.equal(accept('## quot|', 'quotations → 金句'), '## 金句');
  });

  test('after ### the genre is offered under 框架 and 范文, with its colon', () => {
    assert.deepEqual(labels('## 框架\n\n### |'), [...GENRES]);
    assert.equal(accept('## 范文\n\n### 讲|', '讲话稿'), '## 范文\n\n### 讲话稿：');
    assert.equal(accept('## 范文\n\n### 讲|：在会上的讲话', '讲话稿'), '## 范文\n\n### 讲话稿：在会上的讲话');
    assert.equal(accept('## 框架\n\n### 策论文|', '策论文 → 大作文'), '## 框架\n\n### 大作文：');
    assert.deepEqual(labels('## 框架\n\n### 大作文：标|'), []);
  });

  test('after ### in other sections a theme is offered', () => {
    assert.deepEqual(labels('## 金句\n\n### 民本|'), ['民本']);
  });
});

suite('completion in a corpus file: names of fields', () => {
  test('under an entry its kind\'s fields are offered in their order, with the use of each', () => {
    assert.deepEqual(labels('## 金句\n\n- 甲\n  - |'), fieldNames('quotation'));
    assert.deepEqual(labels('## 名词\n\n- 甲\n  - |'), fieldNames('term'));
    assert.deepEqual(labels('## 题目\n\n1. 甲\n   - |'), fieldNames('question'));
    const [item] = completeFile(corpus, `${FRONT}## 金句\n\n- 甲\n  - 作者|`);
    assert.match(JSON.stringify(item?.documentation), /谁说的.*- 作者：习近平/u);
  });

  test('those that are written are left out, before and after the cursor', () => {
    const offered = labels('## 金句\n\n- 甲\n  - 作者：乙\n  - |\n  - 来源：丙\n- 丁\n  - 日期：2020\n');
    assert.deepEqual(offered, fieldNames('quotation').filter((name) => name !== '作者' && name !== '来源'));
  });

  test('the name is inserted with its colon in place of what was typed', () => {
    assert.equal(accept('## 金句\n\n- 甲\n  - 作|\n- 乙\n', '作者'), '## 金句\n\n- 甲\n  - 作者：\n- 乙\n');
    assert.equal(accept('## 金句\n\n- 甲\n  - 作|：孔子\n', '作者'), '## 金句\n\n- 甲\n  - 作者：孔子\n');
    assert.equal(accept('## 金句\n\n- 甲\n  - auth|\n', 'author → 作者'), '## 金句\n\n- 甲\n  - 作者：\n');
    assert.equal(accept('## 金句\n\n- 甲\n  |\n', '作者'), '## 金句\n\n- 甲\n  - 作者：\n');
  });

  test('what was typed is the filter, so that the editor keeps what was matched', () => {
    for (const item of completeFile(corpus, `${FRONT}## 金句\n\n- 甲\n  - 者|`)) assert.equal(item.filterText, '者');
  });

  test('under a heading of 框架 or 范文, before anything else, the fields are offered', () => {
    assert.deepEqual(labels('## 框架\n\n### 大作文：甲\n\n- |'), fieldNames('framework'));
    assert.deepEqual(labels('## 范文\n\n### 讲话稿：甲\n\n- 作者：乙\n- |'), fieldNames('essay').filter((name) => name !== '作者'));
    assert.deepEqual(labels('## 框架\n\n### 大作文：甲\n\n- 开头\n- |'), []);
    assert.deepEqual(labels('## 范文\n\n### 讲话稿：甲\n\n第一段\n\n- |'), []);
  });

  test('a new entry, the text of an entry and notes have no fields', () => {
    for (const marked of ['## 金句\n\n- |', '## 金句\n\n- 甲\n- |', '## 金句\n\n- 城市|', '## 说明\n\n- 甲\n  - |', '|', '## 金句\n\n- 甲\n  - 作者：乙\n    - 丙|']) {
      assert.deepEqual(labels(marked).filter((label) => fieldNames('quotation').includes(label)), [], marked);
    }
  });
});

suite('completion in a corpus file: values', () => {
  const field = (text: string): string => `## 金句\n\n- 甲\n  - ${text}`;

  test('themes: the controlled list, then the corpus\'s own', () => {
    assert.deepEqual(labels(field('主题：|')), [...THEMES.map(({ name }) => name), '自起的主题'].slice(0, 100));
  });

  test('a theme is found by its alias and written by its name', () => {
    assert.equal(accept(field('主题：三农|'), '三农 → 乡村振兴'), field('主题：乡村振兴'));
  });

  test('the value at the cursor is replaced, those beside it are kept and not offered again', () => {
    assert.equal(accept(field('主题：民本、法|、治理\n'), '法治'), field('主题：民本、法治、治理\n'));
    assert.ok(!labels(field('主题：民本、|')).includes('民本'));
    assert.ok(labels(field('主题：民本|')).includes('民本'));
  });

  test('a nested list holds values of its field', () => {
    assert.equal(accept(`${field('主题：')}\n    - 法|\n`, '法治'), `${field('主题：')}\n    - 法治\n`);
  });

  test('speakers, works, occasions and origins come from the corpus, the most used first', () => {
    assert.deepEqual(labels(field('作者：|')), ['魏征', '孔子']);
    assert.deepEqual(labels(field('作品：政|')), ['论语·为政', '贞观政要·政体']);
    assert.deepEqual(labels(field('场合：|')), ['上疏时']);
    assert.deepEqual(labels(field('来源：|')), ['贞观政要']);
  });

  test('words of the format', () => {
    assert.deepEqual(labels(field('核对：|')), ['已核对', '转引', '未核对']);
    assert.deepEqual(labels('## 题目\n\n1. 甲\n   - 字数性质：|'), ['以内', '左右', '目标', '以上']);
    assert.deepEqual(labels('## 题目\n\n1. 甲\n   - 每条字数：|'), ['是', '否']);
    assert.equal(accept('## 题目\n\n1. 甲\n   - 文种：网评|', '网评 → 时评'), '## 题目\n\n1. 甲\n   - 文种：时评');
  });

  test('free text has no list; a name with marks of Markdown is escaped', () => {
    assert.deepEqual(labels(field('释义：意|')), []);
    const starred = corpusOf([quotation('水能载舟', '*某人*', {})]);
    assert.equal(acceptLabel(starred, `${FRONT}${field('作者：|')}`, '*某人*'), `${FRONT}${field('作者：\\*某人\\*')}`);
  });

  test('after a field with a list the list is opened', () => {
    const commandOf = (marked: string): string | undefined => completeFile(corpus, FRONT + marked)[0]?.command?.command;
    assert.equal(commandOf(field('主题|')), 'editor.action.triggerSuggest');
    assert.equal(commandOf(field('释义|')), 'biganzi._accepted');
  });
});

suite('completion in a corpus file: front matter', () => {
  test('keys that are not there yet', () => {
    assert.deepEqual(labelsAt(corpus, '---\n素材: 1\n标题: 甲\n|\n---\n'), ['主题', '来源', '日期', '作者', '作品', '场合', '核对']);
    assert.equal(acceptLabel(corpus, '---\n素材: 1\n主|\n---\n', '主题'), '---\n素材: 1\n主题: \n---\n');
  });

  test('values, in a YAML list too', () => {
    assert.equal(acceptLabel(corpus, '---\n素材: 1\n主题: [民本, 法|]\n---\n', '法治'), '---\n素材: 1\n主题: [民本, 法治]\n---\n');
    assert.deepEqual(labelsAt(corpus, '---\n素材: 1\n核对: |\n---\n'), ['已核对', '转引', '未核对']);
  });

  test('a file that does not say yet that it is a corpus file is offered that, and nothing below', () => {
    assert.equal(labelsAt(corpus, '---\n|\n---\n')[0], '素材');
    assert.deepEqual(labelsAt(corpus, '---\n标题: 甲\n---\n\n## |'), []);
  });
});

suite('completion in a corpus file: any text', () => {
  const SAMPLE = `${FRONT}## 金句\n\n### 民本\n\n- 甲\n  - 作者：乙\n  - 主题：民本、治理\n    - 丙\n\n## 框架\n\n### 大作文：丁\n\n- 主题：通用\n\n- 开头（20%）\n\n## 题目\n\n1. 戊\n   - 字数：300字\n`;

  test('every cursor: each range is on the cursor\'s line and around it; CRLF offers the same', () => {
    for (let offset = 0; offset <= SAMPLE.length; offset++) {
      const { items } = completeInCorpusFile({ corpus, text: SAMPLE, offset });
      const line = SAMPLE.slice(0, offset).split('\n').length - 1;
      for (const { textEdit } of items) {
        assert.ok(textEdit && 'range' in textEdit);
        const { start, end } = toSpan(linedText(SAMPLE), textEdit.range);
        assert.ok(start <= offset && offset <= end && textEdit.range.start.line === line && textEdit.range.end.line === line, `${offset}`);
      }
      const crlf = completeInCorpusFile({ corpus, text: SAMPLE.replaceAll('\n', '\r\n'), offset: offset + line });
      assert.deepEqual(crlf.items, items);
    }
  });

  test('no text and no offset does harm', () => {
    const text = fc.array(fc.constantFrom('---\n', '素材: 1\n', '## 金句\n', '### ', '- ', '  - ', '作者：', '、', '\t', '　', '\n', '\r', '#', '[', '\ud800', '甲'), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.integer({ min: -2, max: 80 }), (body, offset) => {
      for (const whole of [body, FRONT + body]) assert.ok(Array.isArray(completeInCorpusFile({ corpus: EMPTY_CORPUS, text: whole, offset }).items));
    }), { numRuns: 1000 });
  });

  test('a line of a megabyte', () => {
    const values = '民本、'.repeat(400_000);
    assert.ok(Array.isArray(labels(`## 金句\n\n- 甲\n  - 主题：${values}|`)));
    assert.ok(Array.isArray(labels(`## 金句\n\n- 甲\n  - ${' '.repeat(1_000_000)}|`)));
  });
});
