import { appendAudit, type AuditEntry } from '@/lib/server/audit';
import { passingTime } from '@/lib/server/clock';
import type { Db, Tx } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';
import { passwordCounts } from '@/lib/server/password-accounts';
import { hashPassword, verifyPassword } from '@/lib/server/passwords';
import { recordStranger } from '@/lib/server/refusal-audit';
import { openSession, replaceSession } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { hasFactor, proveFactor, type FactorProof } from './prove-factor';
import { attemptKeys, codesKey, countTry, forgiveTries, takeBackTry } from './sign-in-attempts';
import { noteRefusal } from './note-refusal';
import { giveTicket, readTicket, returnTicket, takeTicket } from './sign-in-ticket';

export interface SignInInput {
  username: string;
  password: string;
}

export interface SignInPlace {
  address: string | null;
  userAgent: string | null;
  /** The session that this browser had until now. */
  replaces?: string | null;
}

/** Whether an account without a second factor has to set one up before anything else. */
export interface SignInPolicy {
  factorRequired: boolean;
}

/** An address at which the account was signed in within these days is its own desk. */
const OWN_DESK_MS = 30 * 86_400_000;

let decoy: Promise<string> | undefined;
/** A hash that no password has, so that an unknown user costs the same time as a wrong password. */
const decoyHash = () =>
  (decoy ??= hashPassword(`no password ${Math.random()}`).catch((error: Error) => {
    decoy = undefined;
    throw error;
  }));

export type SignedIn = { kind: 'signed_in'; sessionId: string; staffId: string; /** Recovery codes that are left after one was used to sign in. */ recoveryLeft: number | null };
export type SignInOutcome = SignedIn | { kind: 'code'; ticket: string } | { kind: 'refused' } | { kind: 'wait'; seconds: number };
export type CodeOutcome = SignedIn | { kind: 'wrong_code' } | { kind: 'ticket_over' } | { kind: 'wait'; seconds: number };

interface Person {
  id: string;
  username: string;
  name: string;
  role: string;
  branchId: string | null;
}
const PERSON = { id: true, username: true, name: true, role: true, branchId: true, active: true } as const;

/**
 * The first step: checks the password. With a second factor it gives a ticket for the next step and opens nothing; without one it opens the session.
 * Unknown user, wrong password and disabled account look the same and take the same time. Audited either way. With single sign-on passwords are off: every account
 * but the one for emergencies looks like an unknown user, in words and in time.
 */
export async function signIn(db: Db, input: SignInInput, place: SignInPlace, now: Date, { factorRequired }: SignInPolicy): Promise<SignInOutcome> {
  const at = passingTime(now);
  // PostgreSQL's text cannot hold U+0000, and no username has one.
  const username = input.username.replaceAll('\0', '\ufffd').trim().toLowerCase().slice(0, 64);
  const counted = await countTry(db, attemptKeys(username, place.address), at);
  if ('seconds' in counted) {
    await recordWait(db, place, now);
    return { kind: 'wait', seconds: counted.seconds };
  }
  const staff = await db.staff.findUnique({ where: { username }, select: { ...PERSON, passwordHash: true } });
  // Made for known users too: the first unknown one would take longer else.
  const nobodys = await decoyHash();
  const right = await verifyPassword(staff?.passwordHash ?? nobodys, input.password.slice(0, 1_000));
  if (!staff || !staff.active || !right || !passwordCounts(username)) {
    await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
      await noteRefusal(tx, staff?.id ?? null, 'password', place, now);
      await record(tx, { id: staff?.id ?? null, name: 'sign-in', role: 'system', branchId: null }, null, place, now, { action: 'session.sign_in_refused' });
    });
    return { kind: 'refused' };
  }
  return asPerson(db, staff, async (tx) => {
    if (await hasFactor(tx, staff.id)) {
      await takeBackTry(tx, counted);
      return { kind: 'code', ticket: await giveTicket(tx, staff.id, at) };
    }
    await forgiveTries(tx, counted);
    return open(tx, staff, place, now, { factorPending: factorRequired, proof: null });
  });
}

/**
 * The second step: the ticket of the first with a code of the app or a recovery code. A wrong code counts like a wrong password; the ticket is used up by a right
 * code alone, by five wrong ones, or by five minutes.
 */
export async function signInWithCode(db: Db, input: { ticket: string; code: string }, place: SignInPlace, now: Date): Promise<CodeOutcome> {
  const at = passingTime(now);
  const ticket = readTicket(input.ticket);
  const staff = ticket && (await db.staff.findUnique({ where: { id: ticket.staffId }, select: PERSON }));
  if (!ticket || !staff?.active) return { kind: 'ticket_over' };
  const keys = attemptKeys(staff.username, place.address);
  const counted = await countTry(db, (await isOwnDesk(db, staff.id, place.address, now)) ? keys : [...keys, codesKey(staff.id)], at);
  if ('seconds' in counted) {
    await recordWait(db, place, now);
    return { kind: 'wait', seconds: counted.seconds };
  }
  return asPerson(db, staff, async (tx): Promise<CodeOutcome> => {
    if (!(await takeTicket(tx, ticket, at))) {
      await takeBackTry(tx, counted);
      return { kind: 'ticket_over' };
    }
    const proof = await proveFactor(tx, staff.id, input.code.slice(0, 100), at);
    if (!proof) {
      await returnTicket(tx, ticket);
      await noteRefusal(tx, staff.id, 'code', place, now);
      await record(tx, staff, null, place, now, { action: 'session.second_factor_refused' });
      return { kind: 'wrong_code' };
    }
    await forgiveTries(tx, counted);
    return open(tx, staff, place, now, { factorPending: false, proof });
  });
}

/** What comes within a delay is turned away before anybody looks at it; that it came is written, of one address a few at once and then their number. */
async function recordWait(db: Db, place: SignInPlace, now: Date): Promise<void> {
  const recorded = recordStranger(place.address, performance.now());
  if (recorded === null) return;
  const nobody = { id: null, name: 'sign-in', role: 'system', branchId: null };
  await inTransaction(db, SYSTEM_ACTOR, (tx) => record(tx, nobody, null, place, now, { action: 'session.sign_in_refused', detail: { codes: ['password_wait'], ...recorded } }));
}

const asPerson = <T>(db: Db, { id }: Person, run: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, { ...SYSTEM_ACTOR, staffId: id }, run);

async function open(tx: Tx, staff: Person, place: SignInPlace, now: Date, { factorPending, proof }: { factorPending: boolean; proof: FactorProof | null }): Promise<SignedIn> {
  const replaced = await replaceSession(tx, place.replaces, now);
  const sessionId = await openSession(tx, { staffId: staff.id, now, ...place, factorPending, steppedUp: proof !== null });
  const used: AuditEntry[] = proof?.by === 'recovery' ? [{ action: 'session.second_factor_recovery', detail: { left: proof.left } }] : [];
  const emergency = env().oidc !== undefined;
  if (emergency) log.warn({ staffId: staff.id, sessionId }, 'the emergency account signed in with its password');
  await record(tx, staff, sessionId, place, now, ...used, { action: emergency ? 'session.emergency_sign_in' : 'session.sign_in', detail: { kind: proof?.by ?? 'password', ...(replaced !== null && { replaced }) } });
  return { kind: 'signed_in', sessionId, staffId: staff.id, recoveryLeft: proof?.by === 'recovery' ? proof.left : null };
}

async function isOwnDesk(db: Db, staffId: string, address: string | null, now: Date): Promise<boolean> {
  if (address === null) return false;
  return (await db.staffSession.count({ where: { staffId, address, createdAt: { gt: new Date(now.getTime() - OWN_DESK_MS) } }, take: 1 })) > 0;
}

function record(tx: Tx, person: Omit<Person, 'id' | 'username'> & { id: string | null }, sessionId: string | null, { address }: SignInPlace, now: Date, ...entries: AuditEntry[]): Promise<void> {
  return appendAudit(tx, { staffId: person.id, name: person.name, role: person.role, chain: person.branchId ?? 'nation', sessionId, address }, now, entries);
}
