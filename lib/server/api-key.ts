import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from './db';

/** A system that calls with a key of its own. */
export interface ApiClient {
  keyId: string;
  /** The beginning of the key, by which people tell keys apart. */
  prefix: string;
  source: string;
  /** The channel of what the key sends, unless it says another one of its source. */
  channel: string;
  scopes: readonly string[];
}

export interface NewApiKey {
  /** The whole key: shown once, kept nowhere. */
  key: string;
  prefix: string;
  hash: Uint8Array<ArrayBuffer>;
}

const KEY = /^(loket_[0-9a-f]{10})_[A-Za-z0-9_-]{43}$/;
const NOBODY = Buffer.alloc(32);
/** How old the note of the last use may get: a key that sends 200 times a second must not write as often. */
const USE_NOTED_MS = 60_000;

/** A new key, `loket_<10 hex digits>_<256 random bits>`, of 37 random bytes or more. */
export function newApiKey(random: Buffer = randomBytes(37)): NewApiKey {
  const prefix = `loket_${random.subarray(0, 5).toString('hex')}`;
  const key = `${prefix}_${random.subarray(5, 37).toString('base64url')}`;
  return { key, prefix, hash: hashOf(key) };
}

/** The client of an `Authorization: Bearer` header; null without one, with an unknown or a revoked key. Notes the use once a minute at most. */
export async function findApiClient(db: Db, authorization: string | null, now: Date): Promise<ApiClient | null> {
  const key = /^Bearer +(\S{1,200})$/i.exec(authorization ?? '')?.[1] ?? '';
  const prefix = KEY.exec(key)?.[1];
  if (prefix === undefined) return null;
  const row = await db.apiKey.findUnique({ where: { prefix } });
  const same = timingSafeEqual(hashOf(key), row ? row.hash : NOBODY);
  if (!row || !same || row.revokedAt !== null) return null;
  const since = new Date(now.getTime() - USE_NOTED_MS);
  if (row.lastUsedAt === null || row.lastUsedAt <= since) {
    await db.apiKey.updateMany({ where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: since } }] }, data: { lastUsedAt: now } });
  }
  return { keyId: row.id, prefix, source: row.source, channel: row.channel, scopes: row.scopes };
}

function hashOf(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(key).digest());
}
