'use client';

import { useFormatter, useTranslations } from 'next-intl';
import styles from './MemberTime.module.css';

interface Zoned {
  timeZone: string;
  zoneName: string;
}

interface Props {
  from: string;
  until: string | null;
  member: Zoned;
  /** The caller's own zone: said beside when it is another. */
  own: Zoned;
  compact?: boolean;
}

/** A time or a window in the member's zone with its name and, where the caller lives by another, in the caller's. */
export function MemberTime({ from, until, member, own, compact = false }: Props) {
  const t = useTranslations('call-backs.time');
  const format = useFormatter();
  const words = ({ timeZone, zoneName }: Zoned, form: 'dateTime' | 'time' = 'dateTime') => {
    const [begins, ends] = [new Date(from), until === null ? null : new Date(until)];
    const start = format.dateTime(begins, form, { timeZone });
    return ends === null ? t('at', { start, zone: zoneName }) : t('window', { start, end: format.dateTime(ends, 'time', { timeZone }), zone: zoneName });
  };
  const other = member.timeZone !== own.timeZone;
  return (
    <span className={styles.time}>
      <time dateTime={from}>{words(member)}</time>
      {other && <span className={compact ? styles.beside : styles.own}> {t('own', { time: words(own, compact ? 'time' : 'dateTime') })}</span>}
    </span>
  );
}
