'use client';

import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import { useServerTime } from '@/components/ui/clock';
import { ConnectionMark } from './ConnectionMark';
import styles from './TopBar.module.css';

const ZONES = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' } as const;

/** The office, its own time, and whether the server answers. */
export function BranchClock({ office }: { office: string | null }) {
  const t = useTranslations();
  const format = useFormatter();
  const zone = useTimeZone() ?? 'Asia/Jakarta';
  const time = useServerTime(5_000);
  const zoneWord = zone in ZONES ? t(`common.zone.${ZONES[zone as keyof typeof ZONES]}`) : zone;
  return (
    <div className={styles.branch}>
      <span className={styles.strong}>{office ?? t('shell.top.nation')}</span>
      <span className={styles.weak}>
        <time dateTime={time.toISOString()}>
          <span className="visually-hidden">{t('shell.top.localTime')} </span>
          {format.dateTime(time, 'time')} {zoneWord}
        </time>
        <ConnectionMark />
      </span>
    </div>
  );
}
