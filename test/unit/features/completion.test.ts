import assert from 'node:assert/strict';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { EMPTY_CORPUS } from '../../../server/src/core/corpus/corpus';
import { completionAt, resolveCompletion } from '../../../server/src/features/completion';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings/parseSettings';
import { ACCEPTED_COMMAND } from '../../../server/src/protocol';
import { accept, complete, draftOf, editOf, replacedBy, type Request } from '../../support/completionDriver';
import {
  CITY, CITY_IMPORTANT, CITY_PART, corpusOf, LEARN, LEARN_CITY, quotation, QUOTATIONS, SQUARE, VIRTUE, WATER,
} from '../../support/quotationCorpus';

const corpus = corpusOf(QUOTATIONS);

function texts(marked: string, request: Request = {}): readonly string[] {
  return complete(corpus, marked, request).map((item) => editOf(item).newText.replace(/^“|”$/gu, ''));
}

suite('completion: what is accepted', () => {
  const cases: readonly (readonly [marked: string, after: string, why: string])[] = [
    ['我们知道城市是生命|', `我们知道${CITY}`, 'the longest run before the cursor that the corpus holds'],
    ['城市是生命体|', CITY, 'a line of its own'],
    ['要敬畏城|', CITY, 'the start of a later clause'],
    ['我们要善待城市|', `我们要${CITY}`, 'interior, mid-sentence'],
    ['城市是生命体、有机|', CITY, 'typed on past punctuation'],
    ['城市是生命体,有机|', CITY, 'typed with half-width punctuation'],
    ['习近平总书记指出，“|', `习近平总书记指出，“${CITY_IMPORTANT}”`, 'nothing typed, the closing mark supplied'],
    ['习近平总书记指出，“城市是|', `习近平总书记指出，“${CITY}”`, 'the opening mark stays as typed'],
    ['习近平总书记指出，“城市是|”', `习近平总书记指出，“${CITY}”`, 'the closing mark that stands there is reused'],
    ['习近平总书记指出，“城市是|”，我们要牢记。', `习近平总书记指出，“${CITY}”，我们要牢记。`, 'text after the mark stays'],
    ['“城市是生命体”、有机|', `“城市是生命体”、${CITY}`, 'a quotation closed before is left alone'],
    ['指出：「城市是|」', `指出：「${CITY.replace('‘', '『').replace('’', '』')}」`, 'corner brackets, inner ones to match'],
    ['指出："城市是|"', `指出："${CITY}"`, 'straight marks'],
    ['“他说‘城市是|’”', `“他说‘${CITY.replace('‘', '“').replace('’', '”')}’”`, 'marks alternate by depth'],
    ['“城市是|，这句话是“金句”。”', `“${CITY}，这句话是“金句”。”`, 'a mark closed further on is not closed twice'],
    ['城市是生命|体、有机体，后来', `${CITY}，后来`, 'what already follows of the quotation is replaced'],
    ['“城市是生命|体、有机体”', `“${CITY}”`, 'also within marks'],
    ['城市是生命|体现了', `${CITY}体现了`, 'but not what only begins alike'],
    ['树立‘全周期|’', CITY, 'a mark of the quotation’s own, closed by the editor'],
    ['习近平总书记指出，“树立‘全周期|’”', `习近平总书记指出，“${CITY}”`, 'both marks closed by the editor'],
    ['习近平总书记指出，城市是生命|', `习近平总书记指出，“${CITY}”`, 'an attribution leads in directly: marks around the quotation'],
    ['习近平总书记指出，我们的城市是生命|', `习近平总书记指出，我们的${CITY}`, 'other words between: no mark in a wrong place'],
    ['《论语》有言，|', `《论语》有言，“${LEARN}”`, 'a work, nothing typed'],
    ['孔子说：“为政|', `孔子说：“${VIRTUE}”`, 'a speaker and two characters'],
    ['孔子说：“为|', `孔子说：“${VIRTUE}”`, 'one character is enough to fill an open quotation'],
    ['# “城市是生命|', `# “${CITY}”`, 'in a heading'],
    ['- 城市是生命|', `- ${CITY}`, 'in an item'],
    ['城市是生命|\r\n下一段', `${CITY}\r\n下一段`, 'CRLF'],
  ];
  for (const [marked, after, why] of cases) {
    test(`${marked.replace(/\r\n/g, '⏎')}: ${why}`, () => {
      const triggerCharacter = /[“「：、]/u.exec(marked[marked.indexOf('|') - 1] ?? '')?.[0];
      const [first] = complete(corpus, marked, triggerCharacter === undefined ? {} : { triggerCharacter });
      assert.ok(first, 'nothing offered');
      assert.equal(accept(marked, first), after);
    });
  }
});

suite('completion: what is offered', () => {
  test('the range is the fragment, and filterText the text in it', () => {
    for (const marked of ['我们知道城市是生命|', '指出，“城市是|”', '城市是生命|体、有机体，后来']) {
      for (const item of complete(corpus, marked)) assert.equal(item.filterText, replacedBy(marked, item));
    }
    assert.equal(replacedBy('我们知道城市是生命|', complete(corpus, '我们知道城市是生命|')[0] ?? assert.fail()), '城市是生命');
  });

  test('a part comes below the quotation that holds it, and a list leaves it out', () => {
    const typed = texts('树立全周期|');
    assert.equal(typed[0], CITY);
    assert.ok(typed.indexOf(CITY_PART) > 0);
    assert.ok(!texts('习近平总书记强调：“|').includes(CITY_PART));
  });

  test('a list after an attribution holds the speaker’s alone, the topic’s first', () => {
    const listed = texts('习近平总书记强调：“|', { topicWords: ['民生', '城市治理'] });
    assert.ok(listed.every((text) => QUOTATIONS.some((one) => one.speaker === '习近平' && one.text === text)));
    assert.equal(texts('习近平总书记强调：“|', { topicWords: ['治理体系'] })[0], CITY_IMPORTANT);
  });

  test('with a fragment, too, nobody else’s words are put into a mouth that has its own; else others’ are offered', () => {
    assert.ok(!texts('习近平总书记指出，“城市|').includes(LEARN_CITY));
    assert.ok(texts('我们说，“管理城市|').includes(LEARN_CITY));
    assert.ok(texts('习近平总书记指出，“不以规矩|').includes(SQUARE));
  });

  test('who is spoken to, or 要, may stand between the saying word and the mark', () => {
    assert.deepEqual(texts('毛泽东同志号召全党“|'), [LEARN_CITY]);
    assert.ok(!texts('习近平总书记强调，要“|').includes(LEARN_CITY));
  });

  test('古人云 lists what comes from books', () => {
    assert.deepEqual([...texts('古人云：“|')].sort(), [LEARN, SQUARE, VIRTUE, WATER].sort());
  });

  test('of two people named, the one whose words are borrowed', () => {
    assert.equal(texts('习近平总书记引用孟子的话说，“|')[0], SQUARE);
  });

  test('a name right before a colon leads in too', () => {
    assert.deepEqual([...new Set(texts('孟子：|', { triggerCharacter: '：' }))], [SQUARE]);
    assert.deepEqual(texts('毛泽东同志：“|'), [LEARN_CITY]);
  });

  test('marks typed by themselves list what fits the topic', () => {
    assert.equal(texts('“|', { topicWords: ['管理城市'] })[0], LEARN_CITY);
  });

  test('outside any mark the best one also comes in marks, within an attribution also bare', () => {
    assert.deepEqual(complete(corpus, '城市是生命体、|', { explicit: true }).map((item) => editOf(item).newText), [CITY, `“${CITY}”`]);
    assert.deepEqual(complete(corpus, '习近平总书记指出，城市是生命|').map((item) => editOf(item).newText), [`“${CITY}”`, CITY]);
  });

  test('what the draft has already is marked and sinks', () => {
    const first = texts('指出，“城市|');
    const again = complete(corpus, `${first[0] ?? ''}。\n\n指出，“城市|`);
    assert.notEqual(editOf(again[0] ?? assert.fail()).newText, `${first[0] ?? ''}”`);
    assert.match(again.at(-1)?.labelDetails?.description ?? '', /用过/u);
    assert.equal(editOf(again.at(-1) ?? assert.fail()).newText, `${first[0] ?? ''}”`);
  });

  test('a quotation that stands there whole is not offered again', () => {
    assert.deepEqual(texts(`${CITY_IMPORTANT}|`).filter((text) => text === CITY_IMPORTANT), []);
  });

  test('sortText follows the order, no two items alike', () => {
    const items = complete(corpus, '城市|');
    const keys = items.map((item) => item.sortText ?? '');
    assert.deepEqual(keys, [...new Set(keys)].sort());
    assert.ok(items.length > 1);
  });

  test('the list is never complete, the number of items is bounded', () => {
    const draft = draftOf('城市');
    const list = completionAt({ corpus, draft, offset: 2, explicit: false, topicWords: [], settings: { ...DEFAULT_SETTINGS, 'completion.maxItems': 2 } });
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items.length, 2);
  });

  test('each quotation clears the re-trigger when accepted', () => {
    for (const item of complete(corpus, '城市|')) assert.equal(item.command?.command, ACCEPTED_COMMAND);
  });

  test('labels are short and show what was matched', () => {
    const [first] = complete(corpus, '努力探索超大|');
    assert.ok([...(first?.label ?? '')].length <= 19);
    assert.match(first?.label ?? '', /努力探索超大/u);
  });
});

suite('completion: when it stays silent', () => {
  const silent: readonly (readonly [marked: string, request: Request, why: string])[] = [
    ['第3|', {}, 'a digit'],
    ['chengshi|', {}, 'Latin letters: pinyin in composition'],
    ['城市cheng|', {}, 'Latin letters after Han'],
    ['|', {}, 'an empty line'],
    ['城|', {}, 'one character outside a quotation'],
    ['主要做法如下：|', { triggerCharacter: '：' }, 'a colon after nobody’s name'],
    ['以习近平新时代中国特色社会主义思想为指导，主要做法是：|', { triggerCharacter: '：' }, 'a colon far from a name'],
    ['苹果、|', { triggerCharacter: '、' }, 'a list of things'],
    ['我们认为|', { explicit: true }, 'the extension’s own request after a commit that nothing answers'],
    ['城|', { explicit: true }, 'its request after a single character'],
    ['我们常常管理|', {}, 'two characters in the middle of a sentence that begin no clause of a quotation'],
    ['指出，“毫不相干的话|', {}, 'nothing alike in the corpus'],
    ['城市是生命|', { settings: { 'completion.trigger': 'off' } }, 'switched off'],
    ['城市是生命|', { settings: { 'completion.trigger': 'marks' } }, 'only after marks'],
    ['## 城市是生命|', {}, 'a heading: Enter ends it'],
    ['# 城市是生命|', {}, 'the title row'],
    ['一、城市是生命|', {}, 'a line numbered like a heading'],
    ['（一）我们说城市是生命|', {}, 'the next level of numbers'],
    ['```\n城市是生命|\n```', {}, 'code'],
    ['---\n题目: 城市是生命|\n---\n', {}, 'front matter'],
    ['<!-- 城市是生命| -->', {}, 'a comment'],
  ];
  for (const [marked, request, why] of silent) test(`${JSON.stringify(marked)}: ${why}`, () => assert.deepEqual(texts(marked, request), []));

  const spoken: readonly (readonly [marked: string, request: Request, why: string])[] = [
    ['城市是生命|', { explicit: true, settings: { 'completion.trigger': 'off' } }, 'off, but asked for'],
    ['指出，“城市是生命|', { settings: { 'completion.trigger': 'marks' } }, 'marks, within one'],
    ['我们认为|', { explicit: true, settings: { 'completion.trigger': 'marks' } }, 'asked for after Han where the extension never asks'],
    ['## 城市是生命|', { explicit: true }, 'a heading, asked for'],
    ['一、城市建设。城市是生命|', {}, 'a sentence after a number'],
    ['一、善待“城市是生命|', {}, 'a quotation in a heading'],
    ['一是城市是生命|', {}, 'a number within prose'],
    ['管理|', {}, 'the same two at the start of a sentence'],
    ['我们常常管理城|', {}, 'three in the middle of one'],
    ['我们常常善待|', {}, 'two that begin a clause of a quotation'],
    ['|', { explicit: true }, 'asked for on an empty line'],
    ['城|', { settings: { 'completion.minLength': 1 } }, 'minimal length of one'],
  ];
  for (const [marked, request, why] of spoken) test(`not silent ${JSON.stringify(marked)}: ${why}`, () => assert.notDeepEqual(texts(marked, request), []));

  test('an offset outside the draft, an empty corpus', () => {
    for (const offset of [-1, 99]) {
      assert.deepEqual(completionAt({ corpus, draft: draftOf('城市'), offset, explicit: true, topicWords: [], settings: DEFAULT_SETTINGS }).items, []);
    }
    assert.deepEqual(complete(EMPTY_CORPUS, '城市|', { explicit: true }), []);
  });

  test('a line of a megabyte', () => {
    assert.equal(complete(corpus, `${'“城市'.repeat(300_000)}是生命|`).length > 0, true);
    assert.equal(complete(corpus, `${'城市是'.repeat(300_000)}|`).length > 0, true);
  });
});

suite('completion: details', () => {
  test('resolve tells text, speaker, date, verification, length and source, escaped', () => {
    const [item] = complete(corpus, '城市是生命|');
    const resolved = resolveCompletion(corpus, item ?? assert.fail());
    const text = JSON.stringify(resolved.documentation);
    for (const part of ['2020', '有机体', '习近平', '在武汉考察', '未核对', `${CITY.length}字`, '城市治理']) assert.ok(text.includes(part), part);
    assert.equal(item?.insertTextFormat, InsertTextFormat.PlainText);
  });

  test('an entry that is gone leaves the item as it was', () => {
    const [item] = complete(corpus, '城市是生命|');
    assert.deepEqual(resolveCompletion(EMPTY_CORPUS, item ?? assert.fail()), item);
    assert.deepEqual(resolveCompletion(corpus, { label: 'x', data: 3 }), { label: 'x', data: 3 });
  });

  test('Markdown in a quotation is shown, not obeyed', () => {
    const hostile = corpusOf([quotation('城市是<img src=x>[生命](http://x)体', '某人')]);
    const [item] = complete(hostile, '城市是|');
    const shown = JSON.stringify(resolveCompletion(hostile, item ?? assert.fail()).documentation);
    assert.ok(!shown.includes('<img') && !shown.includes('](http'));
  });
});
