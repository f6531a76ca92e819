'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { DayBox } from '@/components/form/DayBox';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { OBSTACLES, SERVICES } from '@/lib/visits/model';
import type { VisitListView } from '@/lib/visits/queries/open-list';
import { SEGMENT_CHOICES, SEGMENTS } from '@/lib/visits/schemas/segments';
import { EVERYTHING, type VisitQuestion } from './visit-address';
import screen from '@/components/ui/list-screen.module.css';
import styles from './VisitList.module.css';

interface Props {
  question: VisitQuestion;
  view: VisitListView;
  onChange: (question: VisitQuestion) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Which visits: when, where, for what, of whom. All of it stands in the address. */
export function VisitFilters({ question, view, onChange }: Props) {
  const t = useTranslations('visits.filter');
  const days = useTranslations('visits.weekday');
  const words = useTranslations('services');
  const m = useTranslations('members.segment');
  const set = (part: Partial<VisitQuestion>) => onChange({ ...question, ...part });
  const number = (value: string | null) => (value === null ? null : Number(value));
  const text = (value: number | null) => (value === null ? null : String(value));
  const { from, to } = view.days;
  const narrowed = Object.values(question).some((value) => value !== null);
  return (
    <search className={`${screen.filters} ${styles.narrow} no-print`} aria-label={t('label')}>
      <DayBox key={`from-${from}`} label={t('from')} unreadable={t('unreadable')} className={styles.day} day={from} onChange={(day) => set({ from: day, to: question.to ?? to })} />
      <DayBox key={`to-${to}`} label={t('to')} unreadable={t('unreadable')} className={styles.day} day={to} onChange={(day) => set({ to: day, from: question.from ?? from })} />
      {view.branches.length > 1 && (
        <FilterSelect label={t('branch')} any={t('anyBranch')} value={question.branch} choices={view.branches.map(({ id, name }) => [id, name] as const)} onChange={(branch) => set({ branch, desk: null })} />
      )}
      <FilterSelect
        label={t('service')}
        any={t('anyService')}
        value={question.service}
        choices={SERVICES.map((id) => [id, words(`service.${id}`)] as const)}
        onChange={(value) => set({ service: SERVICES.find((id) => id === value) ?? null })}
      />
      <FilterSelect
        label={t('segment')}
        any={t('anySegment')}
        value={question.segment}
        choices={[...SEGMENTS.map((id) => [id, m(id)] as const), ['none', t('noSegment')] as const]}
        onChange={(value) => set({ segment: SEGMENT_CHOICES.find((id) => id === value) ?? null })}
      />
      <FilterSelect
        label={t('desk')}
        any={t('anyDesk')}
        value={text(question.desk)}
        choices={[...new Set([...view.desks, ...(question.desk === null ? [] : [question.desk])])].map((desk) => [String(desk), String(desk)] as const)}
        onChange={(value) => set({ desk: number(value) })}
      />
      <FilterSelect
        label={t('avoidable')}
        any={t('anyAvoidable')}
        value={text(question.avoidable === null ? null : Number(question.avoidable))}
        choices={[['1', t('isAvoidable')], ['0', t('notAvoidable')]]}
        onChange={(value) => set({ avoidable: value === null ? null : value === '1', ...(value === '0' && { obstacle: null }) })}
      />
      <FilterSelect
        label={t('obstacle')}
        any={t('anyObstacle')}
        value={question.obstacle}
        choices={OBSTACLES.map((id) => [id, words(`obstacle.${id}`)] as const)}
        onChange={(value) => set({ obstacle: OBSTACLES.find((id) => id === value) ?? null })}
      />
      <FilterSelect
        label={t('weekday')}
        any={t('anyWeekday')}
        value={text(question.weekday)}
        choices={WEEKDAYS.map((id) => [id, days(id)] as const)}
        onChange={(value) => set({ weekday: number(value) })}
      />
      <FilterSelect
        label={t('hour')}
        any={t('anyHour')}
        value={text(question.hour)}
        choices={HOURS.map((hour) => [String(hour), t('hourOf', { hour: String(hour).padStart(2, '0') })] as const)}
        onChange={(value) => set({ hour: number(value) })}
      />
      {narrowed && <Button onClick={() => onChange(EVERYTHING)}>{t('clear')}</Button>}
      {to < from && (
        <p role="status" className={styles.wrong}>
          {t('backwards')}
        </p>
      )}
    </search>
  );
}
