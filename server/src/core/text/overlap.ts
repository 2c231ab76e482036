import { normalizeText } from './normalize';

/** From this many characters on two texts agree for a reason, even in the middle of a run of Han. */
const SURE = 4;

/**
 * The lengths (UTF-16 units of `standing`, ascending) up to which the start of `standing` may be taken for the start of
 * `wanted`, punctuation aside; none where they only share what chance gives. A few characters count where a run of Han
 * ends or `wanted` does: before `，` 体 begins 体、有机体, in 体现了 it does not. A quotation mark must stand in both.
 */
export function overlapEnds(wanted: string, standing: string, fewest = 1): readonly number[] {
  const [a, b] = [normalizeText(wanted, 'keep'), normalizeText(standing, 'keep')];
  const ends: number[] = [];
  let [i, j, common] = [0, 0, 0];
  for (;;) {
    const nextA = nextLetter(a, i);
    const nextB = nextLetter(b, j);
    if (nextA >= a.length && a.slice(i) !== '' && b.startsWith(a.slice(i), j)) ends.push(j + a.length - i);
    if (nextA >= a.length || nextB >= b.length || a[nextA] !== b[nextB] || marksIn(b, j, nextB) > marksIn(a, i, nextA)) return ends;
    [i, j] = [nextA + 1, nextB + 1];
    common++;
    const atRunEnd = j >= b.length || nextLetter(b, j) > j;
    const isComplete = nextLetter(a, i) >= a.length;
    if (common >= SURE || (common >= fewest && (atRunEnd || isComplete))) ends.push(j);
  }
}

function nextLetter(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && !isLetter(folded, at)) at++;
  return at;
}

function isLetter(folded: string, index: number): boolean {
  const unit = folded.charCodeAt(index);
  return (unit >= 0xd800 && unit <= 0xdfff) || normalizeText(folded[index] ?? '') !== '';
}

/** How many quotation marks (folded to `"`) stand between two offsets. */
function marksIn(folded: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (folded[at] === '"') count++;
  return count;
}
