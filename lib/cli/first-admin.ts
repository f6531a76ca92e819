import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type pg from 'pg';
import { newId } from '@/lib/server/id';
import { SetupError } from '@/lib/server/setup-error';
import { hashOfLinkToken, linkOf, LINK_MS } from '@/lib/staff';
import { InvitePerson } from '@/lib/staff/schemas/administration';

interface Asked {
  username: string;
  name: string;
  /** Even where an administrator is active already. */
  additional: boolean;
  now: Date;
}

/**
 * Makes an administrator without a password, and the link that sets one; the answer is the only time that the link is seen. Refused where an administrator is
 * active, unless one more is asked for. Throws a SetupError that says what is wrong with an argument.
 */
export async function createAdmin(client: pg.Client, { username, name, additional, now }: Asked): Promise<{ link: string; expiresAt: Date }> {
  const read = InvitePerson.safeParse({ username, name, role: 'admin' });
  if (!read.success) throw new SetupError(read.error.issues.some(({ path }) => path[0] === 'username') ? '--username has 3 to 40 small letters and digits, with single dots between them, such as dimas.nugroho.' : '--name has 3 to 120 letters.');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_MS);
  // A password that nobody knows, until the link is used.
  const passwordHash = await hash(randomBytes(32).toString('base64url'));
  const by = operator();
  await client.query('BEGIN');
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('loket staff'))");
    const { rowCount: active } = await client.query("SELECT 1 FROM staff WHERE role = 'admin' AND active AND NOT invited LIMIT 1");
    if (active && !additional) throw new SetupError('There is an active administrator already, who can invite others at /staff. Add --additional for one more all the same.');
    const { rowCount: taken } = await client.query('SELECT 1 FROM staff WHERE username = $1', [read.data.username]);
    if (taken) throw new SetupError(`The user name ${read.data.username} is taken.`);
    const id = newId();
    const person = { username: read.data.username, name: read.data.name, role: 'admin', branchId: null, regionId: null };
    await client.query("INSERT INTO staff (id, username, name, role, password_hash, active, created_at, invited) VALUES ($1, $2, $3, 'admin', $4, true, $5, true)", [id, person.username, person.name, passwordHash, now]);
    await client.query("INSERT INTO staff_link (id, staff_id, kind, token_hash, created_at, expires_at) VALUES ($1, $2, 'invitation', $3, $4, $5)", [newId(), id, Buffer.from(hashOfLinkToken(token)), now, expiresAt]);
    await client.query("INSERT INTO staff_event (id, staff_id, at, actor_name, action, version, before, after) VALUES ($1, $2, $3, $4, 'invited', 1, '{}', $5)", [newId(), id, now, by, JSON.stringify(person)]);
    await client.query('SELECT audit_append($1, $2::uuid, $3::timestamptz, NULL::uuid, $4, $5, NULL::uuid, NULL, $6, NULL::uuid, $7, NULL, $8::jsonb)', [
      'nation', newId(), now, by, 'system', 'staff.invite', id, JSON.stringify({ reference: person.username, kind: 'admin' }),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return { link: linkOf(token), expiresAt };
}

/** Who sits at the server's terminal. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return 'terminal';
  }
}
