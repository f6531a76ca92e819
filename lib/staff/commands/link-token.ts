import { createHash, createHmac } from 'node:crypto';
import { env } from '@/lib/server/env';
import { newId } from '@/lib/server/id';
import { derivedKey } from '@/lib/server/secret';
import type { Tx } from '@/lib/server/db';
import { LINK_MS } from '../model';

/** What the database keeps of a token: its SHA-256. */
export const hashOfLinkToken = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(`loket link ${token}`).digest());

/**
 * The token of an attempt: 32 bytes that nobody can tell without both the attempt's key and the installation's secret. A retry of the same attempt
 * gets the same one, though only its hash is kept anywhere, the receipt of the attempt included.
 */
export function tokenOfAttempt(staffId: string, key: string): string {
  return createHmac('sha256', derivedKey(env().secret, 'staff link')).update(`${staffId} ${key}`).digest('base64url');
}

/** The address that opens a token. It stands in the fragment, which browsers never send: no log on the way holds it. */
export const linkOf = (token: string): string => `${env().publicUrl}/set-password#${token}`;

/** Makes the one open link of a person; those before open nothing any more. Returns its end. */
export async function replaceLink(tx: Tx, link: { staffId: string; kind: 'invitation' | 'reset'; tokenHash: Uint8Array<ArrayBuffer>; now: Date }): Promise<Date> {
  const { staffId, kind, tokenHash, now } = link;
  await revokeLinks(tx, staffId, now);
  const expiresAt = new Date(now.getTime() + LINK_MS);
  await tx.staffLink.create({ data: { id: newId(), staffId, kind, tokenHash, createdAt: now, expiresAt } });
  return expiresAt;
}

/** Links that are open become void. */
export async function revokeLinks(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx.staffLink.updateMany({ where: { staffId, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
}
