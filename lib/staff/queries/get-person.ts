import type * as z from 'zod';
import type { Role } from '@/lib/access/roles';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import type { DutyRole, StaffState } from '../model';
import { hasFactor } from '../commands/prove-factor';
import { GetPerson } from '../schemas/administration';
import { stateOf } from './list-staff';
import { loadHistory, type PersonEvent } from './person-history';

/** A duty with its days on the calendar of the branch where it is, both included. */
export interface DutyView {
  id: string;
  branch: string;
  role: DutyRole | null;
  from: CalendarDate;
  until: CalendarDate;
  state: 'running' | 'coming' | 'over';
  reason: string;
}

export interface SessionView {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  address: string | null;
  userAgent: string | null;
}

/** One person of the staff with all that an administrator may know. */
export interface PersonView {
  id: string;
  version: number;
  username: string;
  name: string;
  role: Role;
  branchId: string | null;
  regionId: string | null;
  place: string | null;
  state: StaffState;
  createdAt: string;
  /** The own account: nothing of it can be changed here. */
  own: boolean;
  /** Until when the open link sets a password; null without one. */
  linkUntil: string | null;
  /** Signing in asks for a code. */
  secondFactor: boolean;
  duties: DutyView[];
  sessions: SessionView[];
  history: PersonEvent[];
}

const MOST = 50;

/** A person with duties, sessions and history. */
export const getPerson = defineQuery<z.infer<typeof GetPerson>, PersonView>({
  name: 'staff.get',
  permission: 'staff:manage',
  scope: 'nation',
  input: GetPerson,
  audit: (_, { id, username }) => [{ action: 'staff.open', objectId: id, detail: { reference: username } }],
  run: async (context, { id }) => {
    const { tx, actor, now } = context;
    const row = await tx.staff.findUnique({
      where: { id },
      select: { id: true, version: true, username: true, name: true, role: true, branchId: true, regionId: true, active: true, invited: true, createdAt: true, branch: { select: { name: true } }, region: { select: { name: true } } },
    });
    if (!row) return null;
    const { active, invited, createdAt, branch, region, role, ...facts } = row;
    const link = await tx.staffLink.findFirst({ where: { staffId: id, usedAt: null, revokedAt: null, expiresAt: { gt: now } }, select: { expiresAt: true } });
    return {
      ...facts, role: role as Role, place: branch?.name ?? region?.name ?? null, state: stateOf({ active, invited }), createdAt: createdAt.toISOString(), own: id === actor.staffId,
      linkUntil: link?.expiresAt.toISOString() ?? null, secondFactor: await hasFactor(tx, id), duties: await loadDuties(context, id), sessions: await loadSessions(context, id), history: await loadHistory(tx, id),
    };
  },
});

async function loadDuties({ tx, now }: Context, staffId: string): Promise<DutyView[]> {
  const rows = await tx.$queryRaw<{ id: string; branch: string; zone: string; role: DutyRole | null; startsAt: Date; endsAt: Date; reason: string }[]>`
    SELECT d.id::text, b.name AS branch, b.time_zone AS zone, d.role, d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.reason
    FROM staff_duty d JOIN branch b ON b.id = d.branch_id WHERE d.staff_id = ${staffId}::uuid AND d.cancelled_at IS NULL ORDER BY d.starts_at DESC LIMIT ${MOST}`;
  return rows.map(({ zone, startsAt, endsAt, ...duty }): DutyView => {
    // The last moment that still belongs to it tells its last day.
    const until = dateInZone(new Date(endsAt.getTime() - 1), zone);
    return { ...duty, from: dateInZone(startsAt, zone), until, state: endsAt <= now ? 'over' : startsAt <= now ? 'running' : 'coming' };
  });
}

async function loadSessions({ tx, now }: Context, staffId: string): Promise<SessionView[]> {
  const rows = await tx.staffSession.findMany({
    where: { staffId, revokedAt: null, expiresAt: { gt: now } }, orderBy: { lastSeenAt: 'desc' }, take: MOST,
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
  });
  return rows.map(({ createdAt, lastSeenAt, ...session }) => ({ ...session, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() }));
}
