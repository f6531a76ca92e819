'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { BusinessDate } from '@/components/ui/time';
import type { CalendarChange } from '@/lib/calendar/commands/change-calendar';
import { HOLIDAY_KINDS, type Holiday } from '@/lib/calendar/model';
import styles from './Calendar.module.css';

interface Props {
  /** Null for a new one. */
  holiday: Holiday | null;
  year: number;
  openCases: number;
  onClose: () => void;
  /** Told the date that was saved. */
  onDone: (date: string) => void;
}

type Values = Record<'date' | 'kind' | 'name' | 'decree', string>;

/** Adds or changes a day of the decree; says before it is saved how many open cases will be counted anew. */
export function HolidayDialog({ holiday, year, openCases, onClose, onDone }: Props) {
  const t = useTranslations('calendar');
  const toInput = useCallback((values: Values) => values, []);
  const { form, command, onSubmit } = useCommandForm<Values, Values, CalendarChange>({
    command: 'calendar/save-holiday',
    defaultValues: { date: holiday?.date ?? '', kind: holiday?.kind ?? 'national', name: holiday?.name ?? '', decree: holiday?.decree ?? '' },
    toInput,
    onDone: () => onDone(form.getValues('date')),
  });
  return (
    <ConfirmDialog
      open
      width="sm"
      title={holiday === null ? t('holiday.addTitle', { year: String(year) }) : t('holiday.editTitle')}
      confirmLabel={t('save')}
      busy={command.pending}
      onConfirm={onSubmit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <CommandNotice command={command} area="calendar" />
        {holiday === null ? (
          <FormTextField control={form.control} name="date" type="date" label={t('holiday.date')} autoFocus area="calendar" />
        ) : (
          <p className={styles.strong}>
            <BusinessDate date={holiday.date} format="dateFull" />
          </p>
        )}
        <FormRadios control={form.control} name="kind" row label={t('holiday.kind')} choices={HOLIDAY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        <FormTextField control={form.control} name="name" label={t('holiday.name')} maxLength={120} area="calendar" />
        <FormTextField control={form.control} name="decree" label={t('holiday.decree')} hint={t('holiday.decreeHint')} optional maxLength={200} area="calendar" />
        <p className={styles.quiet}>{t('consequence', { count: openCases })}</p>
      </div>
    </ConfirmDialog>
  );
}
