import { randomBytes } from 'node:crypto';
import { appendAudit, type AuditEntry } from '@/lib/server/audit';
import type { Db, Tx } from '@/lib/server/db';
import { newId } from '@/lib/server/id';
import { isStrongEnough, officeOf, personOf, type ClaimedOffice, type ClaimedPerson, type ClaimProblem, type IdentityClaims } from '@/lib/server/identity-claims';
import type { OidcSettings } from '@/lib/server/oidc-settings';
import { hashPassword } from '@/lib/server/passwords';
import { openSession, replaceSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { SignInPlace } from './sign-in';

/** Why a checked identity is not let in. The words stand in the messages of the sign-in page. */
export type IdentityProblem = ClaimProblem | 'sso_foreign' | 'sso_old_proof' | 'sso_weak_proof' | 'sso_disabled' | 'sso_name_taken' | 'sso_ended';
export type IdentityOutcome = { kind: 'signed_in'; sessionId: string; staffId: string } | { kind: 'refused'; problem: IdentityProblem };

interface Known {
  id: string;
  name: string;
  branchId: string | null;
}

/**
 * Signs in a person whom the identity provider vouches for: found by issuer and subject alone. Who comes for the first time is the
 * account that an administrator linked to the provider's user name, else gets one of their own, made of the claims; an existing account is never taken
 * by a name or an e-mail address. Role and scope follow the claims at every sign-in. Without a mapped role the person is refused and
 * all their sessions end. Audited either way; the accounts themselves are written by the database's `staff_of_identity`.
 */
export async function signInByIdentity(db: Db, settings: OidcSettings, claims: IdentityClaims, place: SignInPlace, now: Date): Promise<IdentityOutcome> {
  const person = personOf(claims, settings.issuer, now);
  return inTransaction(db, SYSTEM_ACTOR, async (tx): Promise<IdentityOutcome> => {
    const refuse = async (problem: IdentityProblem, known: Known | null = null): Promise<IdentityOutcome> => {
      await audit(tx, known, null, place, now, { action: 'session.identity_refused', detail: { codes: [problem] } });
      return { kind: 'refused', problem };
    };
    if ('problem' in person) return refuse(person.problem);
    const { issuer, session } = person;
    if (session !== null && (await tx.identityLogout.count({ where: { issuer, idpSession: session } })) > 0) return refuse('sso_ended');
    const known = await findKnown(tx, person);
    if (!isStrongEnough(claims, settings)) return refuse('sso_weak_proof', known);
    const claimed = officeOf(claims, settings, await listOffices(tx));
    if ('problem' in claimed) {
      if (known) await tx.staffSession.updateMany({ where: { staffId: known.id, revokedAt: null }, data: { revokedAt: now } });
      return refuse(claimed.problem, known);
    }
    const { outcome, staff_id: staffId } = await staffOfIdentity(tx, person, claimed, known === null, place, now);
    if (outcome === 'name_taken' || staffId === null) return refuse('sso_name_taken');
    if (outcome === 'disabled') return refuse('sso_disabled', known);
    // They proved themselves at the provider just now, or the claims would have been refused as old.
    const replaced = await replaceSession(tx, place.replaces, now);
    const sessionId = await openSession(tx, { staffId, now, ...place, steppedUp: true, identity: { issuer, session } });
    await audit(tx, { id: staffId, name: person.name, ...claimed }, sessionId, place, now, { action: 'session.sign_in', detail: { way: 'identity', ...(replaced !== null && { replaced }) } });
    return { kind: 'signed_in', sessionId, staffId };
  });
}

async function staffOfIdentity(tx: Tx, person: ClaimedPerson, { role, branchId, regionId }: ClaimedOffice, isNew: boolean, { address }: SignInPlace, now: Date) {
  // A hash of chance: no password opens the account, and trying one takes as long as with any other.
  const passwordHash = isNew ? await hashPassword(randomBytes(32).toString('base64url')) : '';
  const [row] = await tx.$queryRaw<{ outcome: 'ok' | 'disabled' | 'name_taken'; staff_id: string | null }[]>`SELECT outcome, staff_id FROM staff_of_identity(
    ${person.issuer}, ${person.subject}, ${person.called}, ${newId()}::uuid, ${person.username}, ${person.name}, ${role}, ${branchId}, ${regionId}, ${passwordHash},
    ${now}::timestamptz, ${address})`;
  if (!row) throw new Error('staff_of_identity answered nothing');
  return row;
}

async function findKnown(tx: Tx, { issuer, subject }: ClaimedPerson): Promise<Known | null> {
  const identity = await tx.staffIdentity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { staffId: true } });
  return identity && tx.staff.findUnique({ where: { id: identity.staffId }, select: { id: true, name: true, branchId: true } });
}

async function listOffices(tx: Tx): Promise<{ branches: string[]; regions: string[] }> {
  const branches = await tx.branch.findMany({ select: { id: true, regionId: true } });
  return { branches: branches.map(({ id }) => id), regions: [...new Set(branches.map(({ regionId }) => regionId))] };
}

function audit(tx: Tx, known: (Known & { role?: string }) | null, sessionId: string | null, { address }: SignInPlace, now: Date, entry: AuditEntry): Promise<void> {
  const actor = { staffId: known?.id ?? null, name: known?.name ?? 'sign-in', role: known?.role ?? 'system', chain: known?.branchId ?? 'nation', sessionId, address };
  return appendAudit(tx, actor, now, [entry]);
}
