import { expect, test } from 'vitest';
import { hashPassword, TooManyHashes, verifyPassword } from './passwords';

test('a password belongs to its hash alone, and a broken hash to none', async () => {
  const hashed = await hashPassword('kata sandi yang panjang');
  expect(hashed).toMatch(/^\$argon2id\$/);
  expect(await verifyPassword(hashed, 'kata sandi yang panjang')).toBe(true);
  expect(await verifyPassword(hashed, 'kata sandi yang lain')).toBe(false);
  expect(await verifyPassword('not a hash', 'kata sandi yang panjang')).toBe(false);
});

test('many at once all get their answer in turn, and beyond the line they are turned away', async () => {
  const hashed = await hashPassword('rahasia');
  const asked = await Promise.allSettled(Array.from({ length: 140 }, () => verifyPassword(hashed, 'rahasia')));
  const answered = asked.filter((each) => each.status === 'fulfilled');
  const turnedAway = asked.filter((each) => each.status === 'rejected');
  expect(answered.length).toBeGreaterThanOrEqual(101);
  expect(answered.every((each) => each.value)).toBe(true);
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(turnedAway.every((each) => each.reason instanceof TooManyHashes)).toBe(true);
  // The line is free again.
  expect(await verifyPassword(hashed, 'salah')).toBe(false);
}, 60_000);
