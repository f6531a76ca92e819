import { userInfo } from 'node:os';
import type pg from 'pg';
import { newApiKey } from '@/lib/server/api-key';
import { newId } from '@/lib/server/id';
import { SetupError } from '@/lib/server/setup-error';
import { CHANNELS, type Channel } from '@/lib/complaints/model';
import { API_SCOPES } from '@/lib/complaints/schemas/api';

export interface KeyLine {
  prefix: string;
  source: string;
  channel: string;
  scopes: string[];
  createdAt: Date;
  createdBy: string;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/**
 * Makes a key for a source and keeps its SHA-256; the answer is the only time that the key is seen. The channel follows from the source
 * (mobile-jkn: mobile_jkn) where it is one. Throws a SetupError that says what is wrong with an argument.
 */
export async function createApiKey(client: pg.Client, { source, channel, scopes = [...API_SCOPES], now }: { source: string; channel?: string; scopes?: readonly string[]; now: Date }): Promise<{ key: string; prefix: string; channel: Channel }> {
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(source)) throw new SetupError('--source has 2 to 40 small letters, digits and hyphens, such as mobile-jkn.');
  if (source.startsWith('file-import')) throw new SetupError('file-import is the source of files that are imported in the console.');
  const of = CHANNELS.find((known) => known === (channel ?? source.replaceAll('-', '_')));
  if (!of) throw new SetupError(`--channel is one of ${CHANNELS.join(', ')}.`);
  const unknown = scopes.find((scope) => !(API_SCOPES as readonly string[]).includes(scope));
  if (unknown !== undefined || scopes.length === 0) throw new SetupError(`--scopes takes ${API_SCOPES.join(' and ')}, with a comma between them.`);
  const { key, prefix, hash } = newApiKey();
  await inOne(client, async () => {
    await client.query('INSERT INTO api_key (id, source, channel, prefix, hash, scopes, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      newId(), source, of, prefix, Buffer.from(hash), [...new Set(scopes)], now, operator(),
    ]);
    await audit(client, now, 'api_key.create', { key: prefix, source, kind: of });
  });
  return { key, prefix, channel: of };
}

/** Ends a key at once. Throws a SetupError when there is none with this prefix; one that is revoked already stays as it is. */
export async function revokeApiKey(client: pg.Client, { prefix, now }: { prefix: string; now: Date }): Promise<{ source: string; already: boolean }> {
  return inOne(client, async () => {
    const { rows } = await client.query<{ source: string; revoked: boolean }>('SELECT source, revoked_at IS NOT NULL AS revoked FROM api_key WHERE prefix = $1 FOR UPDATE', [prefix]);
    const [row] = rows;
    if (!row) throw new SetupError('No key begins like that: see "npm run api-key -- list".');
    if (row.revoked) return { source: row.source, already: true };
    await client.query('UPDATE api_key SET revoked_at = $2 WHERE prefix = $1', [prefix, now]);
    await audit(client, now, 'api_key.revoke', { key: prefix, source: row.source });
    return { source: row.source, already: false };
  });
}

/** All keys ever made, the newest first. */
export async function listApiKeys(client: pg.Client): Promise<KeyLine[]> {
  const { rows } = await client.query<KeyLine>(
    `SELECT prefix, source, channel, scopes, created_at AS "createdAt", created_by AS "createdBy", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt" FROM api_key ORDER BY created_at DESC, prefix`,
  );
  return rows;
}

async function inOne<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function audit(client: pg.Client, at: Date, action: string, detail: Record<string, string>): Promise<void> {
  await client.query('SELECT audit_append($1, $2::uuid, $3::timestamptz, NULL::uuid, $4, $5, NULL::uuid, NULL, $6, NULL::uuid, $7, NULL, $8::jsonb)', [
    'nation', newId(), at, operator(), 'system', action, detail.key, JSON.stringify(detail),
  ]);
}

/** Who sits at the server's terminal. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return 'terminal';
  }
}
