import type { MemberStatus, Segment, StatusReason } from '@/lib/members/model';
import { addDays, addMonths, ageOn, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';
import type { NewbornWish, RequestFacts } from './facts';
import { finding, type Finding } from './findings';

/** Days from birth in which a newborn must be registered. Source: Perpres 82/2018 art. 16; DOMAIN "Members" (H). */
export const NEWBORN_DAYS = 28;
/** After its first birthday a child is registered as a family member. */
const NEWBORN_MONTHS = 12;
const YOUNGEST_MOTHER = 10;

/** Who pays for themselves pays for the child too before it counts; for all others the payer of the mother pays. */
const PAYS_FIRST: readonly Segment[] = ['PBPU', 'BP'];

/** How a newborn's membership begins: as its mother's, in the segments in which she pays herself only with the first contribution. */
export function newbornStatus(segment: Segment): { status: MemberStatus; statusReason: StatusReason | null } {
  return PAYS_FIRST.includes(segment) ? { status: 'INACTIVE', statusReason: 'first_contribution_unpaid' } : { status: 'ACTIVE', statusReason: null };
}

/** I9-I11: whether it can be the mother's newborn, in time or late, and how its membership begins. Silent about a day that is not filled in. */
export function decideNewborn({ birthDate }: NewbornWish, facts: RequestFacts, today: CalendarDate): Finding[] {
  const { member } = facts;
  return [...decideBirth(birthDate, facts, today), ...decideMother(facts, today), finding(PAYS_FIRST.includes(member.segment) ? 'I11.payFirst' : 'I11.active', { segment: member.segment })];
}

function decideBirth(birthDate: CalendarDate | null, { sameBirth, unreported }: RequestFacts, today: CalendarDate): Finding[] {
  if (birthDate === null) return [];
  if (birthDate > today) return [finding('I9.inFuture', { birthDate })];
  if (addMonths(birthDate, NEWBORN_MONTHS) <= today) return [finding('I9.notNewborn', { birthDate })];
  const days = daysBetween(birthDate, today);
  const lastDate = addDays(birthDate, NEWBORN_DAYS);
  return [
    days <= NEWBORN_DAYS ? finding('I9.inTime', { days, lastDate }) : finding('I9.late', { days, lastDate, birthDate }),
    ...(unreported.includes(birthDate) ? [finding('I9.unreported', { birthDate })] : []),
    ...(sameBirth.includes(birthDate) ? [finding('I9.sameBirth', { birthDate })] : []),
  ];
}

function decideMother({ member }: RequestFacts, today: CalendarDate): Finding[] {
  const mother = member.sex === 'F' && ageOn(member.birthDate, today) >= YOUNGEST_MOTHER;
  if (!mother) return [finding('I10.notMother', {})];
  // A deceased or duplicate record says so by I13.
  const closed = member.statusReason === 'deceased' || member.statusReason === 'duplicate';
  return member.status === 'ACTIVE' || closed ? [] : [finding('I10.inactive', { reason: member.statusReason ?? 'other' })];
}
