import { RateLimit } from './rate-limit';

/** What one person can be refused without a pause: more than any day at a desk brings, less than would fill the audit. */
const LIMIT = { perSecond: 1, burst: 300 };

/** What one address can provoke that is no person yet: enough to see what goes on, too little to fill anything. */
const STRANGERS = { perSecond: 0.1, burst: 10 };
/** What one author can have refused by a schema: what a day of slips brings, and a probing that shows. */
const INPUTS = { perSecond: 0.1, burst: 60 };
const MOST_KEYS = 10_000;

/** Says of each refusal whether it is written, and counts those that are not. */
export class RefusalRecorder {
  private readonly left: RateLimit;
  private readonly unrecorded = new Map<string, number>();

  constructor(limit: { perSecond: number; burst: number }) {
    this.left = new RateLimit(limit);
  }

  /** Every refusal of a key, until they come too fast. Those left out then are told, as a number, by the next that is written. `at` in milliseconds; null leaves it out. */
  record(key: string, at: number): { skipped?: number } | null {
    const skipped = this.unrecorded.get(key) ?? 0;
    if (!this.left.take(key, at)) {
      if (this.unrecorded.size < MOST_KEYS || skipped > 0) this.unrecorded.set(key, skipped + 1);
      return null;
    }
    this.unrecorded.delete(key);
    return skipped > 0 ? { skipped } : {};
  }
}

const people = new RefusalRecorder(LIMIT);
const strangers = new RefusalRecorder(STRANGERS);
const inputs = new RefusalRecorder(INPUTS);

/** Whether this refusal of a person is written: every one, until somebody provokes them by the hundred. */
export const recordRefusal = (staffId: string, at: number): { skipped?: number } | null => people.record(staffId, at);

/** Whether an attempt of somebody who is nobody yet is written; by the address, where one is told. */
export const recordStranger = (address: string | null, at: number): { skipped?: number } | null => strangers.record(address ?? 'unknown', at);

/** Whether an input that a schema refused is written; by its author. */
export const recordInput = (author: string, at: number): { skipped?: number } | null => inputs.record(author, at);

/** So many rows of one refused request are named; who asks for more at once is seen by the first ones. */
const MOST_ASKED = 10;
const ROW = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Which rows a refused request named: the ids in its input, by the fields that name rows (`id`, `ids`, `items`, `memberId`, `memberIds`, ...). Ids alone:
 * words and numbers of people never come along. Without duplicates, the first ten.
 */
export function askedRows(input: unknown): string[] {
  const found = new Set<string>();
  collect(input, found);
  return [...found].slice(0, MOST_ASKED);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' && ROW.test(value.toLowerCase())) found.add(value.toLowerCase());
  else if (Array.isArray(value)) for (const each of value.slice(0, MOST_ASKED)) collect(each, found);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const [field, inner] of Object.entries(value)) if (/^(id|ids|items)$|Ids?$/.test(field)) collect(inner, found);
  }
}
