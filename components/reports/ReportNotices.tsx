import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import type { ReportNote } from '@/lib/reports/queries/report-question';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { useReportWords } from './report-words';

/** What must be known before the figures are read: nothing there, not over yet, or from before the first figures. */
export function ReportNotices({ empty, notes, firstDay }: { empty: boolean; notes: readonly ReportNote[]; firstDay: CalendarDate | null }) {
  const t = useTranslations('reports.notes');
  const words = useReportWords();
  const day = firstDay === null ? '' : words.day(firstDay);
  return (
    <>
      {empty && (
        <Notice tone="neutral" title={t('empty.title')}>
          {t('empty.words')}
        </Notice>
      )}
      {notes.map((note) => (
        <Notice key={note} tone="info" title={t(note, { day })} />
      ))}
    </>
  );
}
