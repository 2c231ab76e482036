const SLICE = 8192;

/** The string of the UTF-16 units `[from, to)`, of any number: `fromCharCode` takes units as arguments, and an engine bounds those. */
export function stringOfUnits(units: ArrayLike<number>, from: number, to: number): string {
  let text = '';
  for (let start = from; start < to; start += SLICE) text += fromUnits(units, start, Math.min(to, start + SLICE));
  return text;
}

/** Through a plain array: views of typed arrays are dear to make and to collect, and this runs for every hit of a search. */
function fromUnits(units: ArrayLike<number>, from: number, to: number): string {
  const slice = new Array<number>(to - from);
  for (let i = from; i < to; i++) slice[i - from] = units[i] ?? 0;
  return Reflect.apply(String.fromCharCode, undefined, slice);
}
