import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { newId } from '@/lib/server/id';
import { done, refused } from '@/lib/server/outcome';
import { hashPassword } from '@/lib/server/passwords';
import { defineCommand } from '@/lib/server/use-case';
import { InvitePerson, ResetPerson } from '../schemas/administration';
import { auditPerson, endSessionsOf, lockStaff, placeProblems, takePerson, writeEvent } from './change-person';
import { replaceLink } from './link-token';
import { withLink, type LinkMade } from './send-link';

const tokenHash = z.string().regex(/^[\w-]{43}$/);
/** The input with the hash of the link's token, which the client does not choose. */
const StoredInvite = InvitePerson.extend({ tokenHash });
const StoredReset = ResetPerson.extend({ tokenHash });
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

const storeInvitation = defineCommand<z.infer<typeof StoredInvite>, LinkMade>({
  name: 'staff.invite',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'nation',
  input: StoredInvite,
  announce: () => [],
  audit: auditPerson('staff.invite', ({ role, branchId, regionId }: z.infer<typeof StoredInvite> & { reason?: string }) => ({ kind: role, place: branchId ?? regionId })),
  constraints: { staff_username_key: () => refused(['invalid_input'], { username: 'username_taken' }) },
  run: async ({ tx, actor, now }, { username, name, role, branchId, regionId, tokenHash: hashed }) => {
    await lockStaff(tx);
    const problems = await placeProblems(tx, { role, branchId, regionId });
    if (problems) return refused(['invalid_input'], problems);
    if (await tx.staff.findUnique({ where: { username }, select: { id: true } })) return refused(['invalid_input'], { username: 'username_taken' });
    const id = newId();
    // A password that nobody knows: signing in costs the same time as anywhere else, and never succeeds.
    const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
    await tx.staff.create({ data: { id, username, name, role, branchId, regionId, passwordHash, active: true, createdAt: now, version: 1, invited: true }, select: { id: true } });
    const expiresAt = await replaceLink(tx, { staffId: id, kind: 'invitation', tokenHash: bytes(hashed), now });
    await writeEvent(tx, actor, now, { staffId: id, action: 'invited', version: 1, after: { username, name, role, branchId, regionId } });
    return done({ id, username, name, expiresAt: expiresAt.toISOString() });
  },
});

const storeReset = defineCommand<z.infer<typeof StoredReset>, LinkMade>({
  name: 'staff.reset',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'nation',
  input: StoredReset,
  announce: () => [],
  audit: auditPerson('staff.reset'),
  run: async (context, { id, reason, tokenHash: hashed }) => {
    const { tx, actor, now } = context;
    const taken = await takePerson(context, { id });
    if ('answer' in taken) return taken.answer;
    const { username, name, version, active, invited } = taken.person;
    if (!active) return refused(['person_disabled']);
    const expiresAt = await replaceLink(tx, { staffId: id, kind: invited ? 'invitation' : 'reset', tokenHash: bytes(hashed), now });
    await endSessionsOf(tx, id, now);
    await writeEvent(tx, actor, now, { staffId: id, action: 'link_made', version, reason });
    return done({ id, username, name, expiresAt: expiresAt.toISOString() });
  },
});

/** Adds a person, who sets a password by the link of the answer: shown once, 72 hours, one use. */
export const invitePerson = withLink(storeInvitation, InvitePerson);

/** Makes a new link for a person's password and ends every session. The password stays as it is until the link is used; older links open nothing. */
export const resetPerson = withLink(storeReset, ResetPerson);
