import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf, castOf, key, must } from '@/lib/complaints/testing/cases';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import type { OpenHours } from '../model';
import { readCalendar } from '../queries/read-calendar';
import { readRecount } from '../queries/read-recount';
import { removeHoliday } from './remove-holiday';
import { removeTimetable } from './remove-timetable';
import { saveHoliday } from './save-holiday';
import { saveTimetable } from './save-timetable';

let bench: Bench;
let admin: Caller;
let desk: Caller;

beforeAll(async () => {
  bench = await openBench();
  [admin, desk] = await Promise.all([bench.as('admin'), bench.as('aduan.bdl')]);
});
afterAll(() => bench.close());

const calendar = async (caller = admin) => must(await readCalendar(caller, {}));
const version = async () => (await bench.one<{ version: string }>('SELECT version FROM calendar_state')).version;
const DAY: OpenHours[] = [{ from: '09:00', to: '14:00' }];
const weekOf = (day: OpenHours[]) => ({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] });
const hours = (over: object = {}) => ({ id: null, kind: 'special', branchId: null, validFrom: '2026-12-28', validTo: '2026-12-31', week: weekOf(DAY), ...over });

describe('holidays', () => {
  it('are put on record, changed and taken off, each with a version, a recount and an audit', async () => {
    const before = await version();
    const { recountId } = must(await saveHoliday(admin, { date: '2026-12-28', kind: 'joint_leave', name: ' Cuti bersama ', decree: 'SKB 1' }, key()));
    expect(await version()).toBe(String(Number(before) + 1));
    expect(await bench.one('SELECT reason, total, finished_at FROM calendar_recount WHERE id = $1', recountId)).toEqual({ reason: 'holiday_saved 2026-12-28', total: null, finished_at: null });
    must(await saveHoliday(admin, { date: '2026-12-28', kind: 'national', name: 'Hari libur', decree: 'SKB 2' }, key()));
    expect((await calendar()).years.find(({ year }) => year === 2026)?.holidays.at(-1)).toEqual({ date: '2026-12-28', kind: 'national', name: 'Hari libur', decree: 'SKB 2' });
    must(await removeHoliday(admin, { date: '2026-12-28' }, key()));
    expect(await removeHoliday(admin, { date: '2026-12-28' }, key())).toEqual({ kind: 'not_found' });
    const { rows } = await bench.owner.query<{ kind: string }>("SELECT detail->>'kind' AS kind FROM audit_event WHERE action = 'calendar.edit' ORDER BY seq");
    expect(rows.map(({ kind }) => kind)).toEqual(['holiday_saved', 'holiday_saved', 'holiday_removed']);
  });

  it('that are on record like this already set off nothing', async () => {
    const holiday = { date: '2027-01-01', kind: 'national', name: 'Tahun Baru Masehi', decree: 'SKB 1205/2026' };
    const before = await version();
    expect(await saveHoliday(admin, holiday, key())).toMatchObject({ kind: 'refused', codes: ['nothing_changed'] });
    expect(await version()).toBe(before);
  });

  it.each([[{ date: '2026-02-30' }, 'date', 'invalid_date'], [{ name: ' ' }, 'name', 'too_short'], [{ kind: 'other' }, 'kind', 'not_in_list'], [{ decree: 'x'.repeat(201) }, 'decree', 'too_long']])('are refused beside the field: %o', async (over, field, code) => {
    expect(await saveHoliday(admin, { date: '2026-12-29', kind: 'national', name: 'Libur', decree: '', ...over }, key())).toMatchObject({ kind: 'refused', fields: { [field]: code } });
  });

  it('of a year without a decree leave it uncertain', async () => {
    must(await saveHoliday(admin, { date: '2029-01-01', kind: 'national', name: 'Tahun Baru', decree: '' }, key()));
    const decreed = async () => (await calendar()).years.find(({ year }) => year === 2029)?.decreed;
    expect(await decreed()).toBe(false);
    must(await saveHoliday(admin, { date: '2029-01-01', kind: 'national', name: 'Tahun Baru', decree: 'SKB 9' }, key()));
    expect(await decreed()).toBe(true);
    must(await removeHoliday(admin, { date: '2029-01-01' }, key()));
  });
});

describe('office hours', () => {
  it.each([
    [{ validTo: null }, 'validTo', 'override_without_end'],
    [{ validTo: '2026-12-01' }, 'validTo', 'ends_before_start'],
    [{ validFrom: '2027-03-01', validTo: '2027-03-20' }, 'validFrom', 'overrides_overlap'],
    [{ kind: 'regular', validFrom: '2020-01-01', validTo: null }, 'validFrom', 'same_start'],
    [{ kind: 'regular', validFrom: '2027-01-01', validTo: null, branchId: 'jyp' }, 'validFrom', 'no_hours_before'],
    [{ kind: 'regular', validFrom: '2027-01-01', validTo: null, week: weekOf([]) }, 'week', 'never_open'],
    [{ week: { ...weekOf(DAY), 3: [{ from: '25:00', to: '26:00' }] } }, 'week.3', 'not_a_time'],
    [{ week: { ...weekOf(DAY), 5: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '15:00' }] } }, 'week.5', 'hours_out_of_order'],
    [{ branchId: 'xyz' }, 'branchId', 'not_in_list'],
  ])('%o is refused at %s: %s', async (over, field, code) => {
    const outcome = await saveTimetable(admin, hours(over), key());
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.kind === 'refused' && outcome.fields?.[field]).toBe(code);
  });

  it('for all are refused where they collide with those of one branch', async () => {
    must(await saveTimetable(admin, hours({ kind: 'ramadan', branchId: 'dps' }), key()));
    expect(await saveTimetable(admin, hours(), key())).toMatchObject({ kind: 'refused', fields: { validFrom: 'overrides_overlap' } });
    const own = (await calendar()).timetables.find(({ branchId }) => branchId === 'dps');
    must(await removeTimetable(admin, { id: own?.id ?? '' }, key()));
  });

  it('are saved, changed and taken away; the last regular ones stay', async () => {
    must(await saveTimetable(admin, hours({ branchId: 'bdl' }), key()));
    const own = (await calendar()).timetables.find(({ branchId }) => branchId === 'bdl');
    must(await saveTimetable(admin, hours({ id: own?.id, branchId: 'bdl', validTo: '2026-12-30' }), key()));
    expect((await calendar()).timetables.find(({ id }) => id === own?.id)).toMatchObject({ validFrom: '2026-12-28', validTo: '2026-12-30', week: weekOf(DAY) });
    must(await removeTimetable(admin, { id: own?.id ?? '' }, key()));
    const regular = (await calendar()).timetables.find(({ kind }) => kind === 'regular');
    expect(await removeTimetable(admin, { id: regular?.id ?? '' }, key())).toMatchObject({ kind: 'refused', codes: ['no_regular'] });
  });
});

it('tells the administrator how many cases an edit would count anew, and others nothing of it', async () => {
  const cases = casesOf(bench, await castOf(bench));
  const before = (await calendar()).openCases ?? 0;
  await cases.make.routed();
  await cases.make.resolved();
  expect(await calendar()).toMatchObject({ mayEdit: true, openCases: before + 1 });
  expect(await calendar(desk)).toMatchObject({ mayEdit: false, openCases: null });
  const { recount } = must(await readRecount(desk, {}));
  expect(recount).toMatchObject({ askedBy: admin.actor.name, finishedAt: null });
});

it('two edits at once follow one another', async () => {
  const before = Number(await version());
  const outcomes = await Promise.all(['2026-12-28', '2026-12-29', '2026-12-30'].map((date) => saveHoliday(admin, { date, kind: 'national', name: 'Libur', decree: 'SKB 3' }, key())));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  expect(Number(await version())).toBe(before + 3);
});
