import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, parseSettings } from '../../../../server/src/core/settings/parseSettings';
import { SETTINGS_TABLE } from '../../../../server/src/core/settings/settingsTable';

suite('parseSettings', () => {
  test('nothing given yields the defaults', () => {
    assert.deepEqual(parseSettings(undefined), { settings: DEFAULT_SETTINGS, problems: [] });
  });

  const accepted: readonly (readonly [given: unknown, key: keyof typeof SETTINGS_TABLE, value: unknown])[] = [
    [{ 'sheet.columns': 20 }, 'sheet.columns', 20],
    [{ sheet: { columns: 20 } }, 'sheet.columns', 20],
    [{ 'sheet.columns': '20' }, 'sheet.columns', 20],
    [{ 'completion.trigger': 'marks' }, 'completion.trigger', 'marks'],
    [{ 'corpus.bundled': 'false' }, 'corpus.bundled', false],
    [{ 'corpus.folders': 'a, b' }, 'corpus.folders', ['a', 'b']],
    [{ 'diagnostics.severity': 'length/over=hint,length/near=off' }, 'diagnostics.severity', { 'length/over': 'hint', 'length/near': 'off' }],
    [{ diagnostics: { severity: { 'length/over': 'hint' } } }, 'diagnostics.severity', { 'length/over': 'hint' }],
    [{ measure: null }, 'measure', 'grid'],
  ];
  for (const [given, key, value] of accepted) {
    test(`accepts ${JSON.stringify(given)}`, () => {
      const { settings, problems } = parseSettings(given);
      assert.deepEqual(settings[key], value);
      assert.deepEqual(problems, []);
    });
  }

  const refused: readonly (readonly [given: Readonly<Record<string, unknown>>, key: string])[] = [
    [{ 'sheet.columns': 5 }, 'sheet.columns'],
    [{ 'sheet.columns': 20.5 }, 'sheet.columns'],
    [{ 'sheet.columns': '' }, 'sheet.columns'],
    [{ measure: 'letters' }, 'measure'],
    [{ 'corpus.folders': [1] }, 'corpus.folders'],
    [{ 'diagnostics.severity': { 'length/over': 'loud' } }, 'diagnostics.severity'],
    [{ 'diagnostics.severity': 'length/over' }, 'diagnostics.severity'],
  ];
  for (const [given, key] of refused) {
    test(`a bad value keeps the last good one and is reported: ${JSON.stringify(given)}`, () => {
      const lastGood = { ...DEFAULT_SETTINGS, 'sheet.columns': 30, measure: 'chars' as const };
      const { settings, problems } = parseSettings(given, lastGood);
      assert.deepEqual(problems.map((problem) => problem.key), [key]);
      assert.deepEqual(settings[key as keyof typeof settings], lastGood[key as keyof typeof lastGood]);
    });
  }

  test('never throws, whatever is given', () => {
    fc.assert(fc.property(fc.anything(), (raw) => {
      assert.deepEqual(Object.keys(parseSettings(raw).settings), Object.keys(SETTINGS_TABLE));
    }));
  });

  test('every default is accepted by its own type', () => {
    for (const [key, type] of Object.entries(SETTINGS_TABLE)) {
      assert.deepEqual(type.parse(type.default), { ok: true, value: type.default }, key);
    }
  });
});
