'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { ListPaper } from '@/components/grid/ListPaper';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { VisitListView } from '@/lib/visits/queries/open-list';
import { useFilterWords } from './useFilterWords';
import { useVisitColumns } from './useVisitColumns';
import { writeAddress, type VisitQuestion } from './visit-address';

/** The closed visits as a paper. */
export function VisitListPaper({ question, view, personId }: { question: VisitQuestion; view: VisitListView; personId: string }) {
  const t = useTranslations('visits');
  const format = useFormatter();
  const words = useFilterWords(question, view);
  const day = (date: CalendarDate) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  return (
    <ListPaper
      title={t('title')}
      narrowed={[t('list.days', { from: day(view.days.from), to: day(view.days.to) }), ...(words === undefined ? [] : [words])].join(' · ')}
      list="/visits"
      back={writeAddress({ ...question, open: null })}
      query="visits/print"
      // The days that the page names, whatever day it becomes meanwhile.
      question={{ ...question, ...view.days }}
      typed={false}
      columns={useVisitColumns(view.branches.length > 1)}
      remember={{ name: 'visits', personId }}
      file={false}
    />
  );
}
