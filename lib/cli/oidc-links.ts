import { userInfo } from 'node:os';
import type pg from 'pg';
import { newId } from '@/lib/server/id';
import { SetupError } from '@/lib/server/setup-error';

/**
 * Keeps a link between an account and the name that an issuer gives a person; a second one for the same name replaces the first.
 * Audited as an act of the person at the machine. Throws a SetupError in words where there is no such account.
 */
export async function linkAccount(client: pg.Client, input: { issuer: string; account: string; identity: string; days: number; now: Date }): Promise<{ until: Date; name: string }> {
  const identity = input.identity.trim().toLowerCase();
  if (identity === '' || identity.length > 255) throw new SetupError('The identity must be the user name that the provider gives, such as rina@example.go.id.');
  const until = new Date(input.now.getTime() + input.days * 86_400_000);
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ id: string; name: string; branch_id: string | null }>('SELECT id, name, branch_id FROM staff WHERE username = $1 AND active', [input.account]);
    const [staff] = rows;
    if (!staff) throw new SetupError(`There is no active account ${input.account}.`);
    await client.query(
      `INSERT INTO staff_identity_link (issuer, username, staff_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (issuer, username) DO UPDATE SET staff_id = EXCLUDED.staff_id, created_at = EXCLUDED.created_at, expires_at = EXCLUDED.expires_at`,
      [input.issuer, identity, staff.id, input.now, until],
    );
    await client.query("SELECT audit_append($1, $2::uuid, $3::timestamptz, NULL::uuid, $4, 'system', NULL::uuid, NULL, 'session.identity_link_prepared', NULL::uuid, $5, NULL, $6::jsonb)", [
      staff.branch_id ?? 'nation', newId(), input.now, `oidc:link (${userInfo().username})`, staff.id, JSON.stringify({ account: input.account, until: until.toISOString() }),
    ]);
    await client.query('COMMIT');
    return { until, name: staff.name };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Links that are still open. */
export async function listLinks(client: pg.Client, issuer: string, now: Date): Promise<{ identity: string; account: string; until: string }[]> {
  const { rows } = await client.query<{ identity: string; account: string; until: Date }>(
    `SELECT l.username AS identity, s.username AS account, l.expires_at AS until FROM staff_identity_link l JOIN staff s ON s.id = l.staff_id
     WHERE l.issuer = $1 AND l.expires_at > $2 ORDER BY l.username`,
    [issuer, now],
  );
  return rows.map(({ until, ...row }) => ({ ...row, until: until.toISOString() }));
}
