/** Marks that never start a row (R19), half-width twins included (R24). */
const NEVER_FIRST: ReadonlySet<string> = new Set('。，、；：？！）〕〉》」』】”’·～％］｝〗〙﹂﹄.,;:?!)]}%');
/** Marks that never end a row (R20), half-width twins included (R24). */
const NEVER_LAST: ReadonlySet<string> = new Set('（〔《〈【「『“‘［｛〖〘﹁﹃([{');
/** Marks that neither start nor end a row (R22). */
const SLASHES: ReadonlySet<string> = new Set('/／');
const STOPS: ReadonlySet<string> = new Set('，。、：；？！');
const QUOTES: ReadonlySet<string> = new Set('“”‘’「」『』');

/** True for a mark that must not stand first in a row. */
export function isNeverFirst(char: string): boolean {
  return NEVER_FIRST.has(char);
}

/** True for a mark that must not stand last in a row. */
export function isNeverLast(char: string): boolean {
  return NEVER_LAST.has(char);
}

/** True for 分隔号, which stays between its neighbours. */
export function isSlash(char: string): boolean {
  return SLASHES.has(char);
}

/** True for a 点号 and a quotation mark side by side, in either order (R18); two 标号 do not merge. */
export function canShareCell(first: string, second: string): boolean {
  return (STOPS.has(first) && QUOTES.has(second)) || (QUOTES.has(first) && STOPS.has(second));
}
