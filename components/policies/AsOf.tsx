'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { DayBox } from '@/components/form/DayBox';
import { ButtonLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { BusinessDate } from '@/components/ui/time';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { policiesAddress } from './policies-address';
import styles from './PoliciesScreen.module.css';

interface Props {
  branch: string;
  on: CalendarDate;
  today: CalendarDate;
  text: string;
}

/** As of which day the page is read. */
export function AsOfBox({ branch, on, today, text }: Props) {
  const t = useTranslations('policies.asOf');
  const router = useRouter();
  return (
    <DayBox
      key={on}
      className={`${styles.day} no-print`}
      label={t('label')}
      unreadable={t('unreadable')}
      day={on === today ? null : on}
      onChange={(day) => router.push(policiesAddress({ branch, on: day === today ? null : day, text }))}
    />
  );
}

/** Says that this is not how things stand today, and leads back. */
export function AsOfNotice({ branch, on, today, text }: Props) {
  const t = useTranslations('policies.asOf');
  if (on === today) return null;
  return (
    <Notice
      tone="info"
      title={t.rich(on < today ? 'past' : 'future', { date: () => <BusinessDate date={on} format="dateLong" /> })}
      actions={
        <ButtonLink className="no-print" size="small" variant="outlined" href={policiesAddress({ branch, on: null, text })}>
          {t('back')}
        </ButtonLink>
      }
    >
      {t('words')}
    </Notice>
  );
}
