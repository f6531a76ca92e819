/** Times in milliseconds of one operation, sorted. */
export interface Timing {
  p50: number;
  p99: number;
  max: number;
  rounds: number;
}

/** Runs the operation on each input one after another, a tenth of them once more before as warm-up, and takes the time of each. */
export async function time<T>(inputs: readonly T[], run: (input: T) => Promise<unknown>, warmUp: readonly T[] = []): Promise<Timing> {
  for (const input of warmUp) await run(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await run(input);
    times.push(performance.now() - start);
  }
  return summary(times);
}

/** Times of operations, measured in whatever way, as a timing. */
export function summary(measured: readonly number[]): Timing {
  const times = [...measured].sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1), rounds: times.length };
}
