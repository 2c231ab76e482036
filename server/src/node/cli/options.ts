import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../../workspace/readFailure';
import { UsageError } from './usageError';

/** What every command understands (design: the contract). */
export interface CommonOptions {
  /** Folders named with `--corpus`, in the order given. */
  readonly corpus: readonly string[];
  readonly bundled: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  /** `KEY=VALUE` as given. */
  readonly set: readonly string[];
  readonly config: string | undefined;
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
}

export interface CommandLine<Format extends string> {
  readonly positionals: readonly string[];
  readonly format: Format;
  readonly common: CommonOptions;
  /** The command's own options that take a value, by name. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The command's own options that take none. */
  readonly flags: ReadonlySet<string>;
}

export interface CommandSyntax<Format extends string> {
  /** The first one is the default. */
  readonly formats: readonly Format[];
  readonly values?: readonly string[];
  readonly flags?: readonly string[];
}

const COMMON = {
  corpus: { type: 'string', multiple: true },
  'no-bundled': { type: 'boolean' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  set: { type: 'string', multiple: true },
  config: { type: 'string' },
  lang: { type: 'string' },
  'no-color': { type: 'boolean' },
  quiet: { type: 'boolean' },
  format: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Reads a command's arguments; throws a UsageError that says what is wrong with them. */
export function parseCommandLine<Format extends string>(args: readonly string[], syntax: CommandSyntax<Format>): CommandLine<Format> {
  const own = {
    ...Object.fromEntries((syntax.values ?? []).map((name) => [name, { type: 'string' } as const])),
    ...Object.fromEntries((syntax.flags ?? []).map((name) => [name, { type: 'boolean' } as const])),
  };
  const { values, positionals } = parse(args, own);
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const list = (name: string): readonly string[] => (Array.isArray(values[name]) ? values[name].map(String) : []);
  return {
    positionals,
    format: oneOf('format', text('format'), syntax.formats),
    common: {
      corpus: list('corpus'),
      bundled: values['no-bundled'] !== true,
      stdin: values['stdin'] === true,
      stdinFilename: text('stdin-filename'),
      set: list('set'),
      config: text('config'),
      language: oneOf('lang', text('lang'), ['zh', 'en']),
      color: values['no-color'] !== true,
      quiet: values['quiet'] === true,
    },
    values: Object.fromEntries((syntax.values ?? []).map((name) => [name, text(name)])),
    flags: new Set((syntax.flags ?? []).filter((name) => values[name] === true)),
  };
}

/** The language asked for, wherever it stands, so that a complaint about the rest can be in it. */
export function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  return args.includes('--lang=en') || (index >= 0 && args[index + 1] === 'en') ? 'en' : 'zh';
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], own: NonNullable<ParseArgsConfig['options']>): Parsed {
  try {
    return parseArgs({ args: [...args], options: { ...COMMON, ...own }, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError('badOption', error instanceof Error ? (/'(-[^' ]*)/u.exec(error.message)?.[1] ?? error.message) : String(error));
  }
}

function oneOf<T extends string>(name: string, given: string | undefined, choices: readonly [T, ...T[]] | readonly T[]): T {
  const [first] = choices;
  if (given === undefined && first !== undefined) return first;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new UsageError('badChoice', `--${name} ${given ?? ''}`, choices.join(' | '));
  return found;
}
