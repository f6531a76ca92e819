import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeDay } from '@/lib/calendar/rules/office';
import { startOfDay } from '@/lib/calendar/rules/zones';
import { SEGMENTS, type Segment } from '@/lib/members/model';
import { differingCells, LEVELS, summed } from '@/lib/reports/commands/cells';
import { above, type Touched } from '@/lib/reports/commands/refresh-reports';
import { SOURCES } from '@/lib/reports/commands/sources';
import { type Grain, regionScope } from '@/lib/reports/model';
import { SERVICES, type Service } from '@/lib/visits/model';
import { suggestAvoidable } from '@/lib/visits/rules/suggest-avoidable';
import { TEST_NOW } from '@/lib/server/testing/callers';
import { TEST_TODAY, testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { type CalendarDate, calendarDate } from '@/lib/values/calendar-date';
import { readClockWorld } from './complaint-world';
import { dateOf, dayOf } from './days';
import { seedDemo, type SeedOptions } from './index';
import { BRANCH_IDS } from './offices';
import { TWO_YEARS, VISITS_A_DAY } from './visit-calendar';

interface Seeded {
  database: TestDatabase;
  client: pg.Client;
}
const opened: Seeded[] = [];

async function seeded(options: Partial<SeedOptions>): Promise<pg.Client> {
  const database = await testDatabase();
  await seedDemo({ ownerUrl: database.ownerUrl, today: TEST_TODAY, members: 1_000, complaints: false, log: () => undefined, ...options });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  opened.push({ database, client });
  return client;
}

async function rowsOf<T extends object>(client: pg.Client, text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}
const countIn = async (client: pg.Client, text: string) => (await rowsOf<{ n: number }>(client, `SELECT count(*)::int AS n FROM ${text}`))[0]?.n;

/** Two years, and today until ten in Jakarta. */
let whole: pg.Client;
const rows = <T extends object>(text: string, values: unknown[] = []) => rowsOf<T>(whole, text, values);
const count = (text: string) => countIn(whole, text);

beforeAll(async () => {
  whole = await seeded({ now: TEST_NOW });
}, 400_000);
afterAll(async () => {
  for (const { database, client } of opened) {
    await client.end();
    await database.drop();
  }
});

describe('two years of visits', () => {
  test('are the same again, whatever part of them is made', async () => {
    const again = await seeded({ now: TEST_NOW, visitsDays: 45 });
    const digest = `SELECT v.branch_id, count(*)::int, md5(string_agg(md5((to_jsonb(v) - 'id' - 'ticket_id')::text || coalesce(t.number, 0)), '' ORDER BY v.opened_at, v.desk_number)) AS digest
      FROM visit v LEFT JOIN ticket t ON t.id = v.ticket_id WHERE v.day >= date '${TEST_TODAY}' - 45 GROUP BY 1 ORDER BY 1`;
    const tickets = "SELECT md5(string_agg(md5((to_jsonb(t) - 'id')::text), '' ORDER BY branch_id, number)) AS digest FROM ticket t";
    expect(await rowsOf(again, digest)).toEqual(await rows(digest));
    expect(await rowsOf(again, tickets)).toEqual(await rows(tickets));
    expect(await countIn(again, `visit WHERE day < date '${TEST_TODAY}' - 45`)).toBe(0);
  }, 180_000);

  test('are about as many a day as each branch has, most on Monday and fewest on Friday, and fewer than at the beginning', async () => {
    const found = await rows<{ branch: keyof typeof VISITS_A_DAY; mean: number; monday: number; wednesday: number; friday: number; early: number; late: number }>(
      `SELECT branch_id AS branch, avg(n)::float AS mean, (avg(n) FILTER (WHERE weekday = 1))::float AS monday, (avg(n) FILTER (WHERE weekday = 3))::float AS wednesday,
         (avg(n) FILTER (WHERE weekday = 5))::float AS friday, (avg(n) FILTER (WHERE day < date '${TEST_TODAY}' - 365))::float AS early, (avg(n) FILTER (WHERE day >= date '${TEST_TODAY}' - 365))::float AS late
       FROM (SELECT branch_id, day, extract(isodow FROM day) AS weekday, count(*) AS n FROM visit WHERE day < '${TEST_TODAY}' GROUP BY 1, 2) d GROUP BY 1`,
    );
    expect(found).toHaveLength(BRANCH_IDS.length);
    for (const { branch, mean, monday, wednesday, friday, early, late } of found) {
      expect(mean / VISITS_A_DAY[branch], branch).toBeGreaterThan(0.94);
      expect(mean / VISITS_A_DAY[branch], branch).toBeLessThan(1.06);
      expect(monday / wednesday, branch).toBeGreaterThan(1.12);
      expect(friday / wednesday, branch).toBeLessThan(0.88);
      expect(late / early, branch).toBeLessThan(0.93);
    }
  });

  test('fall on every day on which the office was open, and on no other', async () => {
    const world = await readClockWorld(whole);
    const holidays = new Set((await rows<{ date: string }>('SELECT date::text FROM holiday')).map(({ date }) => date));
    for (const branch of BRANCH_IDS) {
      const zone = world.zone(branch);
      const office = world.office(branch, startOfDay(dayOf(TEST_TODAY), zone));
      const visited = new Set((await rows<{ day: CalendarDate }>('SELECT DISTINCT day::text FROM visit WHERE branch_id = $1', [branch])).map(({ day }) => day));
      expect([...visited].filter((day) => holidays.has(day) || [5, 6].includes((dayOf(day) + 3) % 7)), branch).toEqual([]);
      const first = dayOf(calendarDate('2025-01-01'));
      const working = Array.from({ length: dayOf(TEST_TODAY) - first }, (_, index) => first + index).filter((day) => officeDay(office, day, startOfDay(day, zone), startOfDay(day + 1, zone)).ms > 0);
      expect(working.map(dateOf).filter((day) => !visited.has(day)), branch).toEqual([]);
      expect(Math.min(...[...visited].map(dayOf))).toBeLessThanOrEqual(dayOf(TEST_TODAY) - TWO_YEARS + 3);
    }
    expect(visitedIn2024(await rows<{ day: string }>("SELECT DISTINCT day::text FROM visit WHERE day < '2025-01-01'"))).toEqual([]);
  });

  test('begin in the local hour that is noted, and come in office hours', async () => {
    expect(await count(`visit v JOIN branch b ON b.id = v.branch_id WHERE extract(hour FROM v.opened_at AT TIME ZONE b.time_zone) <> v.hour OR (v.opened_at AT TIME ZONE b.time_zone)::date <> v.day`)).toBe(0);
    const [jayapura] = await rows<{ first: string; last: string }>(
      `SELECT min((opened_at - wait_seconds * interval '1 second') AT TIME ZONE 'Asia/Jayapura')::time::text AS first, max((opened_at - wait_seconds * interval '1 second') AT TIME ZONE 'Asia/Jayapura')::time::text AS last
       FROM (SELECT (date '2000-01-01' + (opened_at AT TIME ZONE 'Asia/Jayapura')::time) AT TIME ZONE 'Asia/Jayapura' AS opened_at, wait_seconds FROM visit WHERE branch_id = 'jyp') v`,
    );
    expect(jayapura?.first && jayapura.first >= '08:00:00').toBe(true);
    expect(jayapura?.last && jayapura.last < '17:00:00').toBe(true);
    expect(await count("visit WHERE hour NOT BETWEEN 8 AND 18")).toBe(0);
    // Busy hours make people wait.
    const [waits] = await rows<{ busy: number; quiet: number }>("SELECT avg(wait_seconds) FILTER (WHERE hour = 10)::float AS busy, avg(wait_seconds) FILTER (WHERE hour = 15)::float AS quiet FROM visit WHERE branch_id = 'sby'");
    expect(waits?.busy).toBeGreaterThan(3 * (waits?.quiet ?? 0));
  });

  test('never take two visitors to one desk, or to one person, at a time', async () => {
    for (const who of ['branch_id, day, desk_number', 'staff_id']) {
      expect(await count(`(SELECT opened_at < lag(closed_at) OVER (PARTITION BY ${who} ORDER BY opened_at) AS twice FROM visit) v WHERE v.twice`), who).toBe(0);
    }
    expect(await count('visit v JOIN staff s ON s.id = v.staff_id WHERE s.branch_id <> v.branch_id')).toBe(0);
    expect(await count('visit v LEFT JOIN service_desk d ON d.branch_id = v.branch_id AND d.number = v.desk_number WHERE d.number IS NULL')).toBe(0);
  });
});

describe('what was done', () => {
  test('was avoidable only where the rule of the closing sheet says so: a facility change of PBI APBD never', async () => {
    expect(await count("visit WHERE segment = 'PBI_APBD' AND service = 'facility_change'")).toBeGreaterThan(10_000);
    expect(await count("visit WHERE segment = 'PBI_APBD' AND service = 'facility_change' AND avoidable")).toBe(0);
    const found = await rows<{ service: Service; segment: Segment | null; share: number }>('SELECT service, segment, avg(avoidable::int)::float AS share FROM visit WHERE closed_at IS NOT NULL GROUP BY 1, 2');
    expect(new Set(found.map(({ service }) => service))).toEqual(new Set(SERVICES));
    expect(new Set(found.map(({ segment }) => segment))).toEqual(new Set([...SEGMENTS, null]));
    for (const { service, segment, share } of found) {
      if (suggestAvoidable([service], segment).avoidable) expect(share, `${service} ${segment}`).toBeGreaterThan(0.6);
      else expect(share, `${service} ${segment}`).toBe(0);
    }
  });

  test('gives the app a growing share: fewer visits that it could have served, more people who take it', async () => {
    const [year] = await rows<Record<'early' | 'late' | 'took' | 'takes', number>>(
      `SELECT avg(avoidable::int) FILTER (WHERE early)::float AS early, avg(avoidable::int) FILTER (WHERE NOT early)::float AS late, avg(app_activated::int) FILTER (WHERE early)::float AS took,
         avg(app_activated::int) FILTER (WHERE NOT early)::float AS takes FROM (SELECT *, day < date '${TEST_TODAY}' - 365 AS early FROM visit WHERE closed_at IS NOT NULL) v`,
    );
    expect(year?.late).toBeLessThan((year?.early ?? 0) - 0.02);
    expect(year?.takes).toBeGreaterThan((year?.took ?? 1) * 1.1);
  });

  test('was rated by about a third, sooner or later after the end', async () => {
    const [poll] = await rows<{ share: number; mean: number }>('SELECT avg((rating IS NOT NULL)::int)::float AS share, avg(rating)::float AS mean FROM visit WHERE closed_at IS NOT NULL');
    expect(poll?.share).toBeGreaterThan(0.33);
    expect(poll?.share).toBeLessThan(0.38);
    expect(poll?.mean).toBeGreaterThan(3.7);
    expect(await count("visit WHERE rated_at NOT BETWEEN closed_at AND closed_at + interval '1 minute'")).toBe(0);
  });

  test('belongs to grown members of the branch in their segment, and of the last 90 days to its services', async () => {
    expect(await count('visit v JOIN member m ON m.id = v.member_id WHERE m.branch_id <> v.branch_id OR m.segment <> v.segment')).toBe(0);
    // A child is only there when something was made for it.
    expect(await count(`visit v JOIN member m ON m.id = v.member_id WHERE m.birth_date > date '${TEST_TODAY}' - interval '18 years' AND NOT EXISTS (SELECT 1 FROM visit_service s WHERE s.visit_id = v.id AND s.source = 'console')`)).toBe(0);
    const [bound] = await rows<{ share: number }>(`SELECT avg((member_id IS NOT NULL)::int)::float AS share FROM visit WHERE day >= date '${TEST_TODAY}' - 7`);
    expect(bound?.share).toBeGreaterThan(0.82);
    expect(bound?.share).toBeLessThan(0.88);
    expect(await count(`visit v WHERE closed_at IS NOT NULL AND day >= date '${TEST_TODAY}' - 90 AND NOT EXISTS (SELECT 1 FROM visit_service s WHERE s.visit_id = v.id AND s.service = v.service)`)).toBe(0);
    // Of older visits only those keep their services in which the console made something.
    expect(await count(`visit v WHERE day < date '${TEST_TODAY}' - 90 AND EXISTS (SELECT 1 FROM visit_service s WHERE s.visit_id = v.id) <> EXISTS (SELECT 1 FROM visit_service s WHERE s.visit_id = v.id AND s.source = 'console')`)).toBe(0);
    expect(await count('visit_service s JOIN visit v ON v.id = s.visit_id WHERE s.at NOT BETWEEN v.opened_at AND v.closed_at')).toBe(0);
  });
});

describe('today', () => {
  test('goes as far as now, with people being served, called and waiting', async () => {
    expect(await count(`visit WHERE greatest(closed_at, rated_at, opened_at) > '${TEST_NOW.toISOString()}'`)).toBe(0);
    expect(await count(`ticket WHERE greatest(issued_at, called_at, ended_at) > '${TEST_NOW.toISOString()}'`)).toBe(0);
    const lines = await rows<{ branch_id: string; statuses: string[]; waiting: number; called: number; gapless: boolean; first: string }>(
      `SELECT t.branch_id, array_agg(DISTINCT status) AS statuses, count(*) FILTER (WHERE status = 'waiting')::int AS waiting, count(*) FILTER (WHERE status = 'called')::int AS called,
         count(*) = max(number) AND max(number) = max(c.last) AS gapless FROM ticket t JOIN ticket_counter c ON c.branch_id = t.branch_id AND c.day = t.day GROUP BY 1`,
    );
    expect(lines).toHaveLength(BRANCH_IDS.length);
    for (const { branch_id: branch, statuses, waiting, called, gapless } of lines) {
      expect(gapless, branch).toBe(true);
      expect(waiting, branch).toBeGreaterThanOrEqual(5);
      // At noon in Jayapura everybody is at lunch.
      if (branch !== 'jyp') expect([statuses, called >= 1], branch).toEqual([expect.arrayContaining(['called', 'done', 'serving', 'waiting']), true]);
    }
    expect(await count("ticket WHERE status = 'waiting' AND priority <> 'none'")).toBe(BRANCH_IDS.length);
  });

  test('ties each visit to its ticket and to a seat, and leaves the seats of the demonstration free', async () => {
    expect(await count(`visit v LEFT JOIN ticket t ON t.id = v.ticket_id WHERE v.day = '${TEST_TODAY}' AND t.status IS DISTINCT FROM CASE WHEN v.closed_at IS NULL THEN 'serving' ELSE 'done' END`)).toBe(0);
    expect(await count("ticket t LEFT JOIN visit v ON v.ticket_id = t.id WHERE (t.status IN ('serving', 'done')) <> (v.id IS NOT NULL) OR v.desk_number <> t.desk_number OR v.staff_id <> t.staff_id")).toBe(0);
    expect(await count("ticket t LEFT JOIN service_desk d ON d.branch_id = t.branch_id AND d.number = t.desk_number WHERE t.status IN ('called', 'serving') AND d.staff_id IS DISTINCT FROM t.staff_id")).toBe(0);
    expect(await count("service_desk d JOIN staff s ON s.id = d.staff_id WHERE s.username LIKE 'loket.%' OR s.username LIKE 'loket2.%'")).toBe(0);
    expect(await rows('SELECT branch_id, count(*)::int AS desks FROM service_desk GROUP BY 1 ORDER BY 1')).toEqual(
      [['bdl', 6], ['dps', 6], ['jyp', 6], ['sby', 12]].map(([branch_id, desks]) => ({ branch_id, desks })),
    );
  });

  test('has not begun without a moment, and no one is served when the offices are closed', async () => {
    const closed = await seeded({ visitsDays: 5 });
    expect(await countIn(closed, `visit WHERE day >= '${TEST_TODAY}'`)).toBe(0);
    expect(await countIn(closed, 'ticket')).toBe(0);
    // Saturday, twenty past midnight in Jakarta: the last seconds of no office's day.
    const saturday = await seeded({ visitsDays: 5, today: calendarDate('2026-11-21'), now: new Date('2026-11-20T17:20:00Z') });
    expect(await countIn(saturday, "visit WHERE day >= '2026-11-21'")).toBe(0);
    expect(await countIn(saturday, "visit WHERE day = '2026-11-20'")).toBeGreaterThan(500);
    expect(await rowsOf(saturday, 'SELECT DISTINCT status, day::text FROM ticket')).toEqual([{ status: 'waiting', day: '2026-11-21' }]);
    expect(await countIn(saturday, 'service_desk WHERE staff_id IS NOT NULL')).toBe(0);
    // Friday, half past eleven in the evening in Jakarta: in Jayapura it is Saturday, and its Friday is history.
    const evening = await seeded({ visitsDays: 5, now: new Date('2026-11-20T16:30:00Z') });
    expect(await rowsOf(evening, "SELECT branch_id, max(day)::text AS day FROM ticket GROUP BY 1 ORDER BY 1")).toEqual(
      [['bdl', '2026-11-20'], ['dps', '2026-11-21'], ['jyp', '2026-11-21'], ['sby', '2026-11-20']].map(([branch_id, day]) => ({ branch_id, day })),
    );
    expect(await countIn(evening, "visit WHERE day = '2026-11-20' AND branch_id = 'jyp'")).toBeGreaterThan(30);
    expect(await countIn(evening, 'visit WHERE closed_at IS NULL')).toBe(0);
  }, 180_000);
});

test('the reports have counted every visit: their cells are what the rows say, on every level, and no day is marked', async () => {
  const branches = await rows<{ id: string; region: string }>('SELECT id, region_id AS region FROM branch');
  const regions = new Map(branches.map(({ id, region }) => [id, regionScope(region)]));
  const days = await rows<Touched>(`SELECT DISTINCT branch_id AS "scopeId", day::text AS period FROM visit WHERE extract(doy FROM day)::integer % 4 = 0`);
  const source = SOURCES.visits;
  const differing = (grain: Grain, fresh: string, touched: readonly Touched[]) => rows(differingCells(source, grain, fresh), [touched.map(({ scopeId }) => scopeId), touched.map(({ period }) => period)]);
  await whole.query("SET work_mem = '64MB'");
  expect(await differing('day', source.fresh, days)).toEqual([]);
  for (const level of LEVELS) expect(await differing(level.grain, summed(source, level), above(level, days, regions)), level.id).toEqual([]);
  expect(await count('report_change')).toBe(0);
  const [nation] = await rows<{ visits: number }>("SELECT sum(visits)::int AS visits FROM visit_cell WHERE scope_id = 'nation' AND grain = 'month' AND dim = 'all'");
  expect(nation?.visits).toBe(await count('visit WHERE closed_at IS NOT NULL'));
  expect(await rows('SELECT source, refreshed_at FROM report_freshness')).toContainEqual({ source: 'visits', refreshed_at: TEST_NOW });
}, 180_000);

test('every index and constraint of the migration is in place again', async () => {
  const empty = await testDatabase();
  const client = new pg.Client({ connectionString: empty.ownerUrl });
  await client.connect();
  opened.push({ database: empty, client });
  const text = `SELECT pg_get_indexdef(indexrelid) AS made FROM pg_index i JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
  expect(await rows(text)).toEqual(await rowsOf(client, text));
});

/** Closed days before the holidays on record begin. */
function visitedIn2024(days: readonly { day: string }[]): string[] {
  return days.map(({ day }) => day).filter((day) => ['2024-11-27', '2024-12-25', '2024-12-26'].includes(day));
}
