import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { sealSecret } from '@/lib/staff/commands/prove-factor';
import { DEMO_ACCOUNTS, DEMO_FACTOR, DEMO_PASSWORD, type DemoAccount } from './accounts';
import { insertRows } from './database';
import { seedId } from './ids';
import type { BranchId } from './offices';

export const STAFF = { id: 'uuid', username: 'text', name: 'text', role: 'text', branch_id: 'text', region_id: 'text', password_hash: 'text', created_at: 'timestamptz' } as const;

/** Accounts are older than anything that they did. */
export const STAFF_CREATED = '2018-01-02T01:00:00.000Z';

export interface SeedStaff extends DemoAccount {
  readonly id: string;
}

export const SEED_STAFF: readonly SeedStaff[] = DEMO_ACCOUNTS.map((account, index) => ({ ...account, id: seedId('staff', index) }));

/** The account of a branch by the first part of its name, e.g. `staffOf('bdl', 'loket2')`. */
export function staffOf(branchId: BranchId, name: 'loket' | 'loket2' | 'aduan' | 'supervisor' | 'kepala'): SeedStaff {
  const staff = SEED_STAFF.find(({ username }) => username === `${name}.${branchId}`);
  if (staff === undefined) throw new RangeError(`no account ${name}.${branchId}`);
  return staff;
}

/** Each account gets a salt of its own; argon2id with the package's defaults, which are OWASP's (19 MiB, 2 passes, 1 lane). */
export async function insertStaff(client: pg.ClientBase): Promise<void> {
  const hashes = await Promise.all(SEED_STAFF.map(() => hash(DEMO_PASSWORD)));
  const rows = SEED_STAFF.map(({ id, username, name, role, branchId, regionId }, index) => {
    return { id, username, name, role, branch_id: branchId, region_id: regionId, password_hash: hashes[index] ?? null, created_at: STAFF_CREATED };
  });
  await insertRows(client, 'staff', STAFF, rows);
}

const SECOND_FACTOR = { staff_id: 'uuid', secret: 'bytea', confirmed_at: 'timestamptz' } as const;

/** The second factor of the one demo account that has it, sealed with the secret of this process's installation. */
export async function insertDemoFactor(client: pg.ClientBase): Promise<void> {
  const staff = SEED_STAFF.find(({ username }) => username === DEMO_FACTOR.username);
  if (staff === undefined) throw new RangeError(`no account ${DEMO_FACTOR.username}`);
  await insertRows(client, 'staff_second_factor', SECOND_FACTOR, [{ staff_id: staff.id, secret: `\\x${Buffer.from(sealSecret(staff.id, DEMO_FACTOR.secret)).toString('hex')}`, confirmed_at: STAFF_CREATED }]);
}
