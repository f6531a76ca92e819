import { createTranslator } from 'next-intl';
import type { PaperWords } from '@/components/ui/Paper';
import people from '@/lib/messages/id/members.json';
import words from '@/lib/messages/id/member-paper.json';
import { paperDates } from '@/lib/messages/paper-dates';
import type { MemberPaper, PaperPerson } from '@/lib/members/queries/get-paper';
import { addDays } from '@/lib/values/calendar-date';
import { contributionWords } from './contribution-words';
import { paperSteps } from './paper-steps';

/** A summary as sentences and cells, the same for paper and PDF. Indonesian whatever the screen speaks: it is a paper for the member. */
export interface PaperView {
  words: PaperWords;
  facts: { label: string; value: string }[];
  /** Where the member is served, now and next. Null for a family, whose members stand in the table. */
  places: PaperPlace[] | null;
  table: { head: string[]; rows: PaperRow[] } | null;
  next: { title: string; steps: string[] };
}

export interface PaperPlace {
  label: string;
  facility: string;
  address: string;
  /** The one that comes, not the one of now. */
  coming: boolean;
}

/** One person of a family; each cell has what is read first and what stands beneath it. */
export interface PaperRow {
  id: string;
  cells: { strong: string; weak: string[] }[];
}

/** Writes a summary. Times are those of the office that prints, with the name of its zone. */
export function paperView(paper: MemberPaper, { demo }: { demo: boolean }): PaperView {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper' });
  const m = createTranslator({ locale: 'id', messages: people });
  const { moment } = paperDates(paper.timeZone);
  const { office, kind } = paper;
  const single = kind === 'card' ? paper.people[0] : undefined;
  return {
    words: {
      office: { title: t('office'), name: office?.name ?? t('headOffice'), address: office?.address ?? '', phone: office ? t('phone', { phone: office.phone }) : t('careCenter') },
      title: t(`title.${kind}`),
      key: single
        ? { label: t('card'), value: single.cardNumber, status: { label: t('status'), word: m(`status.label.${single.status}`) } }
        : { label: t('familyCard'), value: paper.familyCard, status: { label: t('members'), word: t('people', { count: paper.people.length }) } },
      foot: [
        { label: t('officer'), value: paper.officer },
        { label: t('printed'), value: moment(paper.printedAt) },
      ],
      demo: demo ? t('demo') : null,
    },
    facts: single ? factsOf(single, paper) : [],
    places: single ? placesOf(single, paper) : null,
    table: single ? null : tableOf(paper),
    next: { title: t('next'), steps: paperSteps(paper) },
  };
}

function factsOf(person: PaperPerson, { familyCard, timeZone }: MemberPaper): PaperView['facts'] {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper' });
  const m = createTranslator({ locale: 'id', messages: people });
  const { day } = paperDates(timeZone);
  return [
    { label: t('name'), value: person.name },
    { label: t('nik'), value: person.nik ?? t('noNik') },
    { label: t('familyCard'), value: familyCard },
    { label: t('born'), value: t('bornWords', { date: day(person.birthDate), age: person.age }) },
    { label: t('sex'), value: m(`sex.${person.sex}`) },
    { label: t('relation'), value: m(`relation.${person.relation}`) },
    { label: t('statusSince'), value: day(person.statusSince) },
    { label: t('segment'), value: m(`segment.${person.segment}`) },
    { label: t('class'), value: m('contribution.careClass', { careClass: person.class }) },
    { label: t('contribution'), value: contributionWords(person) },
  ];
}

function placesOf({ facility, next }: PaperPerson, { timeZone }: MemberPaper): PaperPlace[] {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.facility' });
  const { day } = paperDates(timeZone);
  const until = next?.approved ? day(addDays(next.effectiveDate, -1)) : null;
  const now = facility && (until === null ? t('now', { date: day(facility.from) }) : t('nowUntil', { date: day(facility.from), until }));
  return [
    facility ? { label: now ?? '', facility: facility.name, address: facility.address, coming: false } : { label: t('label'), facility: t('none'), address: '', coming: false },
    ...(next ? [{ label: t(next.approved ? 'next' : 'nextWaiting', { date: day(next.effectiveDate) }), facility: next.name, address: next.address, coming: true }] : []),
  ];
}

function tableOf(paper: MemberPaper): NonNullable<PaperView['table']> {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.table' });
  return {
    head: [t('person'), t('numbers'), t('membership'), t('facility'), t('contribution')],
    rows: paper.people.map((person) => ({ id: person.id, cells: cellsOf(person, paper) })),
  };
}

function cellsOf(person: PaperPerson, { timeZone }: MemberPaper): PaperRow['cells'] {
  const t = createTranslator({ locale: 'id', messages: words, namespace: 'paper.table' });
  const p = createTranslator({ locale: 'id', messages: words, namespace: 'paper' });
  const m = createTranslator({ locale: 'id', messages: people });
  const { day } = paperDates(timeZone);
  const { facility, next } = person;
  return [
    { strong: person.name, weak: [t('who', { relation: m(`relation.${person.relation}`), sex: m(`sexShort.${person.sex}`), age: person.age })] },
    { strong: t('card', { number: person.cardNumber }), weak: [t('nik', { number: person.nik ?? p('noNik') })] },
    { strong: m(`status.label.${person.status}`), weak: [t('class', { segment: m(`segment.${person.segment}`), careClass: person.class })] },
    {
      strong: facility?.name ?? p('facility.none'),
      weak: [
        ...(facility ? [p('since', { date: day(facility.from) })] : []),
        ...(next ? [t(next.approved ? 'next' : 'nextWaiting', { date: day(next.effectiveDate), facility: next.name })] : []),
      ],
    },
    { strong: '', weak: [contributionWords(person)] },
  ];
}
