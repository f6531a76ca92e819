import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { API_SCOPES, CHANNELS } from '@/lib/complaints';
import { newApiKey, type NewApiKey } from '@/lib/server/api-key';
import { env } from '@/lib/server/env';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { derivedKey } from '@/lib/server/secret';
import { defineCommand, type Command } from '@/lib/server/use-case';
import { CreateApiKey, RevokeApiKey } from '../schemas/api-keys';

/** What is kept of an attempt that makes a key: all but the key. */
export interface ApiKeyMade {
  prefix: string;
  source: string;
}
export interface MadeApiKey extends ApiKeyMade {
  /** The whole key: shown once, kept nowhere. */
  key: string;
}

/** The input with prefix and hash of the key, which the client does not choose. */
const StoredKey = CreateApiKey.extend({ prefix: z.string().regex(/^loket_[0-9a-f]{10}$/), hash: z.string().regex(/^[\w-]{43}$/) });

/** The key of an attempt: a retry shows the same one, though nothing that opens is kept. */
function keyOfAttempt(staffId: string, key: string): NewApiKey {
  return newApiKey(createHmac('sha512', derivedKey(env().secret, 'api key')).update(`${staffId} ${key}`).digest());
}

const storeApiKey = defineCommand<z.infer<typeof StoredKey>, ApiKeyMade>({
  name: 'apiKeys.create',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'reference',
  input: StoredKey,
  announce: () => [],
  audit: ({ source, channel, scopes }, { prefix }) => [{ action: 'api_key.create', objectId: prefix, detail: { key: prefix, source, kind: channel, scopes } }],
  run: async ({ tx, actor, now }, { source, channel, scopes, prefix, hash }) => {
    if (!(CHANNELS as readonly string[]).includes(channel)) return refused(['invalid_input'], { channel: 'not_in_list' });
    if (scopes.some((scope) => !(API_SCOPES as readonly string[]).includes(scope))) return refused(['invalid_input'], { scopes: 'not_in_list' });
    const data = { id: newId(), source, channel, prefix, hash: new Uint8Array(Buffer.from(hash, 'base64url')), scopes: [...new Set(scopes)], createdAt: now, createdBy: actor.username };
    await tx.apiKey.create({ data, select: { id: true } });
    return done({ prefix, source });
  },
});

/** Makes a key for a system that sends complaints. The answer is the only time that it is seen. */
export const createApiKey: Command<MadeApiKey> = Object.assign(
  async (...[caller, raw, key]: Parameters<Command<MadeApiKey>>) => {
    const given = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null;
    const made = given === null ? null : keyOfAttempt(caller.actor.staffId, key);
    const outcome = await storeApiKey(caller, made === null ? raw : { ...given, prefix: made.prefix, hash: Buffer.from(made.hash).toString('base64url') }, key);
    return outcome.kind === 'done' ? done({ ...outcome.value, key: made?.key ?? '' }) : outcome;
  },
  { spec: storeApiKey.spec, input: CreateApiKey },
);

/** Ends a key at once: from its next request on it is a stranger. */
export const revokeApiKey = defineCommand<z.infer<typeof RevokeApiKey>, ApiKeyMade>({
  name: 'apiKeys.revoke',
  permission: 'staff:manage',
  scope: 'reference',
  input: RevokeApiKey,
  announce: () => [],
  audit: (_, { prefix, source }) => [{ action: 'api_key.revoke', objectId: prefix, detail: { key: prefix, source } }],
  run: async ({ tx, now }, { prefix }) => {
    const row = await tx.apiKey.findUnique({ where: { prefix }, select: { source: true, revokedAt: true } });
    if (!row) return notFound;
    const { count } = await tx.apiKey.updateMany({ where: { prefix, revokedAt: null }, data: { revokedAt: now } });
    return count === 0 ? refused(['already_revoked']) : done({ prefix, source: row.source });
  },
});
