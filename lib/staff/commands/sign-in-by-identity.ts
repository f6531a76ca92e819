import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { appendAudit, type AuditEntry } from '@/lib/server/audit';
import type { Db, Tx } from '@/lib/server/db';
import { newId } from '@/lib/server/id';
import { officeOf, personOf, type ClaimedOffice, type ClaimedPerson, type ClaimProblem, type IdentityClaims } from '@/lib/server/identity-claims';
import type { OidcSettings } from '@/lib/server/oidc-settings';
import { openSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { linkIdentity } from './link-identity';
import type { SignInPlace } from './sign-in';

/** Why a checked identity is not let in. The words stand in the messages of the sign-in page. */
export type IdentityProblem = ClaimProblem | 'sso_foreign' | 'sso_old_proof' | 'sso_disabled' | 'sso_name_taken' | 'sso_ended';
export type IdentityOutcome = { kind: 'signed_in'; sessionId: string; staffId: string } | { kind: 'refused'; problem: IdentityProblem };

interface Known extends ClaimedOffice {
  id: string;
  username: string;
  name: string;
  active: boolean;
}

/**
 * Signs in a person whom the identity provider vouches for: found by issuer and subject alone. Who comes for the first time is the
 * account that an administrator linked to the provider's user name, else gets one of their own, made of the claims; an existing account is never taken
 * by a name or an e-mail address. Role and scope follow the claims at every sign-in. Without a mapped role the person is refused and
 * all their sessions end. Audited either way.
 */
export async function signInByIdentity(db: Db, settings: OidcSettings, claims: IdentityClaims, place: SignInPlace, now: Date): Promise<IdentityOutcome> {
  const person = personOf(claims, settings.issuer, now);
  return inTransaction(db, SYSTEM_ACTOR, async (tx): Promise<IdentityOutcome> => {
    const refuse = async (problem: IdentityProblem, known: Known | null = null): Promise<IdentityOutcome> => {
      await audit(tx, known, null, place, now, [{ action: 'session.identity_refused', detail: { codes: [problem] } }]);
      return { kind: 'refused', problem };
    };
    if ('problem' in person) return refuse(person.problem);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${person.issuer} ${person.subject}`}, 0))`;
    if (person.session !== null && (await tx.identityLogout.count({ where: { issuer: person.issuer, idpSession: person.session } })) > 0) return refuse('sso_ended');

    const entries: AuditEntry[] = [];
    let known = await findKnown(tx, person);
    const linked = known ? null : await linkIdentity(tx, person, now);
    if (linked) {
      known = await findKnown(tx, person);
      entries.push({ action: 'session.identity_linked', objectId: linked });
    }
    if (known && !known.active) return refuse('sso_disabled', known);

    const claimed = officeOf(claims, settings, await listOffices(tx));
    if ('problem' in claimed) {
      if (known) await tx.staffSession.updateMany({ where: { staffId: known.id, revokedAt: null }, data: { revokedAt: now } });
      return refuse(claimed.problem, known);
    }
    if (!known) {
      if (await tx.staff.findUnique({ where: { username: person.username }, select: { id: true } })) return refuse('sso_name_taken');
      known = { id: newId(), username: person.username, name: person.name, active: true, ...claimed };
      // A hash of chance: no password opens the account, and trying one takes as long as with any other.
      await tx.staff.create({ data: { ...known, passwordHash: await hash(randomBytes(32)), createdAt: now } });
      await tx.staffIdentity.create({ data: { issuer: person.issuer, subject: person.subject, staffId: known.id, createdAt: now, lastSeenAt: now } });
      entries.push({ action: 'session.identity_created', objectId: known.id, detail: { after: claimed } });
    } else {
      const before = ownWords(known);
      const after = { ...claimed, name: person.name };
      if (before.role !== after.role || before.branchId !== after.branchId || before.regionId !== after.regionId || before.name !== after.name) {
        await tx.staff.update({ where: { id: known.id }, data: after });
        entries.push({ action: 'session.identity_changed', objectId: known.id, detail: { before, after } });
      }
      await tx.staffIdentity.update({ where: { issuer_subject: { issuer: person.issuer, subject: person.subject } }, data: { lastSeenAt: now } });
      known = { ...known, ...after };
    }
    const sessionId = await openSession(tx, { staffId: known.id, now, ...place, identity: { issuer: person.issuer, session: person.session } });
    await audit(tx, known, sessionId, place, now, [...entries, { action: 'session.sign_in', detail: { way: 'identity' } }]);
    return { kind: 'signed_in', sessionId, staffId: known.id };
  });
}

async function findKnown(tx: Tx, { issuer, subject }: ClaimedPerson): Promise<Known | null> {
  const identity = await tx.staffIdentity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { staffId: true } });
  if (!identity) return null;
  const staff = await tx.staff.findUnique({ where: { id: identity.staffId }, select: { id: true, username: true, name: true, role: true, branchId: true, regionId: true, active: true } });
  // The table's CHECK holds the roles.
  return staff && { ...staff, role: staff.role as Known['role'] };
}

async function listOffices(tx: Tx): Promise<{ branches: string[]; regions: string[] }> {
  const branches = await tx.branch.findMany({ select: { id: true, regionId: true } });
  return { branches: branches.map(({ id }) => id), regions: [...new Set(branches.map(({ regionId }) => regionId))] };
}

const ownWords = ({ role, branchId, regionId, name }: Known) => ({ role, branchId, regionId, name });

function audit(tx: Tx, known: Known | null, sessionId: string | null, { address }: SignInPlace, now: Date, entries: readonly AuditEntry[]): Promise<void> {
  const actor = { staffId: known?.id ?? null, name: known?.name ?? 'sign-in', role: sessionId && known ? known.role : 'system', chain: known?.branchId ?? 'nation', sessionId, address };
  return appendAudit(tx, actor, now, entries);
}
