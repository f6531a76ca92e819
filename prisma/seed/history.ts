import type pg from 'pg';
import { auditOfTransfers, type Act } from './audit-rows';
import type { SeedContext } from './context';
import { actsOfTransfers, type DeskAct } from './desk-acts';
import { insertEvidence } from './evidence-rows';
import { type FacilityCount, openLedger } from './ledger';
import type { FamilyPool } from './pool';
import { insertTransfers, numberTransfers } from './transfer-rows';
import { makeRefusals } from './transfer-refusals';
import { makeTransfers } from './transfers';

/** Most members a doctor is left with where the number of doctors follows the members. */
const COMFORTABLE = 4_000;

/** Writes the transfers with their events, papers and moved periods, and sets the facilities' counts to what is really there. Gives what the audit is to hold of it, and what was done at the desks. */
export async function insertHistory(context: SeedContext, pool: FamilyPool): Promise<{ audit: Act[]; desk: DeskAct[] }> {
  const { client, facilities, governments, log } = context;
  await countMembers(client);
  await addDoctors(client, facilities.filter(({ doctorsFixed }) => doctorsFixed).map(({ code }) => code));
  const { rows } = await client.query<FacilityCount>('SELECT code, members, doctors FROM facility');
  const ledger = openLedger(facilities, rows, governments);
  const transfers = await numberTransfers(client, makeTransfers(context, ledger, pool));
  const refusals = makeRefusals(context, ledger, pool);
  await insertTransfers(client, transfers);
  await countMembers(client);
  const evidence = await insertEvidence(client, transfers);
  log(`demo data: ${transfers.length} transfers`);
  return { audit: [...auditOfTransfers(transfers, evidence), ...refusals], desk: actsOfTransfers(transfers) };
}

async function countMembers(client: pg.ClientBase): Promise<void> {
  await client.query(
    `UPDATE facility f SET members = coalesce(c.members, 0)
     FROM facility g
     LEFT JOIN (SELECT facility_code, count(*)::int AS members FROM member_facility WHERE valid_to IS NULL GROUP BY facility_code) c ON c.facility_code = g.code
     WHERE g.code = f.code`,
  );
}

async function addDoctors(client: pg.ClientBase, fixed: readonly string[]): Promise<void> {
  await client.query(
    "UPDATE facility SET doctors = greatest(doctors, ceil(members / $2::numeric)::int) WHERE type <> 'hospital' AND code <> ALL ($1)",
    [fixed, COMFORTABLE],
  );
}
