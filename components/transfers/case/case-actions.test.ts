import { describe, expect, test } from 'vitest';
import { CancelTransfer, RejectTransfer, ApproveTransfer, ResubmitTransfer, ReturnTransfer } from '@/lib/transfers/schemas';
import { ACTION_KEYS, CASE_ACTIONS, noteProblem, withCanned, type CaseAction } from './case-actions';

const SCHEMAS = { approve: ApproveTransfer, resubmit: ResubmitTransfer, return: ReturnTransfer, reject: RejectTransfer, cancel: CancelTransfer };
const TARGET = { id: '0199f0a0-1234-7000-8000-00000000abcd', version: 1 };

describe('the note of an action', () => {
  const notes = ['', '    ', 'abcd', ' abcd ', 'abcde', 'Berkas tidak terbaca.'];
  test.each(CASE_ACTIONS.flatMap((action) => notes.map((note) => [action, note] as const)))('%s with %j is judged as the server judges it', (action: CaseAction, note) => {
    const accepted = SCHEMAS[action].safeParse({ ...TARGET, note }).success;
    expect(noteProblem(action, note) === null).toBe(accepted);
  });

  test('an empty one is missing, a short one too short', () => {
    expect(noteProblem('reject', ' ')).toBe('required');
    expect(noteProblem('reject', 'tdk')).toBe('too_short');
  });
});

describe('a ready-made reason', () => {
  const sentence = 'Lampirkan surat Dinas Kesehatan.';
  test.each([
    ['', sentence],
    ['Mohon segera.', `Mohon segera. ${sentence}`],
    ['Mohon segera.  ', `Mohon segera. ${sentence}`],
    [`Mohon. ${sentence} `, `Mohon. ${sentence} `],
  ])('after %j', (note, expected) => {
    expect(withCanned(note, sentence)).toBe(expected);
  });
});

test('every action has a key of its own, and none is j, which walks', () => {
  const keys = Object.values(ACTION_KEYS);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).not.toContain('j');
});
