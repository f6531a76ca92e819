import type pg from 'pg';
import { appendAudit } from '@/lib/server/audit';
import { verifyAudit } from '@/lib/server/audit-verify';
import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

export interface AuditFigures {
  /** Events appended a second, each in a transaction of its own, and over how many chains. */
  perSecond: number;
  chains: number;
  /** Rows gone through, and how long that took. */
  rows: number;
  seconds: number;
  findings: number;
}

const CHAINS = 126;

/** Appends to as many chains as there are branches, by so many workers for so many seconds; then verifies a million rows. */
export async function measureAudit(db: Db, owner: pg.Client, { workers, seconds, rows }: { workers: number; seconds: number; rows: number }): Promise<AuditFigures> {
  const start = performance.now();
  let appended = 0;
  const work = async (worker: number) => {
    for (let round = 0; performance.now() - start < seconds * 1_000; round += 1) {
      const chain = `bench${(worker + round * workers) % CHAINS}`;
      await inTransaction(db, SYSTEM_ACTOR, (tx) =>
        appendAudit(tx, { staffId: null, name: 'bench', role: 'system', chain, sessionId: null, address: null }, new Date(), [{ action: 'member.open', detail: { round } }]));
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  const perSecond = appended / ((performance.now() - start) / 1_000);
  await fill(owner, rows);
  const begun = performance.now();
  const verdict = await verifyAudit(owner, []);
  return { perSecond, chains: CHAINS, rows: verdict.rows, seconds: (performance.now() - begun) / 1_000, findings: verdict.findings.length };
}

/** In one transaction every append leaves versions of the chain's end behind that the next has to pass: so many at once, no more. */
const BATCH = 2_000;

/** Appends by the database's own function until there are so many rows. */
async function fill(owner: pg.Client, rows: number): Promise<void> {
  const { rows: counted } = await owner.query<{ n: string }>('SELECT count(*) AS n FROM audit_event');
  for (let missing = rows - Number(counted[0]?.n ?? 0); missing > 0; missing -= BATCH) {
    await owner.query(`SELECT audit_append('bench' || i % ${CHAINS}, gen_random_uuid(), now(), gen_random_uuid(), 'Petugas Contoh', 'frontliner', gen_random_uuid(), '10.0.0.7',
      'member.open', gen_random_uuid(), NULL, NULL, jsonb_build_object('round', i)) FROM generate_series(1, $1) i`, [Math.min(BATCH, missing)]);
  }
}
