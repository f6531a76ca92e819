import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { COMPLAINT_STATUSES } from '@/lib/complaints/model';
import { testDatabase } from '@/lib/server/testing/test-database';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { monthTable } from './calendar';
import { caseMembers } from './case-terms';
import { complaintCount } from './complaint-plan';
import { readClockWorld } from './complaint-world';
import { makeComplaints } from './complaints';
import { openDeskBook } from './desk-book';
import { buildFacilities } from './facilities';
import { seedDemo } from './index';
import { buildGovernments } from './local-governments';
import { insertMembers } from './members';
import { insertFacilities, insertGovernments, insertOffices } from './reference-rows';
import { insertStaff } from './staff';

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
      await seedDemo({ ownerUrl: database.ownerUrl, today: calendarDate(day), members: 1_000, visitsDays: 30, log: () => undefined });
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
      const { rows: complaints } = await client.query<{ statuses: number; ahead: number; recent: number }>(
        `SELECT count(DISTINCT c.status)::int AS statuses,
                count(*) FILTER (WHERE (greatest(c.updated_at, c.received_at) AT TIME ZONE coalesce(b.time_zone, 'Asia/Jakarta'))::date >= $1)::int AS ahead,
                count(*) FILTER (WHERE c.received_at >= $1::date - interval '5 days')::int AS recent
         FROM complaint c LEFT JOIN branch b ON b.id = coalesce(c.branch_id, c.last_branch_id)`,
        [day],
      );
      expect(complaints[0]).toMatchObject({ statuses: COMPLAINT_STATUSES.length, ahead: 0 });
      expect(complaints[0]?.recent).toBeGreaterThan(0);
      const { rows: visits } = await client.query<{ all: number; ahead: number }>('SELECT count(*)::int AS all, count(*) FILTER (WHERE day >= $1)::int AS ahead FROM visit', [day]);
      expect(visits[0]?.ahead).toBe(0);
      expect(visits[0]?.all).toBeGreaterThan(10_000);
      const { rows: adoption } = await client.query<{ months: number; ahead: number; live: number }>(
        `SELECT count(DISTINCT i.period)::int AS months, count(*) FILTER (WHERE i.replaced_at IS NULL)::int AS live,
                count(*) FILTER (WHERE (i.imported_at AT TIME ZONE b.time_zone)::date >= $1 OR i.as_of >= $1)::int AS ahead
         FROM adoption_import i JOIN branch b ON b.id = i.branch_id`,
        [day],
      );
      // Two years of four branches, three files a month, and the two published files of December 2018.
      expect(adoption[0]).toEqual({ months: 25, ahead: 0, live: 24 * 4 * 3 + 2 });
    } finally {
      await client.end();
      await database.drop();
    }
  });

  test('every complaint that is planned finds its place, whatever day of the year it is', async () => {
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    try {
      await client.connect();
      const first = calendarDate('2026-11-21');
      const governments = buildGovernments(first);
      await insertOffices(client);
      const world = await readClockWorld(client);
      const months = monthTable(first);
      const context = { client, months, facilities: buildFacilities(first, 1_000), governments, members: 1_000, book: openDeskBook(world, months.todayDay), log: () => undefined };
      await insertStaff(client);
      await insertGovernments(client, governments);
      await insertFacilities(client, context.facilities);
      const pool = await insertMembers(context, caseMembers(context.months));
      // As many complaints as the demonstration has, each time with its plans drawn alike on another day.
      for (let day = 0; day < 364; day += 52) {
        const then = monthTable(addDays(first, day));
        const made = makeComplaints({ ...context, months: then, members: 60_000, book: openDeskBook(world, then.todayDay) }, pool, world);
        expect(made.length).toBe(complaintCount(60_000));
      }
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
