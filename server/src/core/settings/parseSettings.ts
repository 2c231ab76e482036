import { type SettingKey, type Settings, SETTINGS_TABLE } from './settingsTable';
import type { SettingType } from './settingTypes';

export interface SettingProblem {
  readonly key: string;
  readonly expected: string;
}

export interface SettingsResult {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

/** The defaults of every setting. */
export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(Object.entries(SETTINGS_TABLE).map(([key, type]) => [key, type.default])),
) as unknown as Settings;

/**
 * Reads settings, flat (`{'sheet.columns': 20}`) or nested (`{sheet: {columns: 20}}`), over `previous`.
 * A missing key takes its default; a bad value keeps the previous one and is reported; unknown keys are ignored.
 */
export function parseSettings(raw: unknown, previous: Settings = DEFAULT_SETTINGS): SettingsResult {
  const problems: SettingProblem[] = [];
  const values = Object.entries<SettingType<unknown>>(SETTINGS_TABLE).map(([key, type]) => {
    const given = lookUp(raw, key);
    if (given === undefined || given === null) return [key, type.default] as const;
    const parsed = type.parse(given);
    if (parsed.ok) return [key, parsed.value] as const;
    problems.push({ key, expected: parsed.expected });
    return [key, previous[key as SettingKey]] as const;
  });
  return { settings: Object.fromEntries(values) as unknown as Settings, problems };
}

function lookUp(raw: unknown, key: string): unknown {
  if (!isRecord(raw)) return undefined;
  if (key in raw) return raw[key];
  let value: unknown = raw;
  for (const part of key.split('.')) {
    if (!isRecord(value)) return undefined;
    value = value[part];
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
