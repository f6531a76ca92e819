import { createTranslator } from 'next-intl';
import people from '@/lib/messages/id/members.json';
import words from '@/lib/messages/id/member-paper.json';
import { paperDates } from '@/lib/messages/paper-dates';
import type { MemberPaper, PaperPerson } from '@/lib/members/queries/get-paper';
import { statusAdvice } from '@/lib/members/rules/status-advice';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';

type Days = (date: CalendarDate) => string;

/** What the member should know, the most pressing first: what is wrong with the membership, where to go, what the app does, whom to ask. */
export function paperSteps(paper: MemberPaper): string[] {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.step' });
  const { day } = paperDates(paper.timeZone);
  const [first] = paper.people;
  const own = paper.kind === 'card' && first ? [...membership(first, day), ...(isOver(first) ? [] : [treatment(first, day)])] : family(paper.people);
  return [
    ...own,
    t('app'),
    ...(paper.people.some(({ segment }) => segment === 'PBI_APBD') ? [t('officeOnly')] : []),
    t('notCard'),
    paper.office ? t('contact', { office: paper.office.name, phone: paper.office.phone }) : t('contactCenter'),
  ];
}

/** Memberships that have ended for good: nobody is sent to a facility with them. */
const isOver = ({ statusReason }: PaperPerson) => statusReason === 'deceased' || statusReason === 'duplicate';

function membership({ status, statusReason: reason, statusSince: since, segment, payer, contribution }: PaperPerson, day: Days): string[] {
  const m = createTranslator({ locale: 'id', messages: people });
  const advice = statusAdvice({ status, reason, since, segment, payer, rehab: contribution.rehab });
  if (advice.severity === 'success') return [];
  const values = Object.fromEntries(Object.entries(advice.params).map(([name, value]) => [name, name.endsWith('Date') ? day(value as CalendarDate) : value]));
  return [[m(advice.messageKey, values), advice.nextStepKey === null ? '' : m(advice.nextStepKey, values)].join(' ').trim()];
}

function treatment({ facility, next }: PaperPerson, day: Days): string {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.step' });
  if (!facility) return next?.approved ? t('treatFrom', { date: day(next.effectiveDate), next: next.name }) : t('choose');
  if (!next) return t('treat', { facility: facility.name });
  const date = day(next.effectiveDate);
  return next.approved
    ? t('treatUntil', { until: day(addDays(next.effectiveDate, -1)), facility: facility.name, date, next: next.name })
    : t('treatWaiting', { facility: facility.name, date, next: next.name });
}

function family(persons: readonly PaperPerson[]): string[] {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.step' });
  const inactive = persons.filter((person) => person.status === 'INACTIVE' && !isOver(person)).map(({ name }) => name);
  return [...(inactive.length > 0 ? [t('inactiveSome', { names: inactive.join(', ') })] : []), t('treatEach')];
}
