const SLICE = 8192;

/** The string of UTF-16 units, of any length: `fromCharCode` takes units as arguments, and an engine bounds their number. */
export function stringOfUnits(units: Uint16Array): string {
  if (units.length <= SLICE) return String.fromCharCode(...units);
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += SLICE) parts.push(String.fromCharCode(...units.subarray(i, i + SLICE)));
  return parts.join('');
}
