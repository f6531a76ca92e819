import { log } from './log';
import type { FieldProblems } from './outcome';
import { recordInput, recordStranger } from './refusal-audit';

/** Attempts to get around what stands before every use case: they have no person, so that the log keeps them and not the audit. */
export type Attempt = 'foreign_origin' | 'wrong_key' | 'scope_missing' | 'not_paired';

const MOST_FIELDS = 20;

/**
 * Logs an attempt with the door and the address from which it came; of one address a few at once, then one in ten seconds with the number of those before.
 * Says whether a line was written. `at` in milliseconds.
 */
export function warnOfAttempt(code: Attempt, { door, from }: { door: string; from: string | null }, at = performance.now()): boolean {
  const recorded = recordStranger(from, at);
  if (recorded === null) return false;
  log.warn({ code, door, from, ...recorded }, 'security: an attempt was turned away');
  return true;
}

/** Whose input it was: a person, a device or another system by its id, else only an address. */
export type Author = { staff: string } | { device: string } | { key: string } | { from: string | null };

/**
 * Logs that the input of a use case was refused before anything was looked up: its door, whose it was, and a code for each field; never a value, nor a key that the
 * input itself chose. Of one author many at once, then one in ten seconds with the number of those before. Says whether a line was written. `at` in milliseconds.
 */
export function noteRefusedInput(door: string, author: Author, problems: FieldProblems, at = performance.now()): boolean {
  const recorded = recordInput(JSON.stringify(author), at);
  if (recorded === null) return false;
  // The first part of a path is a field of ours; what follows may be a key of theirs.
  const fields = [...new Set(Object.entries(problems).map(([path, code]) => `${path.split('.')[0]} ${code}`))].slice(0, MOST_FIELDS);
  log.info({ code: 'invalid_input', door, ...author, fields, ...recorded }, 'security: an input was refused');
  return true;
}
