import type pg from 'pg';
import { SEGMENTS } from '@/lib/members/model';
import { type Made, OBSTACLES, type Obstacle, SERVICES, type Service } from '@/lib/visits/model';
import { type Day, instantOfSecond } from './days';
import { insertRows } from './database';
import { seedId } from './ids';
import type { SeedBranch } from './offices';

/** A finished visit. Times are seconds after local midnight of its day. */
export interface SeedVisit {
  readonly day: Day;
  readonly began: number;
  readonly ended: number;
  readonly waited: number;
  readonly desk: number;
  readonly staffId: string;
  /** Place in the ids of the branch's visitors; null where nobody is bound. */
  readonly member: number | null;
  readonly segment: (typeof SEGMENTS)[number] | null;
  readonly service: Service;
  readonly also: Service | null;
  readonly avoidable: boolean;
  readonly obstacle: Obstacle | null;
  readonly explained: boolean;
  readonly installed: boolean;
  readonly activated: boolean;
  readonly rating: number | null;
  /** Seconds from the end to the answer of the exit poll. */
  readonly ratedAfter: number;
  readonly ticketId: string | null;
  /** What the console itself made in it. */
  readonly made: readonly SeedMade[];
}

/** Something that the console did in a visit; `at` in seconds after local midnight. */
export interface SeedMade {
  readonly service: Service;
  readonly made: Made;
  readonly madeId: string;
  readonly reference: string | null;
  readonly at: number;
}

/** A visit and the services that are written with it. */
interface Numbered extends SeedVisit {
  readonly id: string;
}

const INSERT = `
  INSERT INTO visit (id, branch_id, day, hour, staff_id, desk_number, ticket_id, member_id, segment, opened_at, closed_at, wait_seconds, service_seconds, service, avoidable, obstacle,
    app_explained, app_installed, app_activated, rating, rated_at, version, updated_at)
  SELECT v.id, $1, date '1970-01-01' + v.day, v.began / 3600, ($3::uuid[])[v.staff], v.desk, v.ticket, ($4::uuid[])[v.member], ($5::text[])[v.segment],
    to_timestamp(v.midnight + v.began), to_timestamp(v.midnight + v.ended), v.waited, v.ended - v.began, ($6::text[])[v.service], v.flags & 1 > 0, ($7::text[])[v.obstacle],
    v.flags & 2 > 0, v.flags & 4 > 0, v.flags & 8 > 0, nullif(v.rating, 0), CASE WHEN v.rating > 0 THEN to_timestamp(v.midnight + v.ended + v.rated) END,
    2 + (v.rating > 0)::integer, to_timestamp(v.midnight + v.ended + CASE WHEN v.rating > 0 THEN v.rated ELSE 0 END)
  FROM (SELECT *, day * 86400 - $2::integer * 3600 AS midnight FROM unnest($8::uuid[], $9::uuid[], $10::integer[], $11::integer[], $12::integer[], $13::integer[], $14::integer[], $15::integer[],
      $16::integer[], $17::integer[], $18::integer[], $19::integer[], $20::integer[], $21::integer[], $22::integer[])
    AS u (id, ticket, day, began, ended, waited, desk, staff, member, segment, service, obstacle, flags, rating, rated)) v`;

const INSERT_SERVICES = `
  INSERT INTO visit_service (id, visit_id, service, source, at)
  SELECT s.id, s.visit, ($1::text[])[s.service], 'ticked', v.opened_at + (v.closed_at - v.opened_at) * s.share / 100.0
  FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::integer[]) AS s (id, visit, service, share) JOIN visit v ON v.id = s.visit`;

const ATTACHED = { id: 'uuid', visit_id: 'uuid', service: 'text', source: 'text', made: 'text', made_id: 'text', reference: 'text', at: 'timestamptz' } as const;

interface Attached extends SeedMade {
  readonly visitId: string;
  readonly day: Day;
}

/** Gathers the visits of a branch and writes them set by set. */
export interface VisitWriter {
  add(visit: SeedVisit, withServices: boolean): void;
  size(): number;
  flush(): Promise<void>;
}

/** Ids count on from `counters`, which the writers of all branches share. */
export function visitWriter(client: pg.ClientBase, branch: SeedBranch, staffIds: readonly string[], memberIds: readonly string[], counters: { visits: number; services: number }): VisitWriter {
  let gathered: Numbered[] = [];
  let services: { visitId: string; service: Service; share: number }[] = [];
  let attached: Attached[] = [];
  return {
    add(visit, withServices) {
      const id = seedId('visit', (counters.visits += 1));
      gathered.push({ ...visit, id });
      attached.push(...visit.made.map((one) => ({ ...one, visitId: id, day: visit.day })));
      // What the console attached stands there already.
      if (!withServices && visit.made.length === 0) return;
      if (!visit.made.some(({ service }) => service === visit.service)) services.push({ visitId: id, service: visit.service, share: 55 });
      if (visit.also !== null) services.push({ visitId: id, service: visit.also, share: 85 });
    },
    size: () => gathered.length,
    async flush() {
      const [visits, done, made] = [gathered, services, attached];
      gathered = [];
      services = [];
      attached = [];
      if (visits.length > 0) await client.query(INSERT, columnsOf(visits, branch, staffIds, memberIds));
      await insertRows(client, 'visit_service', ATTACHED, made.map(({ visitId, service, made: kind, madeId, reference, day, at }) => ({
        id: seedId('visitService', (counters.services += 1)), visit_id: visitId, service, source: 'console', made: kind, made_id: madeId, reference, at: instantOfSecond(day, at, branch.utcOffset),
      })));
      if (done.length === 0) return;
      const ids = done.map(() => seedId('visitService', (counters.services += 1)));
      await client.query(INSERT_SERVICES, [
        list(SERVICES), list(ids), list(done.map(({ visitId }) => visitId)), list(done.map(({ service }) => SERVICES.indexOf(service) + 1)), list(done.map(({ share }) => share)),
      ]);
    },
  };
}

// Arrays as their text: the driver quotes each element, which would take longer than everything else.
const list = (items: readonly (string | number | null)[]) => `{${items.join(',')}}`;

const SEGMENT_PLACE = new Map<string | null, number>(SEGMENTS.map((segment, index) => [segment, index + 1]));
const SERVICE_PLACE = new Map(SERVICES.map((service, index) => [service, index + 1]));
const OBSTACLE_PLACE = new Map<Obstacle | null, number>(OBSTACLES.map((obstacle, index) => [obstacle, index + 1]));

/** Place 0 lies before every array and reads as NULL. */
function columnsOf(visits: readonly Numbered[], branch: SeedBranch, staffIds: readonly string[], memberIds: readonly string[]): (string | number)[] {
  const staffPlace = new Map(staffIds.map((id, index) => [id, index + 1]));
  const of = (value: (visit: Numbered) => number | string) => list(visits.map(value));
  return [
    branch.id, branch.utcOffset, list(staffIds), list(memberIds), list(SEGMENTS), list(SERVICES), list(OBSTACLES),
    of(({ id }) => id), of(({ ticketId }) => ticketId ?? 'NULL'), of(({ day }) => day), of(({ began }) => began), of(({ ended }) => ended), of(({ waited }) => waited), of(({ desk }) => desk),
    of(({ staffId }) => staffPlace.get(staffId) ?? 0), of(({ member }) => (member === null ? 0 : member + 1)), of(({ segment }) => SEGMENT_PLACE.get(segment) ?? 0),
    of(({ service }) => SERVICE_PLACE.get(service) ?? 0), of(({ obstacle }) => OBSTACLE_PLACE.get(obstacle) ?? 0),
    of(({ avoidable, explained, installed, activated }) => Number(avoidable) + 2 * Number(explained) + 4 * Number(installed) + 8 * Number(activated)),
    of(({ rating }) => rating ?? 0), of(({ ratedAfter }) => ratedAfter),
  ];
}
