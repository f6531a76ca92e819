import type pg from 'pg';
import { CLOCK_POLICY_KEYS, clockWorldOf, type ClockRows, type ClockWorld } from '@/lib/complaints/queries/clock-world';

type Rows<K extends keyof ClockRows> = ClockRows[K] extends readonly (infer R)[] ? R & pg.QueryResultRow : never;

/** The clock world as it stands in the database that is being seeded: holidays, hours, branches and promises. */
export async function readClockWorld(client: pg.ClientBase): Promise<ClockWorld> {
  const { rows: holidays } = await client.query<Rows<'holidays'>>('SELECT date::text, kind, name, decree FROM holiday ORDER BY date');
  const { rows: timetables } = await client.query<Rows<'timetables'>>(
    'SELECT branch_id AS "branchId", kind, valid_from::text AS "validFrom", valid_to::text AS "validTo", week FROM timetable',
  );
  const { rows: branches } = await client.query<Rows<'branches'>>('SELECT id, time_zone AS "timeZone" FROM branch');
  const { rows: values } = await client.query<Rows<'values'>>(
    'SELECT key, valid_from::text AS "validFrom", value FROM policy_value WHERE key = ANY ($1)',
    [[...CLOCK_POLICY_KEYS]],
  );
  return clockWorldOf({ version: 1n, holidays, timetables, branches, values });
}
