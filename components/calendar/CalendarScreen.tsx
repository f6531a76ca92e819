'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { BusinessDate } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import { ViewTabs, viewTabId } from '@/components/ui/ViewTabs';
import type { Holiday } from '@/lib/calendar/model';
import type { CalendarView } from '@/lib/calendar/queries/read-calendar';
import { HolidayDialog } from './HolidayDialog';
import { HolidayTable } from './HolidayTable';
import { JointLeave } from './JointLeave';
import { RecountBar } from './RecountBar';
import { RemoveDialog, type Removal } from './RemoveDialog';
import { TimetableDialog, type EditedTimetable } from './TimetableDialog';
import { TimetablesSection } from './TimetablesSection';
import { useRecount } from './useRecount';
import styles from './Calendar.module.css';

const PANEL = 'calendar-year';

/** The working calendar: holidays by year, office hours, and how the recount of the open cases goes after an edit. */
export function CalendarScreen({ brought }: { brought: CalendarView }) {
  const t = useTranslations('calendar');
  const toast = useToast();
  const { rows: view = brought, refresh } = useRows<CalendarView>('calendar/read', {}, { fallbackData: brought, revalidateOnMount: false });
  const recount = useRecount(view.recount, refresh);
  const [chosen, setChosen] = useState(view.today.slice(0, 4));
  const [holiday, setHoliday] = useState<Holiday | 'new' | null>(null);
  const [timetable, setTimetable] = useState<EditedTimetable | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const year = view.years.find((each) => String(each.year) === chosen) ?? view.years[0];
  const add = () => setHoliday('new');
  useShortcuts([{ keys: 'n', labelKey: 'calendar.keys.add', run: add, disabled: !view.mayEdit }]);
  if (!year) return null;

  function changed(words: string): void {
    setHoliday(null);
    setTimetable(null);
    setRemoval(null);
    toast.show({ message: words, tone: 'success' });
    refresh();
    recount.refresh();
  }

  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        lead={view.mayEdit ? t('lead') : t('leadReading')}
        actions={
          view.mayEdit && (
            <Button variant="contained" startIcon={<AddRounded />} endIcon={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={add}>
              {t('holiday.add')}
            </Button>
          )
        }
      />
      {recount.latest && <RecountBar recount={recount.latest} />}
      <Section title={t('holidays')} flush meta={view.jointLeave && <JointLeave rule={view.jointLeave} mayEdit={view.mayEdit} />}>
        <div className={styles.tabs}>
          <ViewTabs
            label={t('years')}
            panelId={PANEL}
            selected={String(year.year)}
            onSelect={setChosen}
            tabs={view.years.map((each) => ({ id: String(each.year), label: each.decreed ? String(each.year) : t('undecreed.tab', { year: String(each.year) }), count: each.holidays.length }))}
          />
        </div>
        <div id={PANEL} role="tabpanel" aria-labelledby={viewTabId(PANEL, String(year.year))} className={styles.panel}>
          {!year.decreed && (
            <div className={styles.notice}>
              <Notice tone="attention" title={t('undecreed.title', { year: String(year.year) })}>
                {t('undecreed.words')}
              </Notice>
            </div>
          )}
          <HolidayTable
            year={year}
            today={view.today}
            mayEdit={view.mayEdit}
            onEdit={setHoliday}
            onRemove={(day) => setRemoval({ command: 'calendar/remove-holiday', input: { date: day.date }, what: t.rich('holiday.removeWhat', { name: day.name, date: () => <BusinessDate date={day.date} format="dateFull" /> }) })}
          />
        </div>
      </Section>
      <TimetablesSection
        view={view}
        onEdit={setTimetable}
        onRemove={(each) => setRemoval({ command: 'calendar/remove-timetable', input: { id: each.id }, what: t.rich('timetable.removeWhat', { kind: t(`timetable.kind.${each.kind}`), date: () => <BusinessDate date={each.validFrom} format="dateLong" /> }) })}
      />
      {holiday !== null && (
        <HolidayDialog holiday={holiday === 'new' ? null : holiday} year={year.year} openCases={view.openCases ?? 0} onClose={() => setHoliday(null)} onDone={(date) => {
          setChosen(date.slice(0, 4));
          changed(t('holiday.saved'));
        }} />
      )}
      {timetable !== null && (
        <TimetableDialog edited={timetable} branches={view.branches} openCases={view.openCases ?? 0} onClose={() => setTimetable(null)} onDone={() => changed(t('timetable.saved'))} />
      )}
      {removal !== null && <RemoveDialog removal={removal} openCases={view.openCases ?? 0} onClose={() => setRemoval(null)} onDone={() => changed(t('remove.done'))} />}
    </div>
  );
}
