import { zoneOf } from '@/lib/access/actor';
import type { MemberStatus, Relation, Segment, Sex, StatusReason } from '@/lib/members/model';
import { GetPaper, type GetPaperInput, type PaperKind } from '@/lib/members/schemas';
import { openMember } from '@/lib/privacy';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { ageOn, type CalendarDate } from '@/lib/values/calendar-date';
import { maskCardNumber, maskFamilyCardNumber, maskNik, type MaskForm } from '@/lib/values/mask';
import { noteInVisit } from '@/lib/visits';
import { loadContribution, type ContributionState } from './load-contribution';

/** One person on the paper; numbers are masked, no health data exists. */
export interface PaperPerson {
  id: string;
  name: string;
  sex: Sex;
  birthDate: CalendarDate;
  age: number;
  relation: Relation;
  nik: string | null;
  cardNumber: string;
  segment: Segment;
  payer: string | null;
  class: 1 | 2 | 3;
  status: MemberStatus;
  statusReason: StatusReason | null;
  statusSince: CalendarDate;
  paidUntil: CalendarDate | null;
  contribution: ContributionState;
  facility: { name: string; address: string; from: CalendarDate } | null;
  /** The open transfer: where to and from when, and whether it is approved yet. */
  next: { name: string; address: string; effectiveDate: CalendarDate; approved: boolean } | null;
}

/** The summary that a member takes home: of one card, or of everybody on the family card. */
export interface MemberPaper {
  kind: PaperKind;
  memberId: string;
  familyCard: string;
  /** The office that prints; null for those who sit at none. */
  office: { name: string; address: string; phone: string } | null;
  timeZone: string;
  officer: string;
  printedAt: string;
  today: CalendarDate;
  /** One for a card; the family in the order of its record. */
  people: PaperPerson[];
}

interface Row {
  id: string;
  name: string;
  sex: Sex;
  birthDate: CalendarDate;
  relation: Relation;
  nik: string | null;
  cardNumber: string;
  segment: Segment;
  payer: string | null;
  class: 1 | 2 | 3;
  status: MemberStatus;
  statusReason: StatusReason | null;
  statusSince: CalendarDate;
  paidUntil: CalendarDate | null;
  facilityName: string | null;
  facilityAddress: string | null;
  facilityFrom: CalendarDate | null;
}

/** What stands on the summary. Printing is a processing of data of its own: audited for each person on the paper. */
export const getPaper = defineQuery<GetPaperInput, MemberPaper>({
  name: 'members.getPaper',
  permission: 'member:read',
  scope: 'nation',
  counts: 'opening',
  input: GetPaper,
  audit: ({ kind }, { people }) => people.map(({ id }) => ({ action: 'member.print', memberId: id, detail: { kind } })),
  run: async (context, { id, kind }) => {
    const { tx, actor, now, today } = context;
    const member = await tx.member.findUnique({ where: { id }, select: { familyCard: true } });
    if (!member) return null;
    const rows = await listPeople(context, kind === 'card' ? { id } : { familyCard: member.familyCard });
    await openMember(context, id, rows.map((row) => row.id).filter((other) => other !== id));
    const coming = await listComing(context, rows.map((row) => row.id));
    const people: PaperPerson[] = [];
    for (const row of rows) people.push(await toPerson(context, row, coming.get(row.id) ?? null, kind === 'card' ? 'record' : 'list'));
    await noteInVisit(context, { service: 'card', made: 'print', madeId: id, memberId: id });
    return {
      kind,
      memberId: id,
      familyCard: maskFamilyCardNumber(member.familyCard, 'record'),
      office: actor.branch && (await tx.branch.findUnique({ where: { id: actor.branch.id }, select: { name: true, address: true, phone: true } })),
      timeZone: zoneOf(actor),
      officer: actor.name,
      printedAt: now.toISOString(),
      today,
      people,
    };
  },
});

/** One member, or everybody on a family card: the same order as on the record, 30 at the most. */
async function listPeople({ tx }: Context, of: { id: string } | { familyCard: string }): Promise<Row[]> {
  const [id, familyCard] = 'id' in of ? [of.id, null] : [null, of.familyCard];
  return tx.$queryRaw<Row[]>`
    SELECT m.id, m.name, m.sex, m.birth_date::text AS "birthDate", m.relation, m.nik, m.card_number AS "cardNumber", m.segment,
           COALESCE(g.name, m.payer_name) AS payer, m.class, m.status, m.status_reason AS "statusReason", m.status_since::text AS "statusSince",
           m.paid_until::text AS "paidUntil", f.name AS "facilityName", f.address AS "facilityAddress", p.valid_from::text AS "facilityFrom"
    FROM member m LEFT JOIN local_government g ON g.id = m.local_government_id
    LEFT JOIN member_facility p ON p.member_id = m.id AND p.valid_to IS NULL LEFT JOIN facility f ON f.code = p.facility_code
    WHERE m.id = ${id}::uuid OR m.family_card = ${familyCard} ORDER BY m.relation, m.birth_date LIMIT 30`;
}

async function listComing({ tx }: Context, memberIds: string[]): Promise<Map<string, NonNullable<PaperPerson['next']>>> {
  const rows = await tx.$queryRaw<(NonNullable<PaperPerson['next']> & { memberId: string })[]>`
    SELECT t.member_id AS "memberId", f.name, f.address, t.effective_date::text AS "effectiveDate", t.status = 'approved' AS approved
    FROM transfer t JOIN facility f ON f.code = t.to_facility_code
    WHERE t.member_id = ANY (${memberIds}::uuid[]) AND t.status IN ('requested', 'returned', 'approved')`;
  return new Map(rows.map(({ memberId, ...next }) => [memberId, next]));
}

async function toPerson({ tx, today }: Context, row: Row, next: PaperPerson['next'], form: MaskForm): Promise<PaperPerson> {
  const { facilityName, facilityAddress, facilityFrom, ...person } = row;
  const { segment, statusReason, paidUntil } = row;
  return {
    ...person,
    age: ageOn(row.birthDate, today),
    nik: row.nik === null ? null : maskNik(row.nik, form),
    cardNumber: maskCardNumber(row.cardNumber),
    contribution: await loadContribution(tx, { segment, careClass: row.class, statusReason, paidUntil }, today),
    facility: facilityName === null || facilityFrom === null ? null : { name: facilityName, address: facilityAddress ?? '', from: facilityFrom },
    next,
  };
}
