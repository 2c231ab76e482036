/** A wording to be placed, already normalised. */
export interface Wording {
  readonly text: string;
  readonly speaker: string;
}

/** Shorter wordings are stock phrases; also the length of the key that finds candidates. */
const KEY = 6;
/** Candidates that begin alike, looked at for one place: a bound for hostile text. */
const MOST_CANDIDATES = 16;

/**
 * For each wording the index of the longest other one of the same speaker that holds it as a contiguous part, undefined
 * where there is none. Time is linear in the length of all the different wordings.
 */
export function findContainers(wordings: readonly Wording[]): readonly (number | undefined)[] {
  const different = firstOfEach(wordings);
  const byStart = new Map<string, number[]>();
  for (const index of different) {
    const key = wordings[index]?.text.slice(0, KEY) ?? '';
    if (key.length < KEY) continue;
    const same = byStart.get(key);
    if (same === undefined) byStart.set(key, [index]);
    else if (same.length < MOST_CANDIDATES) same.push(index);
  }
  const best = new Map<string, number>();
  for (const container of different) placeParts(container, wordings, byStart, best);
  return wordings.map((wording) => best.get(keyOf(wording)));
}

function placeParts(container: number, wordings: readonly Wording[], byStart: ReadonlyMap<string, readonly number[]>, best: Map<string, number>): void {
  const whole = wordings[container];
  if (whole === undefined) return;
  for (let at = 0; at + KEY <= whole.text.length; at++) {
    for (const index of byStart.get(whole.text.slice(at, at + KEY)) ?? []) {
      const part = wordings[index];
      if (part === undefined || part.text.length >= whole.text.length || part.speaker !== whole.speaker || !whole.text.startsWith(part.text, at)) continue;
      const known = best.get(keyOf(part));
      if (known === undefined || (wordings[known]?.text.length ?? 0) < whole.text.length) best.set(keyOf(part), container);
    }
  }
}

function firstOfEach(wordings: readonly Wording[]): readonly number[] {
  const seen = new Set<string>();
  return wordings.flatMap((wording, index) => {
    const key = keyOf(wording);
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
}

function keyOf({ text, speaker }: Wording): string {
  return `${speaker}\n${text}`;
}
