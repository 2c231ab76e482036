/** What one setting accepts: a parser that returns the value or says what it expected, and the default. */
export interface SettingType<T> {
  readonly default: T;
  /** Accepts JSON values, and the strings that a command line gives (`true`, `25`, `a,b`). */
  readonly parse: (raw: unknown) => Parsed<T>;
  /** The choices, where there is a fixed list of them. */
  readonly choices?: readonly string[];
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });
const expected = (text: string): Parsed<never> => ({ ok: false, expected: text });

export function boolean(defaultValue: boolean): SettingType<boolean> {
  return {
    default: defaultValue,
    parse: (raw) => {
      if (raw === true || raw === 'true') return ok(true);
      if (raw === false || raw === 'false') return ok(false);
      return expected('true | false');
    },
  };
}

export function number(defaultValue: number, bounds: Bounds): SettingType<number> {
  return {
    default: defaultValue,
    parse: (raw) => {
      const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
      if (typeof value !== 'number' || !(value >= bounds.min && value <= bounds.max)) return expected(`${bounds.min} … ${bounds.max}`);
      return ok(value);
    },
  };
}

export function integer(defaultValue: number, bounds: Bounds): SettingType<number> {
  const asNumber = number(defaultValue, bounds);
  return {
    default: defaultValue,
    parse: (raw) => {
      const parsed = asNumber.parse(raw);
      return parsed.ok && !Number.isInteger(parsed.value) ? expected(`${bounds.min} … ${bounds.max}`) : parsed;
    },
  };
}

export function oneOf<const T extends string>(choices: readonly T[], defaultValue: NoInfer<T>): SettingType<T> {
  return {
    default: defaultValue,
    choices,
    parse: (raw) => {
      const found = choices.find((choice) => choice === String(raw));
      return found === undefined ? expected(choices.join(' | ')) : ok(found);
    },
  };
}

export function stringList(defaultValue: readonly string[]): SettingType<readonly string[]> {
  return {
    default: defaultValue,
    parse: (raw) => {
      if (typeof raw === 'string') return ok(raw.split(',').map((part) => part.trim()).filter((part) => part !== ''));
      if (Array.isArray(raw) && raw.every((item): item is string => typeof item === 'string')) return ok(raw);
      return expected('string[]');
    },
  };
}

/** A map from names to choices; on a command line `name=choice,name=choice`. */
export function record<const T extends string>(choices: readonly T[], defaultValue: Readonly<Record<string, T>>): SettingType<Readonly<Record<string, T>>> {
  return {
    default: defaultValue,
    choices,
    parse: (raw) => {
      const pairs = typeof raw === 'string' ? pairsOf(raw) : entriesOf(raw);
      if (pairs === undefined) return expected(`{ name: ${choices.join(' | ')} }`);
      const result: [string, T][] = [];
      for (const [name, value] of pairs) {
        const found = choices.find((choice) => choice === value);
        if (typeof name !== 'string' || name === '' || found === undefined) return expected(`{ name: ${choices.join(' | ')} }`);
        result.push([name, found]);
      }
      return ok(Object.fromEntries(result));
    },
  };
}

/** `a=b,c=d` → [[a, b], [c, d]]. */
function pairsOf(raw: string): readonly (readonly unknown[])[] {
  const pairs = raw.split(',').filter((pair) => pair.trim() !== '');
  return pairs.map((pair) => pair.split('=').map((part) => part.trim()));
}

function entriesOf(raw: unknown): readonly (readonly unknown[])[] | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : undefined;
}
