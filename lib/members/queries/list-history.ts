import type { Tx } from '@/lib/server/db';

/** One thing that an office did for the member. */
export interface HistoryLine {
  id: string;
  at: string;
  kind: 'transfer' | 'service_request';
  action: string;
  toStatus: string;
  actorName: string;
  branchName: string;
  branchId: string;
  objectId: string;
  reference: string;
  /** Where a transfer leads, or the kind of a request. */
  target: string;
  note: string;
}

/** Everything done at any office for the member whose record is open in this transaction, newest first. */
export async function listHistory(tx: Tx, memberId: string): Promise<HistoryLine[]> {
  return tx.$queryRaw<HistoryLine[]>`
    SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, kind, action, "toStatus", "actorName", "branchName", "branchId", "objectId", reference, target, note
    FROM (
      (SELECT e.id, e.at, 'transfer' AS kind, e.action, e.to_status AS "toStatus", e.actor_name AS "actorName", b.name AS "branchName", b.id AS "branchId",
              t.id AS "objectId", t.reference, f.name AS target, e.note
       FROM transfer_event e JOIN transfer t ON t.id = e.transfer_id JOIN branch b ON b.id = e.branch_id JOIN facility f ON f.code = t.to_facility_code
       WHERE e.member_id = ${memberId}::uuid ORDER BY e.at DESC, e.id DESC LIMIT 100)
      UNION ALL
      (SELECT e.id, e.at, 'service_request', e.action, e.to_status, e.actor_name, b.name, b.id, r.id, r.reference, r.kind, e.note
       FROM service_request_event e JOIN service_request r ON r.id = e.request_id JOIN branch b ON b.id = e.branch_id
       WHERE e.member_id = ${memberId}::uuid ORDER BY e.at DESC, e.id DESC LIMIT 100)
    ) acts ORDER BY acts.at DESC, acts.id DESC LIMIT 100`;
}
