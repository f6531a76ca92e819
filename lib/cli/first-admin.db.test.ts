import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Db } from '@/lib/server/db';
import { setEnvironment } from '@/lib/server/env';
import { testDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { openLink, setPasswordByLink } from '@/lib/staff/commands/set-password';
import { signIn } from '@/lib/staff/commands/sign-in';
import { tokenOf } from '@/lib/staff/testing/people';
import { createAdmin } from './first-admin';

const NOW = new Date('2026-11-20T03:00:00Z');
const PASSWORD = 'kopi pagi hujan';

let database: TestDatabase;
let owner: pg.Client;
let db: Db;

beforeAll(async () => {
  setEnvironment({ NEXTAUTH_URL: 'https://loket.example.go.id' });
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  db = connect(database.appUrl, 3);
});
afterAll(async () => {
  await db.$disconnect();
  await owner.end();
  await database.drop();
});

const create = (over: object = {}) => createAdmin(owner, { username: 'dimas.nugroho', name: 'Dimas Nugroho', additional: false, now: NOW, ...over });

it('gives an empty installation its administrator by a link of one use, audited as the system’s; a second one only when asked for', async () => {
  const { link, expiresAt } = await create();
  expect(link).toMatch(/^https:\/\/loket\.example\.go\.id\/set-password#[\w-]{43}$/);
  expect(expiresAt).toEqual(new Date('2026-11-23T03:00:00Z'));
  const caller = { db, address: null, now: NOW };
  expect(await openLink(caller, tokenOf(link))).toMatchObject({ kind: 'done', value: { username: 'dimas.nugroho', kind: 'invitation' } });
  // Whoever lost the link makes another account: nobody is active yet.
  await create({ username: 'indah.lestari', name: 'Indah Lestari' });
  expect((await setPasswordByLink(caller, { token: tokenOf(link), password: PASSWORD })).kind).toBe('done');
  expect((await signIn(db, { username: 'dimas.nugroho', password: PASSWORD }, { address: null, userAgent: null }, NOW, { factorRequired: false })).kind).toBe('signed_in');
  const { rows } = await owner.query("SELECT action, role, actor_id, detail->>'reference' AS who FROM audit_event WHERE action = 'staff.invite' ORDER BY seq");
  expect(rows).toEqual(['dimas.nugroho', 'indah.lestari'].map((who) => ({ action: 'staff.invite', role: 'system', actor_id: null, who })));

  await expect(create({ username: 'rina.sari', name: 'Rina Sari' })).rejects.toThrow(/--additional/);
  await create({ username: 'rina.sari', name: 'Rina Sari', additional: true });
  await expect(create({ additional: true })).rejects.toThrow(/is taken/);
});

it.each([[{ username: 'Admin!' }, /--username/], [{ username: 'a' }, /--username/], [{ name: ' ' }, /--name/]])('%o is refused with words', async (over, words) => {
  await expect(create(over)).rejects.toThrow(words);
});
