import * as z from 'zod';
import { ZONES, buildHolidayCalendar, decreedYearsOf, localDate, openOffice, parseZone, type EpochMs, type Holiday, type Office, type Timetable, type Zone } from '@/lib/calendar';
import { LEVELS, PAUSE_REASONS } from '@/lib/complaints/model';
import type { CallPolicy } from '@/lib/complaints/rules/call-back';
import { ESCALATION_RECIPIENTS, inForce, type ClockPolicy, type Dated } from '@/lib/complaints/rules/policy';
import type { Tx } from '@/lib/server/db';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';

/** Id of the central office among the offices; it has no branch. */
export const CENTRAL_OFFICE = 'pusat';
const CENTRAL_ZONE: Zone = 'Asia/Jakarta';

const Allowance = z.union([
  z.object({ unit: z.literal('minutes'), amount: z.number().int().positive() }),
  z.object({ unit: z.literal('same_day') }),
  z.object({ unit: z.literal('days'), amount: z.number().int().positive() }),
]);
const LevelPolicy = z.object({ firstResponse: Allowance, firstResponseAim: Allowance.nullable(), resolve: Allowance, resolveMostDays: z.number().int().positive().nullable() });
const Trigger = z.union([
  z.object({ clock: z.enum(['first_response', 'resolve']), percent: z.number().positive() }),
  z.object({ clock: z.literal('legal'), workingDay: z.number().int().positive() }),
]);

/** Policy value `complaint.clocks`. */
export const ClockPolicyValue: z.ZodType<ClockPolicy> = z.object({
  legalDays: z.number().int().positive(),
  levels: z.record(z.enum(LEVELS), LevelPolicy),
  untriagedLevel: z.enum(LEVELS),
  pauses: z.record(z.enum(PAUSE_REASONS), z.object({ levels: z.array(z.enum(LEVELS)), cap: Allowance, times: z.number().int().positive() })),
  escalation: z.array(z.object({ id: z.string(), trigger: Trigger, to: z.enum(ESCALATION_RECIPIENTS), levels: z.array(z.enum(LEVELS)) })),
  reopenDays: z.number().int().positive(),
  mostReturns: z.number().int().positive(),
});

/** Policy value `complaint.calls`. */
export const CallPolicyValue: z.ZodType<CallPolicy> = z.object({
  slots: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  weekdays: z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)])),
  onHolidays: z.boolean(),
  mostUnanswered: z.number().int().positive(),
  mostCalls: z.number().int().positive(),
  mostPerDay: z.number().int().positive(),
  gapMinutes: z.number().int().positive(),
});

/** Everything that the clocks need beside the facts of a case, as it stands in the database now. */
export interface ClockWorld {
  /** Goes up with each edit of holidays, hours or policies. */
  readonly version: bigint;
  readonly holidays: readonly Holiday[];
  /** The office (null: the central one) with its zone, hours and holidays; `startedAt` says whether joint leave counts. */
  readonly office: (branchId: string | null, startedAt: EpochMs) => Office;
  readonly zone: (branchId: string | null) => Zone;
  /** The promises valid on the day on which a cycle started. */
  readonly policy: (startedAt: EpochMs, branchId: string | null) => ClockPolicy;
  readonly calls: (at: EpochMs) => CallPolicy;
}

const kept = globalThis as unknown as { loketClockWorld?: { database: string; world: ClockWorld } };

/** The clock world, read once for each version and kept in the process. Throws when the installation has no hours or no policy. */
export async function loadClockWorld(tx: Tx): Promise<ClockWorld> {
  const [state] = await tx.$queryRaw<{ version: bigint; database: string }[]>`SELECT version, current_database() AS database FROM calendar_state WHERE id = 1`;
  if (!state) throw new Error('calendar_state is empty');
  const { loketClockWorld: last } = kept;
  if (last && last.world.version === state.version && last.database === state.database) return last.world;
  const world = await readWorld(tx, state.version);
  kept.loketClockWorld = { database: state.database, world };
  return world;
}

async function readWorld(tx: Tx, version: bigint): Promise<ClockWorld> {
  return clockWorldOf(await readClockRows(tx, version));
}

/** The rows of the database of which the clock world is made. */
export async function readClockRows(tx: Tx, version: bigint): Promise<ClockRows> {
  const holidayRows = await tx.holiday.findMany({ orderBy: { date: 'asc' } });
  const timetableRows = await tx.timetable.findMany();
  const branches = await tx.branch.findMany({ select: { id: true, timeZone: true } });
  const values = await tx.policyValue.findMany({ where: { key: { in: [...CLOCK_POLICY_KEYS] } } });
  return {
    version,
    holidays: holidayRows.map(({ date, ...rest }) => ({ ...rest, date: fromDbDate(date) })),
    timetables: timetableRows.map(({ validFrom, validTo, ...rest }) => ({ ...rest, validFrom: fromDbDate(validFrom), validTo: validTo && fromDbDate(validTo) })),
    branches,
    values: values.map(({ key, validFrom, value }) => ({ key, validFrom: fromDbDate(validFrom), value })),
  };
}

/** Keys of the policy values that the clocks take. */
export const CLOCK_POLICY_KEYS = ['complaint.clocks', 'complaint.calls', 'calendar.joint_leave_works'] as const;

/** The rows of which a clock world is made. */
export interface ClockRows {
  readonly version: bigint;
  readonly holidays: readonly { date: CalendarDate; kind: string; name: string; decree: string }[];
  readonly timetables: readonly { branchId: string | null; kind: string; validFrom: CalendarDate; validTo: CalendarDate | null; week: unknown }[];
  readonly branches: readonly { id: string; timeZone: string }[];
  readonly values: readonly { key: string; validFrom: CalendarDate; value: unknown }[];
}

/** The clock world of these rows. Throws where a policy value is not what the rules read. */
export function clockWorldOf({ version, holidays: holidayRows, timetables: timetableRows, branches, values }: ClockRows): ClockWorld {
  const holidays = holidayRows.map(({ kind, ...rest }): Holiday => ({ ...rest, kind: kind as Holiday['kind'] }));
  const calendarOf = once((jointLeaveIsWorkingDay: boolean) => buildHolidayCalendar({ holidays, decreedYears: decreedYearsOf(holidays), jointLeaveIsWorkingDay }));
  const zones = new Map(branches.map(({ id, timeZone }) => [id, parseZone(timeZone) ?? ZONES[0]]));
  const zone = (branchId: string | null): Zone => (branchId === null ? CENTRAL_ZONE : (zones.get(branchId) ?? CENTRAL_ZONE));
  const timetablesOf = (branchId: string | null): Timetable[] => {
    const own = timetableRows.filter((row) => row.branchId !== null && row.branchId === branchId);
    const common = timetableRows.filter((row) => row.branchId === null && !own.some(({ kind }) => kind === row.kind));
    return [...own, ...common].map(({ kind, validFrom, validTo, week }) => ({
      kind: kind as Timetable['kind'], validFrom, validTo, week: week as Timetable['week'],
    }));
  };
  const officeOf = once((key: string) => {
    const [id = CENTRAL_OFFICE, joint] = key.split(' ');
    const branchId = id === CENTRAL_OFFICE ? null : id;
    return openOffice({ id, zone: zone(branchId), calendar: calendarOf(joint === 'works'), timetables: timetablesOf(branchId) });
  });
  const dated = <T>(key: string, schema: z.ZodType<T>): Dated<T>[] =>
    values.filter((row) => row.key === key).map(({ validFrom, value }) => ({ validFrom, value: schema.parse(value) }));
  const clocks = dated('complaint.clocks', ClockPolicyValue);
  const calls = dated('complaint.calls', CallPolicyValue);
  const joint = dated('calendar.joint_leave_works', z.boolean());
  const on = <T>(versions: readonly Dated<T>[], at: EpochMs, branchId: string | null): T => {
    const day = localDate(at, zone(branchId));
    // What was received before the first policy is judged by the first.
    const first = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
    const value = inForce(versions, day) ?? first?.value;
    if (value === undefined) throw new Error('a policy value of the complaint clocks is missing');
    return value;
  };
  return {
    version,
    holidays,
    zone,
    office: (branchId, startedAt) => officeOf(`${branchId ?? CENTRAL_OFFICE} ${on(joint, startedAt, branchId) ? 'works' : 'rests'}`),
    policy: (startedAt, branchId) => on(clocks, startedAt, branchId),
    calls: (at) => on(calls, at, null),
  };
}

function once<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
