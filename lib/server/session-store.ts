import { NATIONAL_ROLES, type Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { appendAudit } from './audit';
import type { Db, Tx } from './db';
import { env } from './env';
import { newId } from './id';
import { ABSOLUTE_MS, sessionStanding, TOUCH_MS, type SessionStanding } from './session-state';
import { inTransaction, SYSTEM_ACTOR } from './transaction';

export { ABSOLUTE_MS };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Row {
  session_id: string;
  last_seen_at: Date;
  expires_at: Date;
  locked_at: Date | null;
  staff_id: string;
  username: string;
  name: string;
  role: Role;
  branch_id: string | null;
  branch_name: string | null;
  time_zone: string | null;
  region_id: string | null;
  region_name: string | null;
  region_branches: string[] | null;
  factor_pending: boolean;
  stepped_up_at: Date | null;
  created_at: Date;
}

/** A session that is not over, with the person behind it as they are at this request. */
export interface StoredSession {
  actor: Actor;
  /** When the person signed in. */
  since: Date;
  lastSeenAt: Date;
  standing: Exclude<SessionStanding, { state: 'over' }>;
}

/** Milliseconds without an act of a person after which a session locks. */
export const idleMs = (): number => env().idleMinutes * 60_000;

/**
 * The session of an id if it is live or locked and its person active, else null. One read by primary keys; writes nothing.
 * A duty at another branch counts while it runs: from its start until just before its end the person works there, in its role if it names one.
 */
export async function readSession(db: Db, sessionId: string, now: Date): Promise<StoredSession | null> {
  if (!UUID.test(sessionId)) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.id AS session_id, s.created_at, s.last_seen_at, s.expires_at, s.locked_at, s.factor_pending, s.stepped_up_at, st.id AS staff_id, st.username, st.name,
           COALESCE(d.role, st.role) AS role, b.id AS branch_id, b.name AS branch_name, b.time_zone, r.id AS region_id, r.name AS region_name,
           CASE WHEN r.id IS NOT NULL THEN (SELECT array_agg(rb.id) FROM branch rb WHERE rb.region_id = r.id) END AS region_branches
    FROM staff_session s JOIN staff st ON st.id = s.staff_id
    LEFT JOIN staff_duty d ON d.staff_id = st.id AND d.cancelled_at IS NULL AND d.starts_at <= ${now} AND d.ends_at > ${now}
    LEFT JOIN branch b ON b.id = COALESCE(d.branch_id, st.branch_id) LEFT JOIN region r ON r.id = st.region_id AND d.id IS NULL
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${now} AND st.active`;
  if (!row) return null;
  const standing = sessionStanding({ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, revokedAt: null, lockedAt: row.locked_at }, now, idleMs());
  return standing.state === 'over' ? null : { actor: toActor(row), since: row.created_at, lastSeenAt: row.last_seen_at, standing };
}

/** Notes an act of a person, once a minute at most. It keeps a live session alive and can bring back none that locked meanwhile. */
export async function touchSession(db: Db, { actor, lastSeenAt, standing }: StoredSession, now: Date): Promise<void> {
  if (standing.state !== 'live' || now.getTime() - lastSeenAt.getTime() <= TOUCH_MS) return;
  const idleSince = new Date(now.getTime() - idleMs());
  await db.$executeRaw`UPDATE staff_session SET last_seen_at = ${now}
    WHERE id = ${actor.sessionId}::uuid AND last_seen_at < ${now} AND last_seen_at > ${idleSince} AND locked_at IS NULL AND revoked_at IS NULL`;
}

/** The person behind a live session, or null when it is locked or over. Background traffic passes `touch: false`. */
export async function findSessionActor(db: Db, sessionId: string, now: Date, { touch = true } = {}): Promise<Actor | null> {
  const session = await readSession(db, sessionId, now);
  if (session?.standing.state !== 'live') return null;
  if (touch) await touchSession(db, session, now);
  return session.actor;
}

interface Opening {
  staffId: string;
  now: Date;
  address: string | null;
  userAgent: string | null;
  /** The account must set up its second factor before anything else. */
  factorPending?: boolean;
  /** The person gave a code just now, or proved themselves at the identity provider. */
  steppedUp?: boolean;
  identity?: IdentitySession;
}

/** The session of an identity provider behind one of ours; `session` is its `sid`, null where it names none. */
export interface IdentitySession {
  issuer: string;
  session: string | null;
}

/** Opens a session for a person. Returns its id. */
export async function openSession(tx: Tx, input: Opening): Promise<string> {
  const id = newId();
  await tx.staffSession.create({
    data: {
      id,
      staffId: input.staffId,
      createdAt: input.now,
      lastSeenAt: input.now,
      expiresAt: new Date(input.now.getTime() + ABSOLUTE_MS),
      address: input.address,
      userAgent: input.userAgent?.slice(0, 300) ?? null,
      factorPending: input.factorPending ?? false,
      steppedUpAt: input.steppedUp ? input.now : null,
      idpIssuer: input.identity?.issuer ?? null,
      idpSession: input.identity?.session ?? null,
    },
  });
  return id;
}

/** A browser has one session: a new sign-in ends the one that its cookie named until then, whoever's it was. Returns its id; null where there was none, or it was over. */
export async function replaceSession(tx: Tx, sessionId: string | null | undefined, now: Date): Promise<string | null> {
  if (!sessionId || !UUID.test(sessionId)) return null;
  const { count } = await tx.staffSession.updateMany({ where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now } });
  return count === 0 ? null : sessionId;
}

/** The issuer whose identity opened a session, or null. */
export async function issuerOfSession(db: Db, sessionId: string): Promise<string | null> {
  if (!UUID.test(sessionId)) return null;
  return (await db.staffSession.findUnique({ where: { id: sessionId }, select: { idpIssuer: true } }))?.idpIssuer ?? null;
}

/** Signing out: ends the session and says so in the audit. Does nothing for one that was over already. */
export async function signOutSession(db: Db, sessionId: string, now: Date): Promise<void> {
  if (!UUID.test(sessionId)) return;
  await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const [person] = await tx.$queryRaw<{ staffId: string; name: string; role: string; branchId: string | null; address: string | null }[]>`
      UPDATE staff_session s SET revoked_at = ${now} FROM staff st WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND st.id = s.staff_id
      RETURNING st.id AS "staffId", st.name, st.role, st.branch_id AS "branchId", s.address`;
    if (!person) return;
    const { branchId, ...who } = person;
    await appendAudit(tx, { ...who, chain: branchId ?? 'nation', sessionId }, now, [{ action: 'session.sign_out' }]);
  });
}

function toActor(row: Row): Actor {
  const branch = row.branch_id && row.branch_name && row.time_zone ? { id: row.branch_id, name: row.branch_name, timeZone: row.time_zone } : null;
  return {
    staffId: row.staff_id,
    username: row.username,
    name: row.name,
    role: row.role,
    branch,
    region: row.region_id && row.region_name ? { id: row.region_id, name: row.region_name } : null,
    branchIds: branch ? [branch.id] : (row.region_branches ?? []),
    national: NATIONAL_ROLES.includes(row.role),
    sessionId: row.session_id,
    factorPending: row.factor_pending,
    steppedUpAt: row.stepped_up_at,
  };
}
