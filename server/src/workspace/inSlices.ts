import type { Steps } from '../core/steps';

/** A slice of work: requests wait at most about that long for one, well below what a person notices. */
const SLICE_MS = 8;

/**
 * Does the steps, and lets others have their turn (`pause`) whenever a slice is over; in one go without `pause`. Undefined
 * where `isOver` says after a pause that nobody wants the result any more.
 */
export async function doInSlices<T>(steps: Steps<T>, pause: (() => Promise<void>) | undefined, isOver: () => boolean): Promise<T | undefined> {
  let sliceEnd = Date.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pause === undefined || Date.now() < sliceEnd) continue;
    await pause();
    if (isOver()) return undefined;
    sliceEnd = Date.now() + SLICE_MS;
  }
}
