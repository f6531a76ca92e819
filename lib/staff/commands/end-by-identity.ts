import { appendAudit } from '@/lib/server/audit';
import type { Db } from '@/lib/server/db';
import type { LogoutOrder } from '@/lib/server/logout-token';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';

/** Days for which an accepted logout token is remembered; it is refused for its age long before. */
const KEPT_DAYS = 2;

interface Ended {
  id: string;
  staff_id: string;
  name: string;
  branch_id: string | null;
}

/**
 * Ends at once the sessions that a logout token names: those of the provider's session, else all that the subject opened through this
 * provider. The same token a second time is refused, also at the same instant. Audited in each person's chain.
 */
export async function endByIdentity(db: Db, order: LogoutOrder, address: string | null, now: Date): Promise<{ kind: 'ended'; sessions: number } | { kind: 'replayed' }> {
  const { issuer, tokenId, subject, session } = order;
  return inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    const fresh = await tx.$executeRaw`INSERT INTO identity_logout (issuer, token_id, idp_session, at) VALUES (${issuer}, ${tokenId}, ${session}, ${now}) ON CONFLICT DO NOTHING`;
    if (fresh === 0) return { kind: 'replayed' };
    await tx.$executeRaw`DELETE FROM identity_logout WHERE at < ${new Date(now.getTime() - KEPT_DAYS * 86_400_000)}`;
    const ended = await tx.$queryRaw<Ended[]>`UPDATE staff_session s SET revoked_at = ${now} FROM staff st
      WHERE st.id = s.staff_id AND s.revoked_at IS NULL AND s.idp_issuer = ${issuer} AND (${session}::text IS NULL OR s.idp_session = ${session}::text)
        AND (${subject}::text IS NULL OR s.staff_id IN (SELECT staff_id FROM staff_identity WHERE issuer = ${issuer} AND subject = ${subject}::text))
      RETURNING s.id, s.staff_id, st.name, st.branch_id`;
    for (const { id, staff_id: staffId, name, branch_id: branchId } of ended) {
      await appendAudit(tx, { staffId, name, role: 'system', chain: branchId ?? 'nation', sessionId: id, address }, now, [{ action: 'session.ended_by_provider', objectId: id }]);
    }
    return { kind: 'ended', sessions: ended.length };
  });
}
