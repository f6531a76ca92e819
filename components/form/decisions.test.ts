import { describe, expect, test } from 'vitest';
import { DECISION_KEYS, noteProblem, withCanned } from './decisions';

test('a decision that the member is told has words: an empty note is missing, a short one too short', () => {
  expect(noteProblem('approve', '')).toBeNull();
  expect(noteProblem('return', ' ')).toBe('required');
  expect(noteProblem('reject', 'tdk')).toBe('too_short');
  expect(noteProblem('cancel', 'Peserta batal.')).toBeNull();
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

test('every decision has a key of its own, and none is j, which walks, or c, which prints', () => {
  const keys = Object.values(DECISION_KEYS);
  expect(new Set([...keys, 'j', 'c']).size).toBe(keys.length + 2);
});
