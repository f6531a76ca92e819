import type { MemberStatus, Segment, Sex, StatusReason } from '@/lib/members/model';
import { openMembers } from '@/lib/server/transaction';
import type { Tx } from '@/lib/server/db';
import type { MaskedField, OpenRequestStatus, PaperKind } from '@/lib/requests/model';
import { subjectOf, type StoredMember } from '@/lib/requests/rules/changes';
import type { RequestFacts, Wish } from '@/lib/requests/rules/facts';
import { fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { checkNik } from '@/lib/values/nik';

/** The stored member with what only commands need of it. Never sent anywhere. */
export interface KnownMember extends StoredMember {
  id: string;
  status: MemberStatus;
  statusReason: StatusReason | null;
  familyCard: string;
  branchId: string;
}

/** A member as it is stored, or null. */
export async function loadMember(tx: Tx, id: string): Promise<KnownMember | null> {
  const row = await tx.member.findUnique({
    where: { id },
    select: {
      id: true, name: true, sex: true, birthDate: true, nik: true, address: true, district: true, regencyCode: true, phone: true, email: true, segment: true,
      status: true, statusReason: true, familyCard: true, branchId: true,
    },
  });
  return row && {
    ...row,
    sex: row.sex as Sex, birthDate: fromDbDate(row.birthDate), segment: row.segment as Segment, status: row.status as MemberStatus, statusReason: row.statusReason as StatusReason | null,
  };
}

interface Asked {
  /** The wish, where there is one already: without it nothing is compared with numbers on record. */
  wish: Wish | null;
  kind: Wish['kind'];
  papers: readonly PaperKind[];
  /** The request that is decided again: it is not its own "other". */
  except?: string;
}

/** Facts about a member for the rules. Opens the record for the transaction, because an open request at another office counts (I12). */
export async function loadFacts(tx: Tx, member: KnownMember, { wish, kind, papers, except }: Asked, today: CalendarDate): Promise<RequestFacts> {
  await openMembers(tx, [member.id]);
  const open = await tx.serviceRequest.findFirst({
    where: {
      memberId: member.id, kind, status: { in: ['requested', 'returned'] }, ...(except !== undefined && { id: { not: except } }),
      // Before a newborn has a name, none of its siblings stands in the way.
      ...(kind === 'newborn_report' && { subject: wish === null ? '-' : subjectOf(wish) }),
    },
    select: { id: true, reference: true, status: true },
  });
  const transfer = await tx.transfer.findFirst({ where: { memberId: member.id, status: { in: ['requested', 'returned', 'approved'] } }, select: { reference: true } });
  const offices = await tx.$queryRaw<{ code: string; name: string }[]>`SELECT r.code, b.name FROM regency r JOIN branch b ON b.id = r.branch_id`;
  const family = kind === 'newborn_report' ? await tx.member.findMany({ where: { familyCard: member.familyCard }, select: { birthDate: true, statusReason: true } }) : [];
  const births = (unreported: boolean) => family.filter((each) => (each.statusReason === 'newborn_not_reported') === unreported).map((each) => fromDbDate(each.birthDate));
  const nik = member.nik === null ? null : checkNik(member.nik, today);
  const newNik = wish?.kind === 'identity_correction' && wish.nik !== member.nik ? wish.nik : null;
  const { name, sex, birthDate, status, statusReason, segment, address, district, regencyCode } = member;
  return {
    member: { name, sex, birthDate, status, statusReason, segment, address, district, regencyCode, hasPhone: member.phone !== null, hasEmail: member.email !== null },
    nik: nik?.ok === true ? { birthDate: nik.birthDate, sex: nik.sex, regencyCode: nik.regencyCode } : null,
    sameAsStored: wish === null ? [] : sameAsStored(wish, member),
    nikElsewhere: newNik !== null && (await tx.member.findFirst({ where: { nik: newNik, id: { not: member.id } }, select: { id: true } })) !== null,
    open: open && { ...open, status: open.status as OpenRequestStatus },
    openTransfer: transfer?.reference ?? null,
    offices: Object.fromEntries(offices.map(({ code, name: office }) => [code, office])),
    sameBirth: births(false),
    unreported: births(true),
    papers,
  };
}

function sameAsStored(wish: Wish, member: KnownMember): MaskedField[] {
  if (wish.kind === 'identity_correction') return wish.nik === member.nik ? ['nik'] : [];
  if (wish.kind !== 'contact_update') return [];
  return (['phone', 'email'] as const).filter((field) => wish[field] === member[field]);
}
