import type { EpochMs } from '@/lib/calendar/model';
import { localDay, startOfDay } from '@/lib/calendar/rules/zones';
import { type Priority, type Service, TILES } from '@/lib/visits/model';
import type { BranchDesk } from './branch-desk';
import type { SeedContext } from './context';
import { insertRows } from './database';
import { type Day } from './days';
import { seedId } from './ids';
import { type Random, weighted } from './random';
import { openDay, randomOf } from './visit-calendar';
import { visitOf } from './visit-day';
import { serveLine } from './visit-line';
import type { SeedVisit } from './visit-rows';

/** Tickets of the line, as they stand at a moment; times in seconds after local midnight. */
interface Place {
  readonly issued: number;
  readonly status: 'waiting' | 'called' | 'serving' | 'done' | 'no_show' | 'cancelled';
  readonly called: number | null;
  readonly ended: number | null;
  readonly priority: Priority;
  /** Held the card before the kiosk's scanner. */
  readonly scanned: boolean;
  readonly visit: SeedVisit;
}

/** The desks of the demonstration's own people stay free for them. */
const KEPT_FREE = 2;
/** So many wait whatever the hour, that the desk has something to call. */
const FEWEST_WAITING = 5;
const RECENT = 25 * 60;
const NO_SHOW = 0.03;
const GIVES_UP = 75 * 60;
const JUST_NOW = 20;
const SCANNED = 0.35;
const drawPriority = weighted<Priority>([['none', 0.86], ['elderly', 0.09], ['pregnant', 0.03], ['disabled', 0.02]]);

const TILE: Partial<Record<Service, (typeof TILES)[number]['id']>> = {
  facility_change: 'facility', registration: 'registration', family_member: 'registration', newborn: 'registration', segment_change: 'registration', phk_report: 'registration',
  contribution_info: 'contribution', autodebit: 'contribution', rehab: 'contribution', class_change: 'contribution', complaint: 'complaint', app_help: 'app', card: 'app',
};

const COUNTER = { branch_id: 'text', day: 'date', last: 'integer' } as const;
const TICKET = {
  id: 'uuid', branch_id: 'text', day: 'date', letter: 'text', number: 'integer', service: 'text', priority: 'text', status: 'text', member_id: 'uuid', issued_at: 'timestamptz', rank: 'smallint',
  queued_at: 'timestamptz', desk_number: 'smallint', staff_id: 'uuid', called_at: 'timestamptz', calls: 'smallint', announced_at: 'timestamptz', ended_at: 'timestamptz', version: 'integer',
} as const;
const OPEN_VISIT = {
  id: 'uuid', branch_id: 'text', day: 'date', hour: 'smallint', staff_id: 'uuid', desk_number: 'smallint', ticket_id: 'uuid', member_id: 'uuid', segment: 'text', opened_at: 'timestamptz',
  wait_seconds: 'integer', updated_at: 'timestamptz',
} as const;
const VERSION = { waiting: 1, called: 2, serving: 3, done: 4, no_show: 3, cancelled: 2 } as const;

/** Makes the line of a branch as it stands at `now`: who has been served today, who is being served and called, who waits. */
export async function seedQueue({ client, months }: SeedContext, desk: BranchDesk, now: Date): Promise<void> {
  const { branch, office, scene, writer, counters } = desk;
  const day = localDay(now.getTime(), office.zone);
  const midnight = startOfDay(day, office.zone);
  const at = Math.floor((now.getTime() - midnight) / 1_000);
  const open = openDay(branch.id, office, day, months.todayDay, randomOf(desk.place, day, 1));
  const random = randomOf(desk.place, day, 3);
  const line = [...(open === null ? [] : served(desk, day, open.arrivals, at, random))];
  for (let waiting = line.filter(({ status }) => status === 'waiting').length; waiting < FEWEST_WAITING; waiting += 1) {
    line.push(someone(desk, day, Math.max(0, at - random.int(30, RECENT)), random));
  }
  line.sort((a, b) => a.issued - b.issued);
  // Whoever goes first is not kept waiting: in the line it can only be the last who came.
  const newest = line.findLastIndex(({ status }) => status === 'waiting');
  const memberOf = (visit: SeedVisit) => (visit.member === null ? null : (scene.visitors.ids[visit.member] ?? null));
  const time = (seconds: number | null) => (seconds === null ? null : new Date(midnight + seconds * 1_000).toISOString());
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);

  const tickets = line.map((place, index) => ({ ...place, id: seedId('ticket', (counters.tickets += 1)), number: index + 1 }));
  await insertRows(client, 'ticket_counter', COUNTER, [{ branch_id: branch.id, day: date, last: tickets.length }]);
  await insertRows(client, 'ticket', TICKET, tickets.map((ticket) => {
    const { id, number, status, issued, called, ended, visit, scanned } = ticket;
    const tile = TILES.find((one) => one.id === (TILE[visit.service] ?? 'data')) ?? TILES[0];
    const priority = status !== 'waiting' ? ticket.priority : number === newest + 1 ? 'elderly' : 'none';
    const atDesk = called === null ? null : visit.desk;
    return {
      id, branch_id: branch.id, day: date, letter: tile.letter, number, service: tile.service, priority, status, member_id: scanned ? memberOf(visit) : null, issued_at: time(issued), rank: priority === 'none' ? 1 : 0,
      queued_at: time(issued), desk_number: atDesk, staff_id: called === null ? null : visit.staffId, called_at: time(called), calls: called === null ? 0 : 1, announced_at: time(called),
      ended_at: time(ended), version: VERSION[status],
    };
  }));
  for (const { id, status, visit } of tickets) {
    if (status === 'done') writer.add({ ...visit, ticketId: id, rating: visit.ended + visit.ratedAfter <= at ? visit.rating : null }, true);
  }
  await insertRows(client, 'visit', OPEN_VISIT, tickets.filter(({ status }) => status === 'serving').map(({ id, visit }) => {
    return {
      id: seedId('visit', (counters.visits += 1)), branch_id: branch.id, day: date, hour: Math.floor(visit.began / 3_600), staff_id: visit.staffId, desk_number: visit.desk, ticket_id: id,
      member_id: memberOf(visit), segment: visit.segment, opened_at: time(visit.began), wait_seconds: visit.waited,
      updated_at: time(visit.began),
    };
  }));
  const inOffice = open !== null && tickets.some(({ status }) => status === 'called' || status === 'serving');
  if (inOffice) await seat(desk, midnight, open.arrivals[0] ?? at, client);
}

/** How far everybody has got who has come so far. */
function served({ scene }: BranchDesk, day: Day, arrivals: readonly number[], at: number, random: Random): Place[] {
  const people = scene.people.slice(KEPT_FREE);
  const come = arrivals.filter((arrived) => arrived <= at);
  const answers = come.map(() => scene.draw(random, 1));
  const turns = serveLine(come, people.length, (index) => answers[index]?.seconds ?? 0, random);
  const line = turns.map((turn, index): Place => {
    const issued = come[index] ?? at;
    const answer = answers[index] ?? scene.draw(random, 1);
    const number = KEPT_FREE + 1 + (turn?.desk ?? 0);
    const person = { issued, priority: drawPriority(random), scanned: random.chance(SCANNED) };
    const visit = visitOf(scene, day, turn ?? { arrived: issued, desk: 0, began: issued, ended: issued }, { staffId: people[turn?.desk ?? 0] ?? '', number }, answer, random);
    if (turn === null) return { ...person, visit, called: null, ...(issued + GIVES_UP <= at ? { status: 'cancelled', ended: issued + GIVES_UP } : { status: 'waiting', ended: null }) };
    const called = turn.began - 10;
    if (called > at) return { ...person, visit, status: 'waiting', called: null, ended: null };
    if (turn.began > at) return { ...person, visit, status: 'called', called, ended: null };
    if (turn.ended > at) return { ...person, visit, status: 'serving', called, ended: null };
    if (random.chance(NO_SHOW)) return { ...person, visit, status: 'no_show', called, ended: turn.ended };
    return { ...person, visit, status: 'done', called, ended: turn.ended };
  });
  return withOneCalled(line, at);
}

/** Where nobody happens to be on the way to a desk, the one who came to it last still is. */
function withOneCalled(line: readonly Place[], at: number): Place[] {
  if (line.some(({ status }) => status === 'called')) return [...line];
  const last = line.filter(({ status }) => status === 'serving').reduce<Place | null>((latest, one) => (latest === null || one.visit.began > latest.visit.began ? one : latest), null);
  return line.map((one) => (one === last ? { ...one, status: 'called', called: Math.max(one.issued, at - JUST_NOW) } : one));
}

/** One more who waits. */
function someone({ scene }: BranchDesk, day: Day, issued: number, random: Random): Place {
  const visit = visitOf(scene, day, { arrived: issued, desk: 0, began: issued, ended: issued }, { staffId: '', number: 0 }, scene.draw(random, 1), random);
  return { issued, visit, priority: 'none', scanned: random.chance(SCANNED), status: 'waiting', called: null, ended: null };
}

/** The colleagues are at their desks since a little before the first visitor. */
async function seat({ branch, scene }: BranchDesk, midnight: EpochMs, first: number, client: SeedContext['client']): Promise<void> {
  const people = scene.people.slice(KEPT_FREE);
  await client.query(
    `UPDATE service_desk d SET staff_id = s.id, seated_at = $3 FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, n) WHERE d.branch_id = $2 AND d.number = $4::integer + s.n`,
    [people, branch.id, new Date(midnight + first * 1_000).toISOString(), KEPT_FREE],
  );
}
