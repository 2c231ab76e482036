/** Work in steps of a few milliseconds: whoever drives it can answer others between two of them. The value returned is the result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Items dealt with in one step. */
const AT_ONCE = 256;
/** Items sorted in one step, before the sorted runs are merged. */
const RUN = 4096;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Calls back for each item, in order, some in each step. */
export function* forEachInSteps<T>(items: readonly T[], callback: (item: T, index: number) => void, atOnce = AT_ONCE): Steps<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    const end = Math.min(items.length, from + atOnce);
    for (let index = from; index < end; index++) callback(items[index] as T, index);
    yield;
  }
}

/** Calls back for the numbers from 0 to `size - 1`, some in each step. */
export function* forEachIdInSteps(size: number, callback: (id: number) => void, atOnce = 2048): Steps<void> {
  for (let from = 0; from < size; from += atOnce) {
    for (let id = from; id < Math.min(size, from + atOnce); id++) callback(id);
    yield;
  }
}

/** `items.map` in steps. */
export function* mapInSteps<T, U>(items: readonly T[], map: (item: T, index: number) => U, atOnce = AT_ONCE): Steps<U[]> {
  const mapped: U[] = [];
  yield* forEachInSteps(items, (item, index) => void mapped.push(map(item, index)), atOnce);
  return mapped;
}

/** A sorted copy; items that compare as equal keep their order. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* mergeRuns(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeRuns<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const takesFirst = j >= b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
    merged.push((takesFirst ? a[i++] : b[j++]) as T);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}
