import { charClassOf } from './charClass';

const FULL_WIDTH: ReadonlyMap<string, string> = new Map(Object.entries({ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }));
const BRACKETS: ReadonlyMap<string, string> = new Map(Object.entries({ '(': '（', ')': '）' }));
const STRAIGHT: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([['"', ['“', '”']], ["'", ['‘', '’']]] as const);
const MENDABLE = /[,;:?!()"'.]/;
/** A straight mark further from its partner than this is no pair. */
const LONGEST_MARKED = 2000;

/**
 * Makes half-width marks between or next to Chinese full-width, unit for unit so that offsets stay: `指出:"好,"` →
 * `指出：“好，”`. Numbers and Latin text keep theirs (1,000, 10:30, 3.5, http://, f(x)). One paragraph at a time.
 */
export function mendWidths(text: string): string {
  if (!MENDABLE.test(text)) return text;
  const units = text.split('');
  mendStraightMarks(units);
  mendBrackets(units);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? '';
    const full = FULL_WIDTH.get(unit);
    if (full !== undefined) {
      if (isNextToChinese(units, i) && !isInsideNumberOrAddress(units, i)) units[i] = full;
    } else if (unit === '.' && isFinalStop(units, i)) units[i] = '。';
  }
  return units.join('');
}

function mendBrackets(units: string[]): void {
  const open: number[] = [];
  const mend = (index: number): void => {
    units[index] = BRACKETS.get(units[index] ?? '') ?? '';
  };
  for (let i = 0; i < units.length; i++) {
    if (units[i] === '(') open.push(i);
    if (units[i] !== ')') continue;
    const start = open.pop();
    if (start === undefined) {
      if (isNextToChinese(units, i)) mend(i);
    } else if ((isNextToChinese(units, start) || isNextToChinese(units, i)) && !isCall(units, start)) {
      mend(start);
      mend(i);
    }
  }
  for (const index of open) if (isNextToChinese(units, index)) mend(index);
}

/** `f(x)`: a bracket behind and before Latin letters or digits belongs to them. */
function isCall(units: readonly string[], open: number): boolean {
  return isAsciiWord(units[open - 1]) && isAsciiWord(units[open + 1]);
}

/** Straight marks in pairs around or next to Chinese become curved ones; inside curved double marks, single ones. */
function mendStraightMarks(units: string[]): void {
  const pending = new Map<string, number>();
  const depthAt: number[] = [];
  let depth = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? '';
    if (unit === '“') depth++;
    else if (unit === '”') depth = Math.max(0, depth - 1);
    const pair = STRAIGHT.get(unit);
    if (pair === undefined) continue;
    if (unit === "'" && isAsciiWord(units[i - 1]) && isAsciiWord(units[i + 1])) continue;
    const start = pending.get(unit);
    if (start === undefined || i - start > LONGEST_MARKED) {
      pending.set(unit, i);
      depthAt[i] = depth;
      continue;
    }
    pending.delete(unit);
    if (!isAroundChinese(units, start, i)) continue;
    const [open, close] = (depthAt[start] ?? 0) > 0 ? ['‘', '’'] : pair;
    units[start] = open;
    units[i] = close;
  }
}

function isAroundChinese(units: readonly string[], start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (isChinese(units[i])) return true;
  return isChinese(units[start - 1]) && isChinese(units[end + 1]);
}

function isNextToChinese(units: readonly string[], index: number): boolean {
  return isChinese(neighbour(units, index, -1)) || isChinese(neighbour(units, index, 1));
}

/** The unit beside `index`, one blank in between allowed. */
function neighbour(units: readonly string[], index: number, step: -1 | 1): string | undefined {
  const beside = units[index + step];
  return beside === ' ' || beside === '\t' ? units[index + 2 * step] : beside;
}

function isInsideNumberOrAddress(units: readonly string[], index: number): boolean {
  return (isDigit(units[index - 1]) && isDigit(units[index + 1])) || (units[index] === ':' && units[index + 1] === '/');
}

/** A `.` behind Chinese at the end of the text or before a closing mark. */
function isFinalStop(units: readonly string[], index: number): boolean {
  if (!isChinese(units[index - 1])) return false;
  const next = neighbour(units, index, 1);
  return next === undefined || '”’）」』'.includes(next);
}

function isChinese(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  const code = unit.charCodeAt(0);
  if (code < 0x80 || code === 0xb7) return false;
  const kind = charClassOf(code);
  return kind === 'han' || kind === 'cjkPunctuation';
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

function isAsciiWord(unit: string | undefined): boolean {
  return unit !== undefined && /[A-Za-z0-9]/.test(unit);
}
