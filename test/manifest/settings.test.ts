import assert from 'node:assert/strict';
import { SETTINGS_TABLE } from '../../server/src/core/settings/settingsTable';
import type { SettingType } from '../../server/src/core/settings/settingTypes';
import { SETTINGS_SECTION } from '../../server/src/protocol';
import { projectFile } from '../support/project';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly additionalProperties?: { readonly enum?: readonly string[] };
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly commands: readonly { readonly command: string }[];
  };
}

/** Read by the language client library itself, never by the server. */
const CLIENT_ONLY = ['biganzi.trace.server'];

suite('package.json and the settings table', () => {
  const manifest = JSON.parse(projectFile('package.json')) as Manifest;
  const { properties } = manifest.contributes.configuration;
  const table = Object.entries<SettingType<unknown>>(SETTINGS_TABLE);

  test('name the same settings', () => {
    const declared = Object.keys(properties).filter((key) => !CLIENT_ONLY.includes(key));
    assert.deepEqual(declared.sort(), table.map(([key]) => `${SETTINGS_SECTION}.${key}`).sort());
  });

  for (const [key, type] of table) {
    const property = properties[`${SETTINGS_SECTION}.${key}`];
    test(`agree on ${key}: default and choices`, () => {
      assert.ok(property);
      assert.deepEqual(property.default, type.default);
      assert.deepEqual(property.enum ?? property.additionalProperties?.enum, type.choices);
    });
    test(`agree on ${key}: what is accepted`, () => {
      assert.ok(property);
      assert.deepEqual(type.parse(property.default), { ok: true, value: type.default });
      for (const [bound, step] of [[property.minimum, -1], [property.maximum, 1]] as const) {
        if (bound === undefined) continue;
        assert.equal(type.parse(bound).ok, true, `${bound} is accepted`);
        assert.equal(type.parse(bound + step).ok, false, `${bound + step} is not`);
      }
      if (property.type === 'number' || property.type === 'integer') assert.ok(property.minimum !== undefined && property.maximum !== undefined);
    });
  }

  test('every text of the manifest is there in Chinese and in English, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map((match) => match[1]);
    for (const file of ['package.nls.json', 'package.nls.en.json']) {
      const texts = JSON.parse(projectFile(file)) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(texts).sort(), [...new Set(used)].sort(), file);
      for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', `${file}: ${key}`);
    }
  });
});
