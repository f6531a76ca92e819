interface Bucket {
  left: number;
  at: number;
}

const MOST_KEYS = 10_000;

/** Token buckets of this process, one a key: `burst` at once, refilled with `perSecond`. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly limit: { perSecond: number; burst: number }) {}

  /** Takes one token; false when there is none. `at` in milliseconds. */
  take(key: string, at: number): boolean {
    const bucket = this.refilled(key, at);
    const taken = bucket.left >= 1;
    this.buckets.delete(key);
    this.buckets.set(key, taken ? { ...bucket, left: bucket.left - 1 } : bucket);
    // The one that was quiet for the longest time is full again anyway.
    const oldest = this.buckets.size > MOST_KEYS ? this.buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.buckets.delete(oldest);
    return taken;
  }

  /** Whether nothing is left, without taking anything. */
  isEmpty(key: string, at: number): boolean {
    return this.refilled(key, at).left < 1;
  }

  private refilled(key: string, at: number): Bucket {
    const { perSecond, burst } = this.limit;
    const bucket = this.buckets.get(key);
    if (!bucket) return { left: burst, at };
    return { left: Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) / 1_000) * perSecond), at };
  }
}
