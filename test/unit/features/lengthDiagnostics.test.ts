import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseDraft } from '../../../server/src/core/markdown/draft';
import { draftOptionsOf } from '../../../server/src/core/markdown/draftOptions';
import { parseSettings } from '../../../server/src/core/settings/parseSettings';
import { lengthDiagnostics } from '../../../server/src/features/lengthDiagnostics';
import { toSpan } from '../../../server/src/features/positions';
import { draftText } from '../../support/draftText';

const han = (count: number): string => '字'.repeat(count);
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

interface Found {
  readonly code: unknown;
  readonly severity: string | undefined;
  /** The text that is marked. */
  readonly marked: string;
  readonly message: unknown;
  readonly data: unknown;
}

function check(text: string, raw: unknown = {}): readonly Found[] {
  const { settings } = parseSettings(raw);
  const draft = parseDraft(text, draftOptionsOf(settings));
  return lengthDiagnostics({ draft, settings }).map(({ code, severity, range, message, data }) => {
    const { start, end } = toSpan(draft, range);
    return { code, severity: SEVERITIES[severity ?? 0], marked: text.slice(start, end), message, data };
  });
}

/** Findings in short: `length/over error 5字`, the last figure being how much is marked. */
function brief(text: string, raw?: unknown): readonly string[] {
  return check(text, raw).map(({ code, severity, marked }) => `${String(code)} ${severity} ${/^字*$/.test(marked) ? `${marked.length}字` : marked}`);
}

suite('features/lengthDiagnostics', () => {
  test('without a limit nothing is said', () => {
    assert.deepEqual(check(han(5000)), []);
  });

  test('nothing is said of an answer that is not begun', () => {
    assert.deepEqual(check('## 第一题（不少于800字）\n'), []);
    assert.deepEqual(check('## 第一题（不少于800字）\n> 材料\n\n# 题\n'), []);
    assert.deepEqual(check('---\n字数: 800字以上\n---\n'), []);
  });

  test('too long: from the first character beyond the limit to the end of that answer', () => {
    const [over, ...rest] = check(`## 第一题 概括做法（不超过50字）\n${han(48)}一二三四五\n${han(3)}\n## 第二题 概括（300字）\n`);
    assert.deepEqual(rest, []);
    assert.deepEqual(over, {
      code: 'length/over',
      severity: 'error',
      marked: `三四五\n${han(3)}`,
      message: '版面格数 78，超过“不超过50字”的上限 50，多 28 格。',
      data: { measure: 'grid', count: 78, bound: 50, limit: '不超过50字', question: '第一题 概括做法' },
    });
  });

  test('marks inside the text do not move the place', () => {
    assert.equal(check(`---\n字数: 不超过5字以内\n---\n一`).length, 0);
    assert.equal(check(`---\n字数: 不超过10字\n计数: 字符数\n---\n　　**一二**三四[五六](http://a.b)七八九十<!-- 注 -->多出\n`)[0]?.marked, '多出');
  });

  test('each measure marks its own first character', () => {
    const draft = (measure: string): string => `---\n字数: 不超过10字\n计数: ${measure}\n---\n2026年，一二三四五六七八九十`;
    const marked = ['han', 'words', 'chars', 'cells', 'grid'].map((measure) => check(draft(measure))[0]?.marked);
    assert.deepEqual(marked, ['十', '八九十', '五六七八九十', '七八九十', '五六七八九十']);
  });

  test('severities of every kind of limit', () => {
    const under = (limit: string, count: number): readonly string[] => brief(`---\n字数: ${limit}\n计数: 字符数\n---\n${han(count)}`);
    assert.deepEqual(under('不超过100字', 101), ['length/over error 1字']);
    assert.deepEqual(under('80-100字', 101), ['length/over error 1字']);
    assert.deepEqual(under('80-100字', 79), ['length/under warning 字数: 80-100字']);
    assert.deepEqual(under('100字左右', 111), ['length/over warning 1字']);
    assert.deepEqual(under('100字左右', 106), ['length/over information 1字']);
    assert.deepEqual(under('100字左右', 105), []);
    assert.deepEqual(under('100字左右', 94), ['length/under information 字数: 100字左右']);
    assert.deepEqual(under('100字左右', 89), ['length/under warning 字数: 100字左右']);
    assert.deepEqual(under('100字', 105), ['length/over information 5字']);
    assert.deepEqual(under('100字', 111), ['length/over warning 11字']);
    assert.deepEqual(under('100字', 89), ['length/under information 字数: 100字']);
    assert.deepEqual(under('100字', 90), []);
    assert.deepEqual(under('不少于100字', 99), ['length/under warning 字数: 不少于100字']);
    assert.deepEqual(under('100', 111), ['length/over warning 11字']);
  });

  test('too short is marked where the requirement is stated', () => {
    assert.deepEqual(check(`## 第一题 概括（不少于100字）\r\n${han(50)}`), [{
      code: 'length/under',
      severity: 'warning',
      marked: '不少于100字',
      message: '版面格数 50，不到“不少于100字”的下限 100，还差 50 格。',
      data: { measure: 'grid', count: 50, bound: 100, limit: '不少于100字', question: '第一题 概括' },
    }]);
  });

  test('enough cells but too few characters is information (domain-rules R8)', () => {
    const text = `---\n字数: 不少于100字\n---\n${Array.from({ length: 5 }, () => han(17)).join('\n')}`;
    const [found] = check(text);
    assert.deepEqual([found?.code, found?.severity], ['length/under', 'information']);
    assert.equal(found?.message, '版面格数 119 已达“不少于100字”的下限 100，但字符数 85，按字符计还差 15 字。');
  });

  test('a requirement for each item is checked item by item', () => {
    const text = `## 第一题 概括做法，每条不超过20字，总字数不超过200字\n概述：\n1. ${han(15)}\n2. ${han(30)}\n${han(3)}`;
    const found = check(text);
    assert.deepEqual(found.map(({ code, severity, marked }) => [code, severity, marked]), [['length/over', 'error', `${han(11)}\n${han(3)}`]]);
    assert.equal(found[0]?.message, '第 2 条占格数 34，超过每条“不超过20字”的上限 20，多 14 格。');
  });

  test('near the limit is said only where it is asked for', () => {
    const text = `---\n字数: 不超过100字\n计数: 字符数\n---\n${han(93)}`;
    assert.deepEqual(brief(text), []);
    assert.deepEqual(brief(text, { 'diagnostics.severity': { 'length/near': 'information' } }), ['length/near information 字数: 不超过100字']);
    assert.deepEqual(brief(text, { 'diagnostics.severity': { 'length/near': 'information' }, 'limit.nearRatio': 0.95 }), []);
  });

  test('settings change a severity, turn a rule off, and ignore a code', () => {
    const text = `---\n字数: 不超过100字\n---\n${han(120)}`;
    assert.deepEqual(check(text, { 'diagnostics.severity': { 'length/over': 'hint' } }).map(({ severity }) => severity), ['hint']);
    assert.deepEqual(check(text, { 'diagnostics.severity': { 'length/over': 'off' } }), []);
    assert.deepEqual(check(text, { 'diagnostics.ignored': ['length/over'] }), []);
    assert.deepEqual(check(text, { 'diagnostics.ignored': ['length'] }), []);
  });

  test('comments silence: for the file, and before the question', () => {
    assert.deepEqual(check(`<!-- biganzi-ignore-file length/over -->\n## 第一题（不超过50字）\n${han(60)}`), []);
    assert.deepEqual(check(`<!-- biganzi-ignore-next-line length/over -->\n## 第一题（不超过50字）\n${han(60)}`), []);
    assert.equal(check(`<!-- biganzi-ignore-next-line length/under -->\n## 第一题（不超过50字）\n${han(60)}`).length, 1);
  });

  test('settings reach the reading: tolerance, bare figures, the measure', () => {
    const text = (limit: string, count: number): string => `---\n字数: ${limit}\n---\n${han(count)}`;
    const raw = (more: object): object => ({ measure: 'chars', ...more });
    assert.deepEqual(brief(text('100字左右', 106), raw({ 'limit.aroundTolerance': 0.05 })), ['length/over warning 1字']);
    assert.deepEqual(brief(text('100字', 101), raw({ 'limit.bare': 'maximum' })), ['length/over error 1字']);
    assert.deepEqual(brief(text('不超过100字', 100), raw({})), []);
  });

  test('CRLF and a BOM change nothing', () => {
    fc.assert(fc.property(draftText, (text) => {
      const limited = `---\n字数: 不少于10字，不超过20字\n---\n${text}`;
      const plain = check(limited).map(({ code, message, marked }) => [code, message, marked]);
      const windows = check(`\uFEFF${limited.replaceAll('\n', '\r\n')}`).map(({ code, message, marked }) => [code, message, marked.replaceAll('\r\n', '\n')]);
      assert.deepEqual(windows, plain);
    }));
  });
});
