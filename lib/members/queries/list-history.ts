import type { Tx } from '@/lib/server/db';

/** One thing that an office did for the member. */
export interface HistoryLine {
  id: string;
  at: string;
  kind: 'transfer';
  action: string;
  toStatus: string;
  actorName: string;
  branchName: string;
  branchId: string;
  objectId: string;
  reference: string;
  target: string;
  note: string;
}

/** Everything done at any office for the member whose record is open in this transaction, newest first. */
export async function listHistory(tx: Tx, memberId: string): Promise<HistoryLine[]> {
  return tx.$queryRaw<HistoryLine[]>`
    SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, 'transfer' AS kind, e.action, e.to_status AS "toStatus",
           e.actor_name AS "actorName", b.name AS "branchName", b.id AS "branchId", t.id AS "objectId", t.reference, f.name AS target, e.note
    FROM transfer_event e JOIN transfer t ON t.id = e.transfer_id JOIN branch b ON b.id = e.branch_id JOIN facility f ON f.code = t.to_facility_code
    WHERE e.member_id = ${memberId}::uuid ORDER BY e.at DESC, e.id DESC LIMIT 100`;
}
