import { newId } from '@/lib/server/id';
import { announceInTransaction } from '@/lib/server/events';
import type { Context } from '@/lib/server/use-case';
import type { Made, Service } from '../model';

/** Something that the console did for somebody. */
export interface VisitNote {
  service: Service;
  made: Made;
  /** Id of what was made or opened. */
  madeId: string;
  /** Its number as people write it. */
  reference?: string;
  /** For whom; the visit is bound to the first one. */
  memberId: string | null;
}

interface Noted {
  visitId: string;
  branchId: string;
  changed: boolean;
}

/**
 * Attaches what a use case did to the open visit of the person who did it, inside its transaction, and binds the visit to the member if it has
 * none yet. Nothing happens without an open visit, nor the second time; it refuses nothing, so it cannot fail the use case.
 */
export async function noteInVisit({ tx, actor, now }: Context, { service, made, madeId, reference, memberId }: VisitNote): Promise<void> {
  const [noted] = await tx.$queryRaw<Noted[]>`
    WITH open AS (SELECT id, branch_id, member_id FROM visit WHERE staff_id = ${actor.staffId}::uuid AND closed_at IS NULL),
    bound AS (
      UPDATE visit v SET member_id = m.id, segment = m.segment, version = v.version + 1, updated_at = ${now}
      FROM open, member m WHERE v.id = open.id AND open.member_id IS NULL AND v.closed_at IS NULL AND m.id = ${memberId}::uuid RETURNING v.id),
    attached AS (
      INSERT INTO visit_service (id, visit_id, service, source, made, made_id, reference, at)
      SELECT ${newId()}::uuid, open.id, ${service}, 'console', ${made}, ${madeId}, ${reference ?? null}, ${now} FROM open ON CONFLICT DO NOTHING RETURNING visit_id)
    SELECT open.id AS "visitId", open.branch_id AS "branchId", (EXISTS (SELECT FROM bound) OR EXISTS (SELECT FROM attached)) AS changed FROM open`;
  if (noted?.changed) await announceInTransaction(tx, [{ topic: 'visits', branchId: noted.branchId, objectId: noted.visitId }]);
}
