import type { Role } from '@/lib/access/roles';
import { appendAudit } from '@/lib/server/audit';
import type { Db, Tx } from '@/lib/server/db';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import { hashPassword } from '@/lib/server/passwords';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { passwordProblem } from '../rules/password';
import { endSessionsOf, writeEvent } from './change-person';
import { knownPasswords } from './known-passwords';
import { hashOfLinkToken } from './link-token';

/** Whoever holds a link, before there is a session. */
export interface LinkCaller {
  db: Db;
  address: string | null;
  now: Date;
}

/** What a link is for: whose password, and until when. */
export interface OpenedLink {
  username: string;
  name: string;
  kind: 'invitation' | 'reset';
  expiresAt: string;
}

interface StoredLink extends Omit<OpenedLink, 'expiresAt'> {
  id: string;
  staffId: string;
  role: Role;
  branchId: string | null;
  version: number;
  expiresAt: Date;
}

/** Unknown, used, replaced and expired look the same. */
const UNKNOWN = refused(['link_unknown']);

/** Whose password a token sets; refused when it sets nobody's. It changes nothing: a mail scanner that opens the page uses nothing up. */
export async function openLink({ db, now }: LinkCaller, token: string): Promise<Outcome<OpenedLink>> {
  const link = await inTransaction(db, SYSTEM_ACTOR, (tx) => findLink(tx, token, now));
  if (!link) return UNKNOWN;
  const { username, name, kind, expiresAt } = link;
  return done({ username, name, kind, expiresAt: expiresAt.toISOString() });
}

/** Sets the password of the link's person, once; ends sessions that were open, and the invitation. */
export async function setPasswordByLink({ db, address, now }: LinkCaller, { token, password }: { token: string; password: string }): Promise<Outcome<{ username: string }>> {
  const { link, known } = await inTransaction(db, SYSTEM_ACTOR, async (tx) => ({ link: await findLink(tx, token, now), known: await knownPasswords(tx) }));
  if (!link) return UNKNOWN;
  const problem = passwordProblem(password, link.username, known);
  if (problem) return refused(['invalid_input'], { password: problem });
  // Outside of the transaction: it takes a core for a tenth of a second, and a connection should not wait for it.
  const passwordHash = await hashPassword(password);
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const used = await tx.staffLink.updateMany({ where: { id: link.id, usedAt: null, revokedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
    if (used.count === 0) return UNKNOWN;
    const { staffId, name, role, branchId, username, version } = link;
    const set = await tx.staff.updateMany({ where: { id: staffId, active: true }, data: { passwordHash, invited: false } });
    // A person who is disabled at this very moment keeps the old one; the link is void with the account.
    if (set.count === 0) return UNKNOWN;
    await endSessionsOf(tx, staffId, now);
    // Half of a sign-in with the old password is worth nothing either.
    await tx.signInTicket.deleteMany({ where: { staffId } });
    await writeEvent(tx, { staffId, name }, now, { staffId, action: 'password_set', version });
    await appendAudit(tx, { staffId, name, role, chain: branchId ?? 'nation', sessionId: null, address }, now, [{ action: 'staff.set_password', objectId: staffId, detail: { reference: username, kind: link.kind } }]);
    return done({ username });
  });
}

async function findLink(tx: Tx, token: string, now: Date): Promise<StoredLink | null> {
  const [link] = await tx.$queryRaw<StoredLink[]>`
    SELECT l.id::text, l.kind, l.expires_at AS "expiresAt", s.id::text AS "staffId", s.username, s.name, s.role, s.branch_id AS "branchId", s.version
    FROM staff_link l JOIN staff s ON s.id = l.staff_id
    WHERE l.token_hash = ${hashOfLinkToken(token)} AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > ${now} AND s.active`;
  return link ?? null;
}
