import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { env } from '@/lib/server/env';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { derivedKey } from '@/lib/server/secret';
import { defineCommand, type Command } from '@/lib/server/use-case';
import { queueBranch } from '../queries/own-desk';
import { codeOfBytes } from '../rules/pairing-code';
import { InviteDevice, RevokeDevice } from '../schemas/devices';
import { announceQueue } from './queue-news';

export const CODE_MINUTES = 10;

/** A place kept for a device that will type the code. */
export interface Invitation {
  id: string;
  expiresAt: string;
}
export interface InvitedDevice extends Invitation {
  /** Shown once; the database keeps its hash. */
  code: string;
}

export const hashOfCode = (code: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(`loket pairing ${code}`).digest());

/** The invitation with the hash of its code, which the client does not choose. */
const StoredInvite = z.intersection(InviteDevice, z.object({ codeHash: z.string().regex(/^[\w-]{43}$/) }));

const codeOfAttempt = (staffId: string, key: string): string => codeOfBytes(createHmac('sha256', derivedKey(env().secret, 'pairing')).update(`${staffId} ${key}`).digest());

const storeInvitation = defineCommand<z.infer<typeof StoredInvite>, Invitation>({
  name: 'devices.invite',
  permission: 'queue:manage',
  scope: 'branches',
  input: StoredInvite,
  audit: ({ kind, label }, { id }) => [{ action: 'device.invite', objectId: id, detail: { kind, label } }],
  announce: (_, { id }, context) => announceQueue(context, `device-${id}`),
  constraints: { branch_device_branch_id_desk_number_fkey: () => refused(['desk_unknown'], { desk: 'not_in_list' }) },
  run: async (context, { kind, label, desk, codeHash }) => {
    const { tx, actor, now } = context;
    const branchId = queueBranch(context);
    if (branchId === null) return refused(['no_desk']);
    const id = newId();
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    const hash = new Uint8Array(Buffer.from(codeHash, 'base64url'));
    await tx.branchDevice.create({ data: { id, branchId, kind, label, deskNumber: desk, codeHash: hash, codeExpiresAt: expiresAt, createdAt: now, createdBy: actor.staffId } });
    return done({ id, expiresAt: expiresAt.toISOString() });
  },
});

/**
 * Makes a code with which one device joins the office: 8 signs, ten minutes, one use. The code is a function of the attempt's key and the
 * installation's secret, so that a retry shows the same one though only its hash is kept anywhere, the receipt of the attempt included.
 */
export const inviteDevice: Command<InvitedDevice> = Object.assign(
  async (...[caller, raw, key]: Parameters<Command<InvitedDevice>>) => {
    const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null;
    const code = given === null ? '' : codeOfAttempt(caller.actor.staffId, key);
    const codeHash = Buffer.from(hashOfCode(code)).toString('base64url');
    const outcome = await storeInvitation(caller, given === null ? raw : { ...given, codeHash }, key);
    return outcome.kind === 'done' ? done({ ...outcome.value, code }) : outcome;
  },
  { spec: storeInvitation.spec, input: InviteDevice },
);

/** Takes a device out of service: from its next request on it is a stranger. A code that waits is void. */
export const revokeDevice = defineCommand<z.infer<typeof RevokeDevice>, { id: string }>({
  name: 'devices.revoke',
  permission: 'queue:manage',
  scope: 'branches',
  input: RevokeDevice,
  audit: (_, { id }) => [{ action: 'device.revoke', objectId: id }],
  announce: (_, { id }, context) => announceQueue(context, `device-${id}`),
  run: async ({ tx, actor, now }, { id }) => {
    const { count } = await tx.branchDevice.updateMany({
      where: { id, branchId: { in: [...actor.branchIds] }, revokedAt: null },
      data: { revokedAt: now, revokedBy: actor.staffId, codeHash: null, codeExpiresAt: null, scanKey: null, scanMemberId: null, scannedAt: null },
    });
    return count === 0 ? notFound : done({ id });
  },
});
