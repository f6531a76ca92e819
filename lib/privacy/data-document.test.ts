import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READING_LIMITS } from '@/lib/access/reading-limits';
import { REVEALABLE_FIELDS } from '@/lib/members/schemas';
import { RETENTION_MONTHS } from './rules/retention';

const text = readFileSync('docs/DATA.md', 'utf8');
/** The rows of the table beneath a heading, without its own. */
function rowsBeneath(heading: string): string[][] {
  const [, after = ''] = text.split(`\n## ${heading}`);
  const [part = ''] = after.split('\n## ');
  return part.split('\n').filter((line) => line.startsWith('|')).slice(2).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
}
const numbers = (heading: string) => Object.fromEntries(rowsBeneath(heading).map(([name = '', number]) => [name, Number(number)]));

test('every table of the database has one level, and the levels are those that are explained', () => {
  const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) /gm)].map(([, name = '']) => name);
  const rows = rowsBeneath('What is of which level');
  expect(rows.flatMap(([, tables = '']) => tables.split(' ')).sort()).toEqual(models.sort());
  expect(rows.map(([level]) => level)).toEqual(rowsBeneath('Levels').map(([level = '']) => level.replaceAll('*', '')));
});

test('periods, limits and masked fields are those of the code', () => {
  expect(numbers('How long')).toEqual(RETENTION_MONTHS);
  expect(numbers('Masked fields')).toEqual(READING_LIMITS);
  const fields = /^((?:`\w+`(?:, )?)+) are masked everywhere/m.exec(text)?.[1] ?? '';
  expect([...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual([...REVEALABLE_FIELDS]);
});

test('what decides stands where the page says', () => {
  const named = [...text.matchAll(/`((?:lib|prisma)\/[^`\s]*)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
