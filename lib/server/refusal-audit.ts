import { RateLimit } from './rate-limit';

/** What one person can be refused without a pause: more than any day at a desk brings, less than would fill the audit. */
const LIMIT = { perSecond: 1, burst: 300 };

const left = new RateLimit(LIMIT);
const unrecorded = new Map<string, number>();

/**
 * Whether this refusal of a person is written: every one, until somebody provokes them by the hundred. Those left out then are told, as a
 * number, by the next that is written. `at` in milliseconds; null leaves it out.
 */
export function recordRefusal(staffId: string, at: number): { skipped?: number } | null {
  const skipped = unrecorded.get(staffId) ?? 0;
  if (!left.take(staffId, at)) {
    unrecorded.set(staffId, skipped + 1);
    return null;
  }
  unrecorded.delete(staffId);
  return skipped > 0 ? { skipped } : {};
}

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
