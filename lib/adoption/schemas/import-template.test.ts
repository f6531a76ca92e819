import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { ADOPTION_KINDS } from '../model';
import { ADOPTION_HEADERS, templateColumns } from './import-columns';
import { templateRows } from './import-template';
import { adoptionColumns, kindOf, missingColumns, readFigures } from './import-row';

it.each(ADOPTION_KINDS)('the template of %s is a file that is understood as soon as its numbers are filled in', (kind) => {
  const header = templateColumns(kind).map((column) => ADOPTION_HEADERS[column][0]);
  const columns = adoptionColumns(header);
  expect(columns).not.toContain(null);
  expect(kindOf(columns)).toBe(kind);
  expect(missingColumns(kind, columns)).toEqual([]);
  const rows = templateRows(kind, calendarDate('2026-11-20'));
  expect(rows).toHaveLength({ users: 30, transactions: 8, population: 1 }[kind]);
  for (const row of rows) {
    const cells = Object.fromEntries(columns.map((column, at) => [column, row[at]]));
    expect(readFigures(kind, { ...cells, users: '5', members: '9', count: '5', inhabitants: '10' })).toMatchObject({ month: '2026-10', asOf: '2026-10-31', figures: { kind } });
    expect('problems' in readFigures(kind, cells)).toBe(true);
  }
});
