import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '@/lib/server/testing/test-database';
import { calendarDate } from '@/lib/values/calendar-date';
import { seedDemo } from './index';

describe('the demonstration works on any day of a month', () => {
  test.each([
    ['the first of a month', '2026-12-01'],
    ['a Saturday after one day of the year', '2027-01-02'],
    ['a leap day', '2028-02-29'],
    ['a Sunday at the end of a month', '2026-05-31'],
  ])('%s, %s', async (_, day) => {
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    try {
      await seedDemo({ ownerUrl: database.ownerUrl, today: calendarDate(day), members: 1_000, log: () => undefined });
      await client.connect();
      const { rows } = await client.query<{ waiting: number; late: number; ahead: number; early: number }>(
        `SELECT count(*) FILTER (WHERE t.status = 'requested' AND t.branch_id = 'bdl')::int AS waiting,
                count(*) FILTER (WHERE t.status IN ('requested', 'returned', 'approved') AND t.effective_date < $1)::int AS late,
                count(*) FILTER (WHERE (t.updated_at AT TIME ZONE b.time_zone)::date >= $1)::int AS ahead,
                count(*) FILTER (WHERE t.status = 'applied' AND t.effective_date >= $1)::int AS early
         FROM transfer t JOIN branch b ON b.id = t.branch_id`,
        [day],
      );
      expect(rows[0]).toMatchObject({ late: 0, ahead: 0, early: 0 });
      expect(rows[0]?.waiting).toBeGreaterThanOrEqual(25);
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
