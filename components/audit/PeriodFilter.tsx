'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DayBox } from '@/components/form/DayBox';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { periodDays, periodOf, PERIODS } from './audit-address';
import styles from './AuditFilters.module.css';

interface Days {
  from: CalendarDate | null;
  to: CalendarDate | null;
}

interface Props {
  days: Days;
  today: CalendarDate;
  onChange: (days: Days) => void;
}

/** The days looked at: a usual period, or a first and a last day. */
export function PeriodFilter({ days, today, onChange }: Props) {
  const t = useTranslations('audit.filter');
  const [choosing, setChoosing] = useState(false);
  const period = periodOf(days, today);
  const custom = choosing || period === null;
  return (
    <>
      <NativeSelect
        className={styles.period ?? ''}
        input={<OutlinedInput />}
        value={custom ? 'custom' : period}
        data-chosen={custom || period !== 'all'}
        inputProps={{ 'aria-label': t('period') }}
        onChange={(event) => {
          const chosen = PERIODS.find((each) => each === event.target.value);
          setChoosing(chosen === undefined);
          if (chosen !== undefined) onChange(periodDays(chosen, today));
        }}
      >
        {PERIODS.map((each) => (
          <option key={each} value={each}>
            {t(`periods.${each}`)}
          </option>
        ))}
        <option value="custom">{t('periods.custom')}</option>
      </NativeSelect>
      {custom && (
        <>
          <DayBox key={`from-${days.from}`} label={t('from')} unreadable={t('unreadable')} className={styles.day} day={days.from} onChange={(from) => onChange({ ...days, from })} />
          <DayBox key={`to-${days.to}`} label={t('to')} unreadable={t('unreadable')} className={styles.day} day={days.to} onChange={(to) => onChange({ ...days, to })} />
          {days.from !== null && days.to !== null && days.to < days.from && (
            <p role="status" className={styles.wrong}>
              {t('backwards')}
            </p>
          )}
        </>
      )}
    </>
  );
}
