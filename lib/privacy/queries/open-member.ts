import { inScope } from '@/lib/access/can';
import type { CarriedPurpose, StatedPurpose } from '@/lib/privacy/model';
import { decideOpening, type Opening } from '@/lib/privacy/rules/purpose';
import { openMembers } from '@/lib/server/transaction';
import { QueryRefused, type Context } from '@/lib/server/use-case';

/** The code of a refusal that a purpose would lift; pages ask for one when they meet it. */
export const PURPOSE_NEEDED = 'purpose_needed';

/** More than stand on any family card. */
const LARGEST_FAMILY = 40;

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
  const found = await openingOf(context, memberId);
  if (!found) return { restricted: false };
  enter(context, found.opening);
  await openMembers(context.tx, [memberId, ...alongside]);
  return { restricted: found.restricted };
}

/**
 * The same gate before something is written for a member by id: whoever may not open the record without a purpose writes nothing for it without one.
 * Shows nothing more than before. Null, or an unknown member, passes.
 */
export async function serveMember(context: Context, memberId: string | null): Promise<void> {
  const found = memberId === null ? null : await openingOf(context, memberId);
  if (found) enter(context, found.opening);
}

/**
 * The gate for several members of one family card: the purpose stated for one of the card holds for all, as its record shows them all. Those whose data is
 * restricted want one of their own.
 */
export async function serveFamily(context: Context, memberIds: readonly string[]): Promise<void> {
  const wanted = (await Promise.all(memberIds.map((id) => openingOf(context, id)))).filter((found) => found !== null);
  for (const { restricted, opening } of wanted) if (restricted) enter(context, opening);
  const open = wanted.find(({ opening }) => opening.kind !== 'ask');
  if (open) return enter(context, open.opening);
  if (wanted.length === 0) return;
  const relatives = await context.tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM member r WHERE r.family_card IN (SELECT m.family_card FROM member m WHERE m.id = ANY (${[...memberIds]}::uuid[])) AND r.id <> ALL (${[...memberIds]}::uuid[])
    ORDER BY r.id LIMIT ${LARGEST_FAMILY}`;
  for (const { id } of relatives) {
    const relative = await openingOf(context, id);
    if (relative && relative.opening.kind !== 'ask') return enter(context, relative.opening);
  }
  enter(context, { kind: 'ask' });
}

/** Whether the person may open the member now, and with which purpose; null for an unknown member. */
async function openingOf(context: Context, memberId: string): Promise<{ restricted: boolean; opening: Opening } | null> {
  const { tx, actor, today } = context;
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT m.branch_id AS "branchId", p.purpose, p.note,
           EXISTS (SELECT 1 FROM member_flag f WHERE f.member_id = m.id AND f.kind = 'restricted' AND f.removed_at IS NULL) AS restricted
    FROM member m LEFT JOIN member_purpose p ON p.member_id = m.id AND p.staff_id = ${actor.staffId}::uuid AND p.day = ${today}::date
    WHERE m.id = ${memberId}::uuid`;
  if (!standing) return null;
  const { restricted } = standing;
  const own = inScope(actor, standing.branchId);
  const stated = standing.purpose && { purpose: standing.purpose, note: standing.note ?? '' };
  const carried = own || stated ? null : await carriedPurpose(context, memberId);
  return { restricted, opening: decideOpening({ own, restricted, stated, carried }) };
}

/** Goes on with what was decided: keeps the purpose for the audit, or asks for one. */
function enter({ onMember }: Context, opening: Opening): void {
  if (opening.kind === 'ask') throw new QueryRefused([PURPOSE_NEEDED]);
  if (opening.kind === 'with') Object.assign(onMember, { purpose: opening.purpose, ...(opening.note !== '' && { note: opening.note }) });
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
