import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReservedBranch, suggestedGovernmentId } from './branch-code';

test.each([
  ['Pemerintah Kabupaten Pringsewu', 'pemkab-pringsewu'],
  ['Pemerintah Kota Metro', 'pemkot-metro'],
  [' pemerintah  provinsi Kepulauan Bangka-Belitung ', 'pemprov-kepulauan-bangkabelitung'],
  ['Pemerintah Kabupaten', ''],
  ['Dinas Kesehatan Kota Metro', ''],
  ['', ''],
])('the name %j suggests the code %j', (name, id) => {
  expect(suggestedGovernmentId(name)).toBe(id);
});

test('a suggestion is never longer than a code may be', () => {
  expect(suggestedGovernmentId(`Pemerintah Kota ${'Panjang '.repeat(20)}`)).toMatch(/^[a-z0-9-]{2,40}$/);
});

test('the words that name no branch are those of the database', () => {
  const sql = readFileSync('prisma/migrations/20261125000000_reference_whole/migration.sql', 'utf8');
  const held = [...(/branch_id_not_reserved CHECK \(id NOT IN \(([^)]+)\)/.exec(sql)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
  expect(held.length).toBeGreaterThan(3);
  for (const word of held) expect(isReservedBranch(word)).toBe(true);
  expect(isReservedBranch('mtr')).toBe(false);
});
