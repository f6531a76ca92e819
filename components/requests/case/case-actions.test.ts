import { expect, test } from 'vitest';
import { ACTION_KEYS, noteProblem, withCanned } from './case-actions';

test('a decision that the member is told has words', () => {
  expect(noteProblem('approve', '')).toBeNull();
  expect(noteProblem('return', ' ')).toBe('required');
  expect(noteProblem('reject', 'tdk')).toBe('too_short');
  expect(noteProblem('cancel', 'Peserta batal.')).toBeNull();
});

test('a ready-made reason stands once, after what is typed', () => {
  expect(withCanned('', 'Salah isi.')).toBe('Salah isi.');
  expect(withCanned('Mohon segera. ', 'Salah isi.')).toBe('Mohon segera. Salah isi.');
  expect(withCanned('Salah isi.', 'Salah isi.')).toBe('Salah isi.');
});

test('every action has a key of its own, and none is j, which walks, or c, which prints', () => {
  const keys = Object.values(ACTION_KEYS);
  expect(new Set([...keys, 'j', 'c']).size).toBe(keys.length + 2);
});
