import { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/server/db';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { CLOCKS, LEVELS, type Clock, type Level } from '../model';
import { dayBefore, exampleDues, exampleReceipt } from '../rules/promise-example';
import { clockWorldOf, readClockRows, type ClockRows } from './clock-world';
import { countOpenComplaints } from './count-open';
import { OPEN } from './queue-filter';

/** A due instant of a complaint that would come in after the change, as it is and as it would be: ISO texts, null where none can be counted. */
export interface PromiseExample {
  level: Level;
  clock: Clock;
  receivedAt: string;
  before: string | null;
  after: string | null;
}

/** What a new value does to the clocks of complaints. */
export interface PromisePreview {
  /** Cases that are open now. */
  open: number;
  /** Of those: how many came in, or were reopened, on its first day or later; the others keep what held on their day. */
  moves: number;
  /** Joint leave on record from the first day on, until the next value; empty where the value does not speak of it. */
  jointLeave: CalendarDate[];
  /** Of a complaint to the central office: what would fall due at another instant. The most urgent first. */
  examples: PromiseExample[];
}

interface NewValue {
  key: 'calendar.joint_leave_works' | 'complaint.clocks';
  from: CalendarDate;
  value: unknown;
}

/** Counts what a new value of the clocks would do, from the calendar, the hours and the cases as they stand. `value` has to be one that the clocks can read. */
export async function previewPromises(tx: Tx, { key, from, value }: NewValue): Promise<PromisePreview> {
  const rows = await readClockRows(tx, BigInt(0));
  const changed: ClockRows = { ...rows, values: [...rows.values.filter((each) => each.key !== key || each.validFrom !== from), { key, validFrom: from, value }] };
  const next = rows.values.filter((each) => each.key === key && each.validFrom > from).map(({ validFrom }) => validFrom).sort()[0];
  const ofLeave = key === 'calendar.joint_leave_works';
  const jointLeave = ofLeave ? rows.holidays.filter(({ kind, date }) => kind === 'joint_leave' && date >= from && (next === undefined || date < next)).map(({ date }) => date) : [];
  return { open: await countOpenComplaints(tx), moves: await countBegun(tx, from), jointLeave, examples: ofLeave && jointLeave.length === 0 ? [] : examplesOf(rows, changed, from, jointLeave[0] ?? null) };
}

/** Open cases whose present cycle began on a day or later, where that day begins first. */
async function countBegun(tx: Tx, from: CalendarDate): Promise<number> {
  const [counted] = await tx.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM complaint_cycle y JOIN complaint c ON c.id = y.complaint_id AND c.cycle = y.number
               WHERE y.started_at >= (${from}::date::timestamp AT TIME ZONE 'Asia/Jayapura') AND ${OPEN}`);
  return counted?.count ?? 0;
}

function examplesOf(rows: ClockRows, changed: ClockRows, from: CalendarDate, leave: CalendarDate | null): PromiseExample[] {
  const [old, now] = [clockWorldOf(rows), clockWorldOf(changed)];
  const day = exampleReceipt(from, old.office(null, 0));
  if (day === null) return [];
  const at = leave === null ? day : exampleReceipt(dayBefore(leave, from, old.office(null, day)), old.office(null, day));
  if (at === null) return [];
  return [...LEVELS].reverse().flatMap((level) => {
    const [before, after] = [old, now].map((world) => exampleDues(level, at, world.office(null, at), world.policy(at, null)));
    return CLOCKS.flatMap((clock): PromiseExample[] => {
      const [was, is] = [before?.[clock] ?? null, after?.[clock] ?? null];
      return was === is ? [] : [{ level, clock, receivedAt: new Date(at).toISOString(), before: isoOf(was), after: isoOf(is) }];
    });
  });
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
