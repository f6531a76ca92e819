import type { Office } from '@/lib/calendar/rules/office';
import { localDay, startOfDay } from '@/lib/calendar/rules/zones';
import { readClockWorld } from './complaint-world';
import type { BranchDesk, Counters } from './branch-desk';
import type { SeedContext } from './context';
import { insertRows, unburdened } from './database';
import type { Day } from './days';
import type { DeskAct } from './desk-acts';
import { BRANCHES, type SeedBranch } from './offices';
import { seedQueue } from './queue-today';
import { answersOf } from './visit-answers';
import { openDay, randomOf, VISITS_A_DAY } from './visit-calendar';
import { bookedVisits } from './visit-booked';
import { type VisitScene, visitsOf } from './visit-day';
import { deskPeople, readVisitors } from './visit-people';
import { visitWriter } from './visit-rows';
import { UNKNOWN } from './visit-mix';

/** Desks of a branch: Surabaya is a big one. */
const DESKS: Record<SeedBranch['id'], number> = { bdl: 6, dps: 6, sby: 12, jyp: 6 };
/** Services beside the one that a visit counts under are kept of the last days. */
const DAYS_WITH_SERVICES = 90;
/** Nobody comes oftener than this on average; where members are few, older visits are bound to nobody. */
const MOST_VISITS_EACH = 24;
const WORKING_DAYS_A_WEEK = 5;
const BATCH = 20_000;

const HEAVY = { tables: ['visit', 'visit_service'], indexes: ['visit_branch_idx', 'visit_member_idx', 'visit_staff_idx', 'visit_service_once_idx'], primaryKeys: [] };
const DESK = { branch_id: 'text', number: 'smallint' } as const;

export interface VisitOptions {
  /** How many days back the history goes; the rows of a day are the same whatever it is, but for their ids. */
  readonly days: number;
  /** The moment up to which today's visits are made, with the line as it stands then; null: the offices have not opened yet. */
  readonly now: Date | null;
}

/** Writes the desks, the visits of so many days before today with what was done in them at the desk (`acts`), and today's line. */
export async function insertVisits(context: SeedContext, { days, now }: VisitOptions, acts: readonly DeskAct[]): Promise<void> {
  const { client, months, log } = context;
  const world = await readClockWorld(client);
  await insertRows(client, 'service_desk', DESK, BRANCHES.flatMap(({ id }) => Array.from({ length: DESKS[id] }, (_, index) => ({ branch_id: id, number: index + 1 }))));
  const counters: Counters = { visits: 0, services: 0, tickets: 0 };
  await unburdened(client, HEAVY, async () => {
    for (const [place, branch] of BRANCHES.entries()) {
      const visitors = await readVisitors(client, branch.id, months.today);
      const own = acts.filter(({ branchId }) => branchId === branch.id);
      const memberIds = [...new Set([...visitors.ids, ...own.flatMap(({ member }) => member?.id ?? [])])];
      const places = new Map(memberIds.map((id, index) => [id, index]));
      const office = world.office(branch.id, startOfDay(months.todayDay, world.zone(branch.id)));
      const scene: VisitScene = {
        people: deskPeople(branch.id), visitors, ...answersOf(branch.id, visitors), placeOf: (id) => places.get(id) ?? 0,
        boundSince: months.todayDay - Math.floor((MOST_VISITS_EACH * visitors.ids.length) / (VISITS_A_DAY[branch.id] * (1 - UNKNOWN)) / WORKING_DAYS_A_WEEK) * 7,
      };
      const writer = visitWriter(client, branch, scene.people, memberIds, counters);
      const desk: BranchDesk = { place, branch, office, scene, writer, counters };
      await writeHistory(context, desk, byDay(own, office), days, now === null ? months.todayDay : localDay(now.getTime(), office.zone));
      if (now !== null) await seedQueue(context, desk, now);
      await writer.flush();
    }
    log('demo data: indexes of visits');
  });
  log(`demo data: ${counters.visits.toLocaleString('en')} visits`);
}

/** The days up to the one before `until`, which is today where the branch is. */
async function writeHistory({ months: { todayDay } }: SeedContext, { place, branch, office, scene, writer }: BranchDesk, acts: ReadonlyMap<Day, DeskAct[]>, days: number, until: Day): Promise<void> {
  for (let day = todayDay - days; day < until; day += 1) {
    const open = openDay(branch.id, office, day, todayDay, randomOf(place, day, 1));
    if (open === null) continue;
    const withServices = day >= todayDay - DAYS_WITH_SERVICES;
    const booked = bookedVisits(scene, branch.id, open, acts.get(day) ?? [], randomOf(place, day, 4));
    for (const visit of visitsOf(scene, open, randomOf(place, day, 2), booked)) writer.add(visit, withServices);
    if (writer.size() >= BATCH) await writer.flush();
  }
}

function byDay(acts: readonly DeskAct[], office: Office): Map<Day, DeskAct[]> {
  const days = new Map<Day, DeskAct[]>();
  for (const act of acts) {
    const day = localDay(act.at, office.zone);
    days.set(day, [...(days.get(day) ?? []), act]);
  }
  return days;
}
