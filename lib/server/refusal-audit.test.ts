import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askedRows, recordRefusal, recordStranger } from './refusal-audit';

test('every refusal is written until they come by the hundred; those left out are told as a number', () => {
  const person = 'one';
  for (let n = 0; n < 300; n += 1) expect(recordRefusal(person, 0)).toEqual({});
  for (let n = 0; n < 50; n += 1) expect(recordRefusal(person, 0)).toBeNull();
  expect(recordRefusal(person, 1_000)).toEqual({ skipped: 50 });
  expect(recordRefusal(person, 2_000)).toEqual({});
  expect(recordRefusal('another', 0)).toEqual({});
});

test('of one address few are written, and the others are told as a number', () => {
  for (let n = 0; n < 10; n += 1) expect(recordStranger('203.0.113.7', 0)).toEqual({});
  for (let n = 0; n < 99; n += 1) expect(recordStranger('203.0.113.7', 0)).toBeNull();
  expect(recordStranger('203.0.113.7', 10_000)).toEqual({ skipped: 99 });
  expect(recordStranger('203.0.113.8', 0)).toEqual({});
});

test('the rows of a refused request are named by their ids alone', () => {
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
  expect(askedRows({ id: one, memberId: two, version: 1, note: three, number: '1871015708850001' })).toEqual([one, two]);
  expect(askedRows({ items: [{ id: one, version: 1 }, { id: two }], memberIds: [two, three] })).toEqual([one, two, three]);
  expect(askedRows({ ids: Array.from({ length: 40 }, () => randomUUID()) })).toHaveLength(10);
  for (const input of [null, 'text', { id: 'Siti Rahayu' }, { id: 5 }, { content: new Uint8Array(9) }]) expect(askedRows(input)).toEqual([]);
});
