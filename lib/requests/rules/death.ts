import type { CalendarDate } from '@/lib/values/calendar-date';
import type { DeathWish, RequestFacts } from './facts';
import { finding, type Finding } from './findings';

/** I8: the membership ends on the day of death. Silent while the day is not filled in. */
export function decideDeath({ diedOn }: DeathWish, { member, openTransfer }: RequestFacts, today: CalendarDate): Finding[] {
  if (diedOn === null) return [];
  if (diedOn > today) return [finding('I8.inFuture', { diedDate: diedOn })];
  if (diedOn < member.birthDate) return [finding('I8.beforeBirth', { diedDate: diedOn, birthDate: member.birthDate })];
  return [
    finding('I8.death', { diedDate: diedOn }),
    // T9 refuses it on its day: nobody moves a deceased member.
    ...(openTransfer === null ? [] : [finding('I8.endsTransfer', { reference: openTransfer })]),
  ];
}
