import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import type { AuditActor } from './audit';
import { now } from './clock';
import { db, type Db, type Tx } from './db';
import { faultAnswer, foreignOrigin, problem, sameOrigin } from './route';
import { warnOfAttempt } from './security-log';
import { clientAddress } from './session';
import { isSecure } from './session-cookie';
import { inTransaction, SYSTEM_ACTOR } from './transaction';

/** A paired device at work in its branch. It has no person behind it and no permission: its routes say what it can do. */
export interface Device {
  id: string;
  kind: string;
  label: string;
  /** The desk of a poll tablet. */
  deskNumber: number | null;
  branchId: string;
  branchName: string;
  timeZone: string;
}

/** What a device's use case works with. */
export interface DeviceCaller {
  db: Db;
  device: Device;
  address: string | null;
  now: Date;
  /** Today in the branch's zone. */
  today: CalendarDate;
}

/** How old the note of the last sign of life may get. */
const SEEN_NOTED_MS = 30_000;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A browser may be kiosk and display at once: one cookie a kind. `__Host-` wherever the address is https. */
export const deviceCookieName = (kind: string): string => `${isSecure() ? '__Host-' : ''}loket.${kind}`;

/** A new token (256 random bits): the device keeps it in a cookie, the database its hash. */
export const newDeviceToken = (): string => randomBytes(32).toString('base64url');

export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** The device of a token, not revoked; null otherwise. Notes the sign of life twice a minute at most. */
export async function findDevice(database: Db, kind: string, token: string | undefined, at: Date): Promise<Device | null> {
  if (token === undefined || !TOKEN.test(token)) return null;
  return inTransaction(database, SYSTEM_ACTOR, async (tx) => {
    const [row] = await tx.$queryRaw<(Device & { lastSeenAt: Date | null })[]>`
      SELECT d.id::text, d.kind, d.label, d.desk_number AS "deskNumber", d.branch_id AS "branchId", b.name AS "branchName", b.time_zone AS "timeZone", d.last_seen_at AS "lastSeenAt"
      FROM branch_device d JOIN branch b ON b.id = d.branch_id WHERE d.token_hash = ${hashOfToken(token)} AND d.kind = ${kind} AND d.revoked_at IS NULL`;
    if (!row) return null;
    const { lastSeenAt, ...device } = row;
    if (lastSeenAt === null || at.getTime() - lastSeenAt.getTime() > SEEN_NOTED_MS) {
      await tx.$executeRaw`UPDATE branch_device SET last_seen_at = ${at} WHERE id = ${device.id}::uuid AND (last_seen_at IS NULL OR last_seen_at < ${at})`;
    }
    return device;
  });
}

/** The device of this request, or null: for the pages, which show the field for the code then. */
export async function deviceOfRequest(kind: string): Promise<Device | null> {
  return findDevice(db(), kind, (await cookies()).get(deviceCookieName(kind))?.value, now());
}

/** The caller of a device's use case for this request. */
export async function callerOfDevice(device: Device): Promise<DeviceCaller> {
  const at = now();
  return { db: db(), device, address: await clientAddress(), now: at, today: dateInZone(at, device.timeZone) };
}

/** A route for paired devices of one kind: same origin, token, faults. A revoked device gets a 401 at its next request. */
export async function deviceRoute(request: Request, { name, kind }: { name: string; kind: string }, run: (caller: DeviceCaller) => Promise<Response>): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin(name);
  try {
    const device = await deviceOfRequest(kind);
    if (!device) {
      if ((await cookies()).has(deviceCookieName(kind))) warnOfAttempt('not_paired', { door: name, from: await clientAddress() });
      return problem(401, 'not_paired');
    }
    return await run(await callerOfDevice(device));
  } catch (error) {
    return faultAnswer(error, name);
  }
}

/** Runs in one transaction as the device: it sees the rows of its own branch. */
export function asDevice<T>({ db: database, device }: Pick<DeviceCaller, 'db' | 'device'>, run: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(database, { staffId: '', role: 'device', branchIds: [device.branchId], national: false }, run);
}

/** The device as the audit names it. */
export function deviceAuditActor({ device, address }: Pick<DeviceCaller, 'device' | 'address'>): AuditActor {
  return { staffId: null, name: device.label, role: 'device', chain: device.branchId, sessionId: null, address };
}
