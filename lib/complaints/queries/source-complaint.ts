import type { ComplaintStatus, Level } from '@/lib/complaints/model';
import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { ComplaintStateOutput } from '../schemas/api';

/** Where the case stands that a source sent under its own number; null when it sent none. It shows nothing of anybody. */
export async function sourceComplaint(db: Db, source: string, sourceNumber: string): Promise<ComplaintStateOutput | null> {
  const row = await inTransaction(db, SYSTEM_ACTOR, (tx) =>
    tx.complaint.findFirst({
      where: { source, sourceNumber },
      select: { reference: true, status: true, level: true, firstResponseAt: true, cycles: { select: { endedAt: true, outcome: true }, orderBy: { number: 'desc' }, take: 1 } },
    }),
  );
  if (!row) return null;
  const [cycle] = row.cycles;
  return {
    reference: row.reference,
    status: row.status as ComplaintStatus,
    level: row.level as Level | null,
    answeredAt: row.firstResponseAt?.toISOString() ?? null,
    resolvedAt: cycle?.outcome === 'resolved' ? (cycle.endedAt?.toISOString() ?? null) : null,
  };
}
