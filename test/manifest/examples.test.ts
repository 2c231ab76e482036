import assert from 'node:assert/strict';
import { draftOptionsOf, parseDraft } from '../../server/src/core/markdown/draft';
import { parseSettings } from '../../server/src/core/settings/parseSettings';
import { SETTINGS_TABLE } from '../../server/src/core/settings/settingsTable';
import { countDraft } from '../../server/src/features/draftCount';
import { draftDiagnostics } from '../../server/src/features/draftDiagnostics';
import { bareText } from '../support/bareText';
import { projectFile } from '../support/project';
import { sharedFile } from '../support/shared';

const GOOD = 'examples/练习.md';
const BAD = 'examples/练习（有错）.md';
const PACK = 'examples/corpus/示例素材包.txt';
const DRAFT_SETTINGS = parseSettings({}).settings;
/** DiagnosticSeverity of LSP. */
const SEVERITY = ['', 'error', 'warning', 'information', 'hint'];

function check(name: string): readonly { readonly code: string; readonly severity: string; readonly limit?: string }[] {
  const draft = parseDraft(projectFile(name), draftOptionsOf(DRAFT_SETTINGS));
  return draftDiagnostics({ draft, settings: DRAFT_SETTINGS }).map(({ code, severity, data }) => ({
    code: String(code),
    severity: SEVERITY[severity ?? 0] ?? '',
    ...(data !== undefined && { limit: (data as { limit: string }).limit }),
  }));
}

suite('the examples', () => {
  test('the good draft has no diagnostic, within its limit', () => {
    assert.deepEqual(check(GOOD), []);
    const draft = parseDraft(projectFile(GOOD), draftOptionsOf(DRAFT_SETTINGS));
    const { questions } = countDraft({ draft, settings: DRAFT_SETTINGS });
    assert.equal(questions.length, 1);
    assert.equal(questions[0]?.status, 'within');
    assert.equal(questions[0]?.genre, '大作文');
  });

  test('the good draft stays within its limit when the line it invites to try is accepted', () => {
    const text = `${projectFile(GOOD)}习近平总书记指出，“城市是生命体、有机体，要敬畏城市、善待城市，树立‘全周期管理’意识，努力探索超大城市现代化治理新路子”。\n`;
    const draft = parseDraft(text, draftOptionsOf(DRAFT_SETTINGS));
    assert.equal(countDraft({ draft, settings: DRAFT_SETTINGS }).questions[0]?.status, 'within');
  });

  test('the other draft has every mistake that is found', () => {
    assert.deepEqual(check(BAD), [
      { code: 'draft/front-matter', severity: 'information' },
      { code: 'length/over', severity: 'error', limit: '不超过100字' },
      { code: 'length/over', severity: 'warning', limit: '150字左右' },
      { code: 'length/over', severity: 'warning', limit: '100字' },
      { code: 'length/under', severity: 'warning', limit: '不少于200字' },
      { code: 'length/under', severity: 'information', limit: '200字' },
    ]);
  });

  test('the study pack looks like the ones that are downloaded', () => {
    const pack = projectFile(PACK);
    assert.match(pack, /全周期管理/u);
    assert.match(pack, /城市是生命体、有机体,/u);
    assert.doesNotMatch(pack, /[，：；（）]/u);
    assert.equal(pack.match(/^\d\..*\(\d+字\)。$/gmu)?.length, 6);
  });

  test('the attributed quotations are real', function () {
    const packs = sharedFile('packs/chengshi-zhili.txt');
    const quoted = [PACK, GOOD].flatMap((name) => attributed(projectFile(name)));
    assert.ok(quoted.length >= 10, String(quoted.length));
    if (packs === undefined) {
      console.log(`      ${this.test?.title}: the study pack is not at hand, only their number was checked`);
      return;
    }
    for (const quotation of quoted) assert.ok(bareText(packs).includes(bareText(quotation)), quotation);
  });

  test('the settings file shows settings that exist, with their defaults', () => {
    const text = projectFile('examples/.vscode/settings.json').replace(/^\s*\/\/.*$/gmu, '');
    const settings = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(([key]) => key.startsWith('biganzi.'));
    assert.ok(settings.length > 0);
    const defaults = new Map<string, unknown>(Object.entries(SETTINGS_TABLE).map(([key, { default: value }]) => [`biganzi.${key}`, value]));
    for (const [key, value] of settings) {
      assert.ok(defaults.has(key), key);
      assert.deepEqual(value, defaults.get(key), key);
    }
  });
});

/** Marked texts that follow a word of saying, and those joined to them. */
function attributed(text: string): readonly string[] {
  const runs = text.matchAll(/(?:指出|强调|提出|号召全党)[,，:：]?((?:[,，]?“[^”]{10,}”)+)/gu);
  return [...runs].flatMap(([, run = '']) => [...run.matchAll(/“([^”]+)”/gu)].map(([, inner = '']) => inner));
}
