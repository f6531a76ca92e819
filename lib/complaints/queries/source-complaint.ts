import type { ComplaintStatus, Level } from '@/lib/complaints/model';
import type { ApiClient } from '@/lib/server/api-key';
import { appendAudit } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { ComplaintStateOutput } from '../schemas/api';

/** Which system asks, from where, and the moment. */
interface Asker {
  db: Db;
  client: Pick<ApiClient, 'source' | 'prefix'>;
  address: string | null;
  now: Date;
}

/**
 * Where the case stands that a source sent under its own number; null when it sent none. It shows nothing of anybody, and yet it is an answer about somebody's
 * complaint: the asking stands in the audit, and so in the member's trail.
 */
export async function sourceComplaint({ db, client: { source, prefix }, address, now }: Asker, sourceNumber: string): Promise<ComplaintStateOutput | null> {
  const row = await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const found = await tx.complaint.findFirst({
      where: { source, sourceNumber },
      select: { id: true, memberId: true, reference: true, status: true, level: true, firstResponseAt: true, cycles: { select: { endedAt: true, outcome: true }, orderBy: { number: 'desc' }, take: 1 } },
    });
    if (found) {
      await appendAudit(tx, { staffId: null, name: source, role: 'system', chain: 'nation', sessionId: null, address }, now, [
        { action: 'complaint.state', memberId: found.memberId, objectId: found.id, detail: { reference: found.reference, status: found.status, key: prefix } },
      ]);
    }
    return found;
  });
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
