export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** The milliseconds that each call takes, in order. */
export function timeEach<T>(inputs: readonly T[], call: (input: T) => unknown): readonly number[] {
  return inputs.map((input) => {
    const start = performance.now();
    call(input);
    return performance.now() - start;
  });
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The figures in the middle of several rounds: one busy moment of the machine does not decide. */
export function medianOf(rounds: readonly Percentiles[]): Percentiles {
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { p50: middle(rounds.map(({ p50 }) => p50)), p99: middle(rounds.map(({ p99 }) => p99)) };
}

export function show(name: string, { p50, p99 }: Percentiles): string {
  return `${name.padEnd(34)} p50 ${p50.toFixed(4)} ms   p99 ${p99.toFixed(4)} ms`;
}
