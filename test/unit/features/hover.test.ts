import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { EMPTY_CORPUS } from '../../../server/src/core/corpus/corpus';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings/parseSettings';
import { hoverAt } from '../../../server/src/features/hover';
import { toSpan } from '../../../server/src/features/positions';
import { draftOf } from '../../support/completionDriver';
import { atCursor } from '../../support/cursor';
import { corpusOf, QUOTATIONS, term } from '../../support/quotationCorpus';

const corpus = corpusOf([
  ...QUOTATIONS,
  term('全周期管理', { definition: '贯穿事前、事中、事后的管理', standardWording: '树立“全周期管理”意识', since: '2020-03-10', verification: 'cited' }),
  term('周期', { definition: '一段时间' }),
  term('河长制', { aliases: ['河湖长制'], until: '2030' }),
]);

/** The hovered text and the Markdown shown, at the mark `|`. */
function hover(marked: string, of = corpus): { readonly text: string; readonly shown: string } | undefined {
  const { text, offset } = atCursor(marked);
  const draft = draftOf(text);
  const found = hoverAt({ corpus: of, draft, offset, settings: DEFAULT_SETTINGS });
  if (found?.range === undefined || !MarkupContent.is(found.contents)) return undefined;
  const { start, end } = toSpan(draft, found.range);
  return { text: text.slice(start, end), shown: found.contents.value };
}

suite('hover', () => {
  const spans: readonly (readonly [marked: string, text: string | undefined, why: string])[] = [
    ['要有|全周期管理意识', '全周期管理', 'its first character'],
    ['要有全周期管|理意识', '全周期管理', 'its last character'],
    ['要有全周期管理|意识', undefined, 'just after it'],
    ['河长制与河|长制', '河长制', 'the second occurrence on a line'],
    ['ABC河|湖长制DEF', '河湖长制', 'an alias next to Latin text'],
    ['全周期|，管理', undefined, 'punctuation between'],
    ['**全周|期管理**', '全周期管理', 'within emphasis'],
    ['```\n全周|期管理\n```', undefined, 'code'],
    ['一二\r\n三全周|期管理', '全周期管理', 'after CRLF'],
    ['|', undefined, 'an empty draft'],
  ];
  for (const [marked, text, why] of spans) test(`${JSON.stringify(marked)}: ${why}`, () => assert.equal(hover(marked)?.text, text));

  test('shows definition, standard wording, validity, verification, source; what overlaps comes after', () => {
    const shown = hover('全周|期管理')?.shown ?? '';
    for (const part of ['贯穿事前、事中、事后的管理', '规范表述', '自 2020', '转引', '《名词》第3行', 'file:///corpus/terms.md#L3']) assert.ok(shown.includes(part), part);
    assert.ok(shown.indexOf('一段时间') > shown.indexOf('贯穿事前'));
    assert.ok(shown.includes('\n---\n'));
  });

  test('a passage of a known quotation tells its source, punctuation aside', () => {
    const found = hover('他说人民城市人民建,|人民城市为人民！');
    assert.equal(found?.text, '人民城市人民建,人民城市为人民');
    assert.match(found?.shown ?? '', /习近平/u);
    assert.equal(hover('管理城|市和')?.text, undefined);
  });

  test('switched off, outside the draft, without a corpus', () => {
    const draft = draftOf('全周期管理');
    assert.equal(hoverAt({ corpus, draft, offset: 1, settings: { ...DEFAULT_SETTINGS, 'hover.enabled': false } }), undefined);
    for (const offset of [-1, 5, 99]) assert.equal(hoverAt({ corpus, draft, offset, settings: DEFAULT_SETTINGS }), undefined);
    assert.equal(hover('全周|期管理', EMPTY_CORPUS), undefined);
  });

  test('a line of a megabyte', () => assert.equal(hover(`${'全周期'.repeat(200_000)}|全周期管理${'城市'.repeat(100_000)}`)?.text, '全周期管理'));
});
