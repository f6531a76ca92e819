import type { ChainHead } from './audit-checkpoint';
import type { Tx } from './db';
import { newId } from './id';

/** One event of the audit: what was done, to whose data, why. The who, when and where come from the caller. */
export interface AuditEntry {
  /** Verb of the act, e.g. `member.open`, `transfer.approve`, `refused`. */
  action: string;
  memberId?: string | null;
  objectId?: string | null;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

export interface AuditActor {
  staffId: string | null;
  name: string;
  role: string;
  /** Chain of the event: the branch, or `nation` for everybody else. */
  chain: string;
  sessionId: string | null;
  address: string | null;
}

/** Appends events to the actor's chain, inside the transaction of the act: no audit, no act. Keep it last, it locks the chain. */
export async function appendAudit(tx: Tx, actor: AuditActor, at: Date, entries: readonly AuditEntry[]): Promise<void> {
  for (const entry of entries) {
    await tx.$executeRaw`SELECT audit_append(${actor.chain}, ${newId()}::uuid, ${at}::timestamptz, ${actor.staffId}::uuid, ${actor.name},
      ${actor.role}, ${actor.sessionId}::uuid, ${actor.address}, ${entry.action}, ${entry.memberId ?? null}::uuid, ${entry.objectId ?? null},
      ${entry.reason ?? null}, ${JSON.stringify(entry.detail ?? {})}::jsonb)`;
  }
}

/** The last event of every chain, by name, for the system. The chains are those of the branches and of the nation. */
export function readChainHeads(tx: Tx): Promise<ChainHead[]> {
  return tx.$queryRaw<ChainHead[]>`SELECT c.chain, e.seq::integer AS seq, encode(e.hash, 'hex') AS hash
    FROM (SELECT id AS chain FROM branch UNION ALL SELECT 'nation') c
    CROSS JOIN LATERAL (SELECT seq, hash FROM audit_event WHERE chain = c.chain ORDER BY seq DESC LIMIT 1) e ORDER BY c.chain COLLATE "C"`;
}
