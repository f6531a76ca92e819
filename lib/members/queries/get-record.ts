import { listHelps, type HelpLine } from '@/lib/app-help';
import { openMember } from '@/lib/privacy';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { Choice, MemberStatus, Relation, Segment, Sex, StatusReason } from '@/lib/members/model';
import { GetMember } from '@/lib/members/schemas';
import { ageOn, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { isProvisionalCard } from '@/lib/values/card-number';
import { maskCardNumber, maskFamilyCardNumber, maskNik, maskPhone, maskVirtualAccount } from '@/lib/values/mask';
import { checkNik, nikDisagreements, type NikDisagreement } from '@/lib/values/nik';
import { noteInVisit } from '@/lib/visits';
import { listHistory, type HistoryLine } from './list-history';
import { loadContribution, type ContributionState } from './load-contribution';
import { maskEmail } from './mask-email';

export interface FamilyLine {
  id: string;
  name: string;
  sex: Sex;
  age: number;
  relation: Relation;
  status: MemberStatus;
  statusReason: StatusReason | null;
  segment: Segment;
  facilityName: string | null;
}

export interface FacilityPeriod {
  facilityCode: string;
  facilityName: string;
  from: CalendarDate;
  /** Last day, null while it lasts. */
  until: CalendarDate | null;
  chosenBy: Choice;
}

/** The member's record as one screen shows it. Numbers are masked; instants are ISO texts. No health data exists. */
export interface MemberRecord {
  id: string;
  /** The processing of the data is restricted on the member's own request. */
  restricted: boolean;
  name: string;
  sex: Sex;
  birthDate: CalendarDate;
  age: number;
  relation: Relation;
  nik: string | null;
  nikWarnings: NikDisagreement[];
  familyCard: string;
  familyCardEnding: string;
  cardNumber: string;
  /** The card is not issued yet: its number only stands in. */
  cardProvisional: boolean;
  /** Null while no card is issued: there is no account to pay into. */
  virtualAccount: string | null;
  phone: string | null;
  email: string | null;
  address: string;
  district: string;
  regencyName: string;
  branch: { id: string; name: string };
  segment: Segment;
  payer: string | null;
  localGovernmentId: string | null;
  class: 1 | 2 | 3;
  status: MemberStatus;
  statusReason: StatusReason | null;
  statusSince: CalendarDate;
  paidUntil: CalendarDate | null;
  contribution: ContributionState;
  appLinkedAt: string | null;
  facility: (FacilityPeriod & { type: string; district: string; address: string }) | null;
  /** The open transfer, if there is one: where to, from when, and at which office. */
  next: { transferId: string; reference: string; status: string; facilityName: string; effectiveDate: CalendarDate; branchId: string } | null;
  family: FamilyLine[];
  facilityHistory: FacilityPeriod[];
  history: HistoryLine[];
  /** Helps with the app at any office, newest first. */
  appHelps: HelpLine[];
  today: CalendarDate;
}

/** Opens a member's record, of any office in the country; the opening is audited before anything is shown. */
export const getRecord = defineQuery<{ id: string }, MemberRecord>({
  name: 'members.getRecord',
  permission: 'member:read',
  scope: 'nation',
  counts: 'opening',
  input: GetMember,
  audit: (_, record) => [{ action: 'member.open', memberId: record.id }],
  run: async (context, { id }) => {
    const { tx, today } = context;
    const { restricted } = await openMember(context, id);
    const member = await tx.member.findUnique({
      where: { id },
      include: { localGovernment: { select: { name: true } }, branch: { select: { id: true, name: true } }, regency: { select: { name: true } } },
    });
    if (!member) return null;
    await noteInVisit(context, { service: 'information', made: 'record', madeId: id, memberId: id });
    const periods = await listPeriods(context, id);
    const open = await tx.transfer.findFirst({
      where: { memberId: id, status: { in: ['requested', 'returned', 'approved'] } },
      select: { id: true, reference: true, status: true, effectiveDate: true, branchId: true, toFacility: { select: { name: true } } },
    });
    const birthDate = fromDbDate(member.birthDate);
    const sex = member.sex as Sex;
    const nik = member.nik === null ? null : checkNik(member.nik, today);
    const current = periods.find(({ until }) => until === null);
    const segment = member.segment as Segment;
    const careClass = member.class as 1 | 2 | 3;
    const statusReason = member.statusReason as StatusReason | null;
    const paidUntil = member.paidUntil && fromDbDate(member.paidUntil);
    return {
      id,
      restricted,
      name: member.name,
      sex,
      birthDate,
      age: ageOn(birthDate, today),
      relation: member.relation as Relation,
      nik: member.nik && maskNik(member.nik, 'record'),
      nikWarnings: nik?.ok ? nikDisagreements(nik, { birthDate, sex, regencyCode: member.regencyCode }) : [],
      familyCard: maskFamilyCardNumber(member.familyCard, 'record'),
      familyCardEnding: member.familyCard.slice(-4),
      cardNumber: maskCardNumber(member.cardNumber),
      cardProvisional: isProvisionalCard(member.cardNumber),
      virtualAccount: isProvisionalCard(member.cardNumber) ? null : maskVirtualAccount(member.cardNumber),
      phone: member.phone && maskPhone(member.phone),
      email: member.email && maskEmail(member.email),
      address: member.address,
      district: member.district,
      regencyName: member.regency.name,
      branch: member.branch,
      segment,
      payer: member.localGovernment?.name ?? member.payerName,
      localGovernmentId: member.localGovernmentId,
      class: careClass,
      status: member.status as MemberStatus,
      statusReason,
      statusSince: fromDbDate(member.statusSince),
      paidUntil,
      contribution: await loadContribution(tx, { segment, careClass, statusReason, paidUntil }, today),
      appLinkedAt: member.appLinkedAt?.toISOString() ?? null,
      facility: current ?? null,
      next: open && {
        transferId: open.id,
        reference: open.reference,
        status: open.status,
        facilityName: open.toFacility.name,
        effectiveDate: fromDbDate(open.effectiveDate),
        branchId: open.branchId,
      },
      family: await listFamily(context, member.familyCard),
      facilityHistory: periods.map(({ facilityCode, facilityName, from, until, chosenBy }) => ({ facilityCode, facilityName, from, until, chosenBy })),
      history: await listHistory(tx, id),
      appHelps: await listHelps(tx, id),
      today,
    };
  },
});

async function listPeriods({ tx }: Context, memberId: string): Promise<NonNullable<MemberRecord['facility']>[]> {
  return tx.$queryRaw<NonNullable<MemberRecord['facility']>[]>`
    SELECT p.facility_code AS "facilityCode", f.name AS "facilityName", p.valid_from::text AS "from", (p.valid_to - 1)::text AS until,
           p.chosen_by AS "chosenBy", f.type, f.district, f.address
    FROM member_facility p JOIN facility f ON f.code = p.facility_code WHERE p.member_id = ${memberId}::uuid ORDER BY p.valid_from DESC LIMIT 50`;
}

async function listFamily({ tx, today }: Context, familyCard: string): Promise<FamilyLine[]> {
  const rows = await tx.$queryRaw<(Omit<FamilyLine, 'age'> & { birthDate: CalendarDate })[]>`
    SELECT m.id, m.name, m.sex, m.birth_date::text AS "birthDate", m.relation, m.status, m.status_reason AS "statusReason", m.segment, f.name AS "facilityName"
    FROM member m LEFT JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL LEFT JOIN facility f ON f.code = p.facility_code
    WHERE m.family_card = ${familyCard} ORDER BY m.relation, m.birth_date LIMIT 30`;
  return rows.map(({ birthDate, ...line }) => ({ ...line, age: ageOn(birthDate, today) }));
}
