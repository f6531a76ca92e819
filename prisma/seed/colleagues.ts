import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { insertRows } from './database';
import { seedId } from './ids';
import { type BranchId, BRANCH_IDS } from './offices';
import { STAFF, STAFF_CREATED } from './staff';

/** Front-liners beside those of the demonstration, whose work fills the history of the desks. */
const NAMES: Record<BranchId, readonly string[]> = {
  bdl: ['Rizki Maulana', 'Eka Septiani', 'Dian Purnama', 'Fajar Nugraha'],
  dps: ['Ni Kadek Suryani', 'I Nyoman Arta Wijaya', 'Ni Wayan Mertasih', 'I Ketut Sudarma'],
  sby: ['Wahyu Hidayat', 'Nur Aini', 'Agus Prasetyo', 'Siti Khotimah', 'Dwi Cahyono', 'Retno Wulandari', 'Eko Susilo', 'Rini Astuti', 'Joko Santoso', 'Mega Ayu Lestari'],
  jyp: ['Desi Wanimbo', 'Yakob Kogoya'],
};

/** The demonstration's own front-liners are loket and loket2. */
const FIRST_NUMBER = 3;
/** Beside the ids of the accounts, however many these become. */
const FIRST_ID = 1_000;

export interface Colleague {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly branchId: BranchId;
}

export const COLLEAGUES: readonly Colleague[] = BRANCH_IDS.flatMap((branchId) => NAMES[branchId].map((name, index) => ({ name, branchId, number: FIRST_NUMBER + index })))
  .map(({ name, branchId, number }, index) => ({ id: seedId('staff', FIRST_ID + index), username: `loket${number}.${branchId}`, name, branchId }));

/** Accounts of the colleagues. Nobody knows their password: they are there to have worked. */
export async function insertColleagues(client: pg.ClientBase): Promise<void> {
  const nobodyKnows = await hash(randomBytes(32));
  await insertRows(client, 'staff', STAFF, COLLEAGUES.map(({ id, username, name, branchId }) => {
    return { id, username, name, role: 'frontliner', branch_id: branchId, region_id: null, password_hash: nobodyKnows, created_at: STAFF_CREATED };
  }));
}
