import { resolve } from 'node:path';
import { parse as parseJsonc, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { parseSettings } from '../../core/settings/parseSettings';
import { type Settings, SETTINGS_TABLE } from '../../core/settings/settingsTable';
import { SETTINGS_SECTION } from '../../protocol';
import { readFailureMessage } from '../../workspace/readFailure';
import { readTextFile } from '../nodeFileSystem';
import type { CommonOptions } from './options';
import { UsageError } from './usageError';

const PREFIX = `${SETTINGS_SECTION}.`;

/**
 * The settings of a command line: those of `--config` (JSON with comments, as VS Code's settings.json, keys with or without
 * the prefix), under those of `--set`. Throws a UsageError for an unknown key or a bad value.
 */
export async function readCliSettings({ config, set, language }: CommonOptions, cwd: string): Promise<Settings> {
  const fromFile = config === undefined ? {} : flatten(await readConfig(resolve(cwd, config), config, language));
  const assigned = Object.fromEntries(set.map(parseAssignment));
  const { settings, problems } = parseSettings({ ...fromFile, ...assigned });
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError('badSetting', problem.key, problem.expected);
  return settings;
}

function parseAssignment(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals <= 0) throw new UsageError('badAssignment', text);
  const key = withoutPrefix(text.slice(0, equals).trim());
  if (!(key in SETTINGS_TABLE)) throw new UsageError('unknownSetting', key);
  return [key, text.slice(equals + 1)];
}

async function readConfig(path: string, file: string, language: CommonOptions['language']): Promise<unknown> {
  const read = await readTextFile(path);
  if (!read.ok) throw new UsageError('badConfig', file, readFailureMessage(read.failure, file, language));
  const errors: ParseError[] = [];
  const value: unknown = parseJsonc(read.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) throw new UsageError('badConfig', file, printParseErrorCode(error.error));
  return value;
}

/** `{"biganzi.sheet.columns": 20}`, `{biganzi: {sheet: …}}` and `{sheet: {columns: 20}}` → `{'sheet.columns': 20}`; other keys are left out. */
function flatten(value: unknown): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const visit = (node: unknown, path: string): void => {
    const key = withoutPrefix(path);
    if (key in SETTINGS_TABLE) found[key] = node;
    else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [name, child] of Object.entries(node)) visit(child, path === '' ? name : `${path}.${name}`);
    }
  };
  visit(value, '');
  return found;
}

function withoutPrefix(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}
