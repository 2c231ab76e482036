const WITHIN_MS = 15_000;
const EVERY_MS = 50;

/**
 * Waits for a condition of something outside: looks again and again until `accept` holds, at most 15 s.
 * Rejects with the last value seen, so that a failure says what was there instead.
 */
export async function until<T>(what: string, look: () => T | PromiseLike<T>, accept: (value: T) => boolean, withinMs = WITHIN_MS): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${withinMs / 1000} s; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
