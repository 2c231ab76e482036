const BASE = 0x01000193;

/** Hashes of the substrings `[from, to)` of one text, each in constant time: equal substrings have equal 32-bit hashes. */
export function createSubstringHash(text: string): (from: number, to: number) => number {
  const prefixes = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) prefixes[i + 1] = (Math.imul(prefixes[i] ?? 0, BASE) + text.charCodeAt(i)) | 0;
  return (from, to) => ((prefixes[to] ?? 0) - Math.imul(prefixes[from] ?? 0, powerOf(to - from))) | 0;
}

const powers: number[] = [1];

function powerOf(exponent: number): number {
  for (let i = powers.length; i <= exponent; i++) powers.push(Math.imul(powers[i - 1] ?? 1, BASE));
  return powers[exponent] ?? 1;
}
