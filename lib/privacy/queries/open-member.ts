import { inScope } from '@/lib/access/can';
import type { CarriedPurpose, StatedPurpose } from '@/lib/privacy/model';
import { decideOpening } from '@/lib/privacy/rules/purpose';
import { openMembers } from '@/lib/server/transaction';
import { QueryRefused, type Context } from '@/lib/server/use-case';

/** The code of a refusal that a purpose would lift; pages ask for one when they meet it. */
export const PURPOSE_NEEDED = 'purpose_needed';

interface Standing {
  branchId: string;
  restricted: boolean;
  purpose: StatedPurpose | null;
  note: string | null;
}

/**
 * The one gate before anything of a member is read: asks for a purpose where one is needed (throws QueryRefused), keeps the purpose for the
 * audit of this use case, and lets the rest of the transaction see what all offices did for `alongside` too (the family on one paper).
 * An unknown member passes: the use case finds nobody.
 */
export async function openMember(context: Context, memberId: string, alongside: readonly string[] = []): Promise<{ restricted: boolean }> {
  const { tx, actor, today } = context;
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT m.branch_id AS "branchId", p.purpose, p.note,
           EXISTS (SELECT 1 FROM member_flag f WHERE f.member_id = m.id AND f.kind = 'restricted' AND f.removed_at IS NULL) AS restricted
    FROM member m LEFT JOIN member_purpose p ON p.member_id = m.id AND p.staff_id = ${actor.staffId}::uuid AND p.day = ${today}::date
    WHERE m.id = ${memberId}::uuid`;
  if (!standing) return { restricted: false };
  const own = inScope(actor, standing.branchId);
  const stated = standing.purpose && { purpose: standing.purpose, note: standing.note ?? '' };
  const carried = own || stated ? null : await carriedPurpose(context, memberId);
  const opening = decideOpening({ own, restricted: standing.restricted, stated, carried });
  if (opening.kind === 'ask') throw new QueryRefused([PURPOSE_NEEDED]);
  if (opening.kind === 'with') Object.assign(context.onMember, { purpose: opening.purpose, ...(opening.note !== '' && { note: opening.note }) });
  await openMembers(tx, [memberId, ...alongside]);
  return { restricted: standing.restricted };
}

/** What open work of the person or their office says about this member; asked before the record is opened, so other offices' work does not count. */
async function carriedPurpose({ tx, actor }: Context, memberId: string): Promise<CarriedPurpose | null> {
  const [row] = await tx.$queryRaw<[{ purpose: CarriedPurpose | null }]>`
    SELECT CASE
      WHEN EXISTS (SELECT 1 FROM visit v WHERE v.staff_id = me.id AND v.closed_at IS NULL AND v.member_id = me.member) THEN 'open_visit'
      WHEN EXISTS (SELECT 1 FROM ticket t WHERE t.member_id = me.member AND t.staff_id = me.id AND t.status IN ('called', 'serving')) THEN 'called_ticket'
      WHEN EXISTS (SELECT 1 FROM complaint c WHERE c.member_id = me.member AND c.branch_id = ANY (me.branches) AND c.status NOT IN ('rejected', 'closed', 'merged')) THEN 'own_case'
      WHEN EXISTS (SELECT 1 FROM call_back b WHERE b.member_id = me.member AND b.branch_id = ANY (me.branches) AND b.closed_at IS NULL) THEN 'own_call_back'
      WHEN EXISTS (SELECT 1 FROM transfer t WHERE t.member_id = me.member AND t.branch_id = ANY (me.branches) AND t.status IN ('requested', 'returned', 'approved')) THEN 'own_transfer'
      WHEN EXISTS (SELECT 1 FROM service_request r WHERE r.member_id = me.member AND r.branch_id = ANY (me.branches) AND r.status IN ('requested', 'returned')) THEN 'own_request'
      WHEN EXISTS (SELECT 1 FROM privacy_request q WHERE q.member_id = me.member AND q.branch_id = ANY (me.branches) AND q.status = 'open') THEN 'privacy_request'
    END AS purpose
    FROM (SELECT ${actor.staffId}::uuid AS id, ${memberId}::uuid AS member, ${[...actor.branchIds]}::text[] AS branches) me`;
  return row.purpose;
}
