import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCalendar } from '@/lib/calendar/queries/read-calendar';
import { CLOCK_POLICY_KEYS, loadClockWorld } from '@/lib/complaints';
import { recountOpenComplaints } from '@/lib/complaints/commands/recount-open';
import { casesOf, castOf, key, must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { previewClocks } from '../queries/preview-clocks';
import { readHistory } from '../queries/read-history';
import { readPolicies } from '../queries/read-policies';
import { isEditableValue } from '../model';
import { readParts } from '../rules/value-parts';
import { addValue, withdrawValue } from './edit-value';

/* Values by which complaints are counted: a new one holds for what comes in from its day on, and nothing that is open moves. */
const LATER = new Date('2027-03-11T03:00:00Z');
const JOINT = 'calendar.joint_leave_works';
const CLOCKS = 'complaint.clocks';

let bench: Bench;
let admin: Caller;

beforeAll(async () => {
  bench = await openBench();
  admin = await bench.as('admin');
});
afterAll(() => bench.close());
beforeEach(async () => {
  for (const subject of [JOINT, CLOCKS]) {
    const { rows } = await bench.owner.query<{ day: string }>("SELECT valid_from::text AS day FROM policy_value WHERE key = $1 AND valid_from > '2026-11-20'", [subject]);
    for (const { day } of rows) must(await withdrawValue(admin, { key: subject, version: await versionOf(subject), from: day, reason: 'Batal' }, key()));
  }
  await recount();
});

const versionOf = async (subject: string) => Number((await bench.one<{ n: number }>("SELECT count(*)::int AS n FROM reference_event WHERE kind = 'value' AND subject = $1", subject)).n);
const valueOn = async (subject: string, on: string) => must(await readPolicies(admin, { branch: 'bdl', on })).values.find(({ key: name, validity }) => name === subject && validity === 'current')?.value;
const joint = async (over: object = {}) => ({ key: JOINT, version: await versionOf(JOINT), reason: 'SE Menteri', from: '2027-03-01', parts: { '': 1 }, source: 'SE 1/2027', certainty: 'H', ...over });
const clocks = async (parts: Record<string, number>, over: object = {}) => ({
  key: CLOCKS, version: await versionOf(CLOCKS), reason: 'Keputusan Direksi', from: '2027-03-29', parts: { ...readParts(CLOCKS, await valueOn(CLOCKS, '2026-11-20')), ...parts }, source: 'Kepdir 1/2027', certainty: 'H', ...over,
});
const dues = (id: string) => bench.one<{ resolve: Date; legal: Date }>('SELECT y.resolve_due_at AS resolve, y.legal_due_at AS legal FROM complaint_cycle y WHERE y.complaint_id = $1', id);
const calendarVersion = async () => Number((await bench.one<{ version: string }>('SELECT version FROM calendar_state')).version);
const recount = () => recountOpenComplaints(bench.db, () => TEST_NOW);
const begun = async (from: string) =>
  (await bench.one<{ n: number }>(
    "SELECT count(*)::int AS n FROM complaint_cycle y JOIN complaint c ON c.id = y.complaint_id AND c.cycle = y.number WHERE c.status NOT IN ('resolved', 'rejected', 'closed', 'merged') AND y.started_at AT TIME ZONE 'Asia/Jayapura' >= $1::date", from)).n;
const routedAt = async (now: Date) => casesOf(bench, await castOf(bench, 'bdl', now)).make.routed();

it('of the cases that are open today none came in later than a change can begin', async () => {
  expect(await begun('2026-11-21')).toBe(0);
  expect(must(await previewClocks(admin, { key: JOINT, from: '2026-11-21', parts: { '': 1 } })).preview?.moves).toBe(0);
});

describe('joint leave as a working day', () => {
  it('counts so for what comes in from its day on: joint leave of 12 and 15 March 2027 no longer makes it later', async () => {
    // Received on Thursday 11 March 2027, itself a holiday of Idulfitri: the days after it begin to count where joint leave does.
    const rests = await dues((await routedAt(LATER)).id);
    must(await addValue(admin, await joint(), key()));
    const works = await dues((await routedAt(LATER)).id);
    expect([rests.legal.toISOString(), works.legal.toISOString()]).toEqual(['2027-03-22T16:59:59.999Z', '2027-03-18T16:59:59.999Z']);
  });

  it('sets off a recount that moves nothing, is told on the calendar, and is taken back before its day', async () => {
    const open = await routedAt(TEST_NOW);
    const before = await dues(open.id);
    const version = await calendarVersion();
    const { recountId, after } = must(await addValue(admin, await joint({ from: '2027-04-01' }), key()));
    expect(after).toMatchObject({ 'part.': 'yes' });
    expect(await calendarVersion()).toBe(version + 1);
    expect(await bench.one('SELECT reason FROM calendar_recount WHERE id = $1', recountId)).toEqual({ reason: `value_added ${JOINT} 2027-04-01` });
    expect(await recount()).toMatchObject({ changed: 0 });
    expect(await dues(open.id)).toEqual(before);
    const { jointLeave } = must(await readCalendar(admin, {}));
    expect(jointLeave).toMatchObject({ works: false, next: { works: true, from: '2027-04-01' } });
    expect([await valueOn(JOINT, '2027-03-31'), await valueOn(JOINT, '2027-04-01')]).toEqual([false, true]);
    must(await withdrawValue(admin, { key: JOINT, version: await versionOf(JOINT), from: '2027-04-01', reason: 'Batal' }, key()));
    expect(await calendarVersion()).toBe(version + 2);
    expect(must(await readCalendar(admin, {})).jointLeave).toMatchObject({ works: false, next: null });
    expect(must(await readHistory(admin, { kind: 'value', subject: JOINT })).events.slice(0, 2).map(({ action, reason }) => [action, reason])).toEqual([['value_withdrawn', 'Batal'], ['value_added', 'SE Menteri']]);
  });

  it('is previewed: no open case moves, the joint leave that it touches, and examples by the calendar', async () => {
    await routedAt(TEST_NOW);
    const { preview } = must(await previewClocks(admin, { key: JOINT, from: '2027-03-01', parts: { '': 1 } }));
    const { open } = await bench.one<{ open: number }>("SELECT count(*)::int AS open FROM complaint WHERE status NOT IN ('resolved', 'rejected', 'closed', 'merged')");
    expect(open).toBeGreaterThan(0);
    expect(preview).toMatchObject({ open, moves: await begun('2027-03-01'), jointLeave: ['2027-03-09', '2027-03-12', '2027-03-15', '2027-03-25', '2027-05-18', '2027-05-19', '2027-12-24'] });
    const legal = preview?.examples.find(({ clock, level }) => clock === 'legal' && level === 'red');
    expect(legal && legal.after !== null && legal.before !== null && legal.after < legal.before).toBe(true);
    expect(must(await previewClocks(admin, { key: JOINT, from: '2027-12-25', parts: { '': 1 } })).preview).toMatchObject({ jointLeave: [], examples: [] });
    expect(must(await previewClocks(admin, { key: JOINT, from: '2027-03-01', parts: { '': 0 } })).preview?.examples).toEqual([]);
  });

  it.each([[{ from: '2026-11-20' }, 'from', 'too_early'], [{ parts: { '': 2 } }, 'parts.', 'invalid_number'], [{ parts: {} }, 'parts.', 'required'], [{ source: ' ' }, 'source', 'too_short']])('is refused beside the field: %o', async (over, field, code) => {
    const version = await calendarVersion();
    expect(await addValue(admin, await joint(over), key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
    expect(await calendarVersion()).toBe(version);
  });

  it('of two administrators who saw the same one wins, and nothing is recounted for the other', async () => {
    const [first, second] = [await joint(), await joint({ from: '2027-04-01' })];
    const version = await calendarVersion();
    const outcomes = await Promise.all([first, second].map((input) => addValue(admin, input, key())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
    expect(await calendarVersion()).toBe(version + 1);
  });
});

describe('the promises of complaints', () => {
  it('hold from their day on, number by number; what came in before keeps the promise of its day', async () => {
    const before = await routedAt(TEST_NOW);
    const kept = await dues(before.id);
    const { after } = must(await addValue(admin, await clocks({ 'levels.green.resolve.amount': 7, legalDays: 6, 'escalation.legal_over.trigger.workingDay': 7 }), key()));
    expect(after).toMatchObject({ 'part.levels.green.resolve': 'days 7', 'part.legalDays': '6', source: 'Kepdir 1/2027' });
    expect(Object.keys(after)).not.toContain('part.levels.red.resolve');
    expect(await recount()).toMatchObject({ changed: 0 });
    expect(await dues(before.id)).toEqual(kept);
    // Received on Thursday 1 April 2027: seven and six working days, no longer ten and five.
    const later = await dues((await routedAt(new Date('2027-04-01T03:00:00Z'))).id);
    expect([later.resolve.toISOString(), later.legal.toISOString()]).toEqual(['2027-04-12T10:00:00.000Z', '2027-04-09T16:59:59.999Z']);
  });

  it('are previewed with examples of what would fall due at another instant; entries that do not agree have none', async () => {
    const parts = (await clocks({ 'levels.red.resolve.amount': 2 })).parts;
    const { preview } = must(await previewClocks(admin, { key: CLOCKS, from: '2027-04-01', parts }));
    expect(preview).toMatchObject({ moves: await begun('2027-04-01'), jointLeave: [], examples: [{ level: 'red', clock: 'resolve', receivedAt: '2027-04-01T02:00:00.000Z', before: '2027-04-02T10:00:00.000Z', after: '2027-04-05T10:00:00.000Z' }] });
    expect(must(await previewClocks(admin, { key: CLOCKS, from: '2027-04-01', parts: { ...parts, 'levels.red.resolve.amount': 9 } }))).toEqual({ preview: null });
  });

  it('that do not agree are refused beside the field', async () => {
    expect(await addValue(admin, await clocks({ 'levels.red.resolve.amount': 9 }), key())).toMatchObject({ kind: 'refused', fields: { 'parts.levels.red.resolve.unit': 'slower_than_milder' } });
    expect(await addValue(admin, await clocks({}, { source: 'Paparan kantor cabang 2021 (tingkat dan waktu); UU 24/2011 pasal 48 (5 hari kerja)', certainty: 'M' }), key())).toMatchObject({ kind: 'refused', codes: ['nothing_changed'] });
    const { 'legalDays': _, ...few } = (await clocks({})).parts;
    expect(await addValue(admin, { ...(await clocks({})), parts: few }, key())).toMatchObject({ kind: 'refused', fields: { 'parts.legalDays': 'required' } });
  });
});

it('every value that the processes keep is read anew when it changes: call-backs go by the new one on its day', async () => {
  expect(CLOCK_POLICY_KEYS.filter((each) => !isEditableValue(each))).toEqual([]);
  const world = () => inTransaction(bench.db, SYSTEM_ACTOR, loadClockWorld);
  const mostOn = async (day: string) => (await world()).calls(Date.parse(`${day}T03:00:00Z`)).mostCalls;
  expect(await mostOn('2027-05-03')).toBe(6);
  const stored = await valueOn('complaint.calls', '2026-11-20');
  const parts = { ...readParts('complaint.calls', stored), mostCalls: 8 };
  const { recountId } = must(await addValue(admin, { key: 'complaint.calls', version: 0, reason: 'Rapat', from: '2027-05-01', parts, source: 'Keputusan kantor', certainty: 'M' }, key()));
  expect(recountId).toBeNull();
  expect([await mostOn('2027-04-30'), await mostOn('2027-05-03')]).toEqual([6, 8]);
  expect(await valueOn('complaint.calls', '2027-05-01')).toEqual({ ...(stored as object), mostCalls: 8 });
  must(await withdrawValue(admin, { key: 'complaint.calls', version: 1, from: '2027-05-01', reason: 'Batal' }, key()));
  expect(await mostOn('2027-05-03')).toBe(6);
});
