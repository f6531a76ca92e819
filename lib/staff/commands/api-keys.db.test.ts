import { afterAll, beforeAll, expect, it } from 'vitest';
import { findApiClient } from '@/lib/server/api-key';
import { setEnvironment } from '@/lib/server/env';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { listApiKeys } from '../queries/list-api-keys';
import { key, must } from '../testing/people';
import { createApiKey, revokeApiKey } from './edit-api-keys';

let bench: Bench;
let admin: Caller;

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  admin = steppedUp(await bench.as('admin'));
});
afterAll(() => bench.close());

const INPUT = { source: 'mobile-jkn', channel: 'mobile_jkn', scopes: ['complaints:write'] };
const client = (whole: string) => findApiClient(bench.db, `Bearer ${whole}`, TEST_NOW);

it('a key is shown once, works with its scopes, notes its use, and is a stranger once revoked', async () => {
  const attempt = key();
  expect(await createApiKey(await bench.as('admin'), INPUT, key())).toEqual({ kind: 'step_up' });
  const made = must(await createApiKey(admin, INPUT, attempt));
  expect(made.key).toMatch(/^loket_[0-9a-f]{10}_[\w-]{43}$/);
  expect(must(await createApiKey(admin, INPUT, attempt))).toEqual(made);
  expect(await client(made.key)).toMatchObject({ source: 'mobile-jkn', channel: 'mobile_jkn', scopes: ['complaints:write'] });
  const row = async () => must(await listApiKeys(admin, {})).keys.find(({ prefix }) => prefix === made.prefix);
  expect(await row()).toMatchObject({ createdBy: 'admin', lastUsedAt: TEST_NOW.toISOString(), revokedAt: null });
  const secret = made.key.slice(made.prefix.length + 1);
  for (const table of ['api_key', 'command_receipt', 'audit_event']) {
    const { text } = await bench.one<{ text: string }>(`SELECT string_agg(row_to_json(x)::text, '') AS text FROM ${table} x`);
    expect(text, table).not.toContain(secret);
  }
  must(await revokeApiKey(admin, { prefix: made.prefix }, key()));
  expect(await client(made.key)).toBeNull();
  expect(await row()).toMatchObject({ revokedAt: TEST_NOW.toISOString() });
  expect(await revokeApiKey(admin, { prefix: made.prefix }, key())).toMatchObject({ codes: ['already_revoked'] });
  const { rows } = await bench.owner.query("SELECT action, detail->>'source' AS source FROM audit_event WHERE object_id = $1 ORDER BY seq", [made.prefix]);
  expect(rows).toEqual(['api_key.create', 'api_key.revoke'].map((action) => ({ action, source: 'mobile-jkn' })));
});

it.each([
  [{ source: 'Mobile JKN' }, { source: 'invalid_source' }],
  [{ source: 'file-import-x' }, { source: 'source_reserved' }],
  [{ channel: 'fax' }, { channel: 'not_in_list' }],
  [{ scopes: [] }, { scopes: 'required' }],
  [{ scopes: ['members:read'] }, { scopes: 'not_in_list' }],
])('%o is refused: %o', async (over, fields) => {
  expect(await createApiKey(admin, { ...INPUT, ...over }, key())).toMatchObject({ kind: 'refused', fields });
});

it('an unknown key is not found; nobody but an administrator writes one, in SQL neither', async () => {
  expect(await revokeApiKey(admin, { prefix: 'loket_0123456789' }, key())).toEqual({ kind: 'not_found' });
  const made = must(await createApiKey(admin, INPUT, key()));
  const { actor } = await bench.as('supervisor.bdl');
  expect(await inTransaction(bench.db, actor, (tx) => tx.$executeRaw`UPDATE api_key SET revoked_at = now()`)).toBe(0);
  await expect(
    inTransaction(bench.db, actor, (tx) => tx.$executeRaw`INSERT INTO api_key (id, source, channel, prefix, hash, scopes, created_at, created_by) VALUES (gen_random_uuid(), 'xx', 'email', 'x', 'x', '{x}', now(), 'x')`),
  ).rejects.toThrow(/row-level security/);
  expect((await client(made.key))?.prefix).toBe(made.prefix);
});
