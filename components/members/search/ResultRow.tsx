import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BusinessDate } from '@/components/ui/time';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import { ageOn, type CalendarDate } from '@/lib/values/calendar-date';
import { MemberStatusMark } from '../MemberStatusMark';
import { nameMarks } from './name-marks';
import styles from './ResultRow.module.css';

interface Props {
  row: SearchRow;
  /** The words searched, as name keys: their beginnings are marked in the name. */
  words: readonly string[];
  today: CalendarDate;
  /** The person's own branch: another one is named. */
  ownBranchId: string | null;
}

/** A found member in two lines: who, why it matched, numbers, where, how it stands. */
export function ResultRow({ row, words, today, ownBranchId }: Props) {
  const t = useTranslations('desk');
  const m = useTranslations('members');
  const { match } = row;
  return (
    <div className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          {nameMarks(row.name, words).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
        </p>
        {match !== 'recent' && <p className={styles.why}>{t(`match.${match}`)}</p>}
      </div>
      <div>
        <p>{t('person', { sex: m(`sexShort.${row.sex}`), age: ageOn(row.birthDate, today) })}</p>
        <p className={styles.minor}>
          <BusinessDate date={row.birthDate} />
        </p>
      </div>
      <div className={styles.numbers}>
        <Ending label={t('number.card')} value={row.cardEnding} found={match === 'card' || match === 'virtual_account'} />
        {row.nikEnding !== null && <Ending label={t('number.nik')} value={row.nikEnding} found={match === 'nik'} />}
        <Ending label={t('number.kk')} value={row.familyCardEnding} found={match === 'family_card'} />
      </div>
      <div className={styles.where}>
        <p>{row.facilityName ?? t('noFacility')}</p>
        <p className={styles.minor}>
          {m(`segment.${row.segment}`)}
          {row.branchId !== ownBranchId && <span className={styles.branch}>{row.branchName}</span>}
        </p>
      </div>
      <div className={styles.status}>
        <MemberStatusMark status={row.status} reason={row.statusReason} quiet />
        {row.statusReason !== null && <p className={styles.minor}>{m(`status.short.${row.statusReason}`)}</p>}
      </div>
    </div>
  );
}

function Ending({ label, value, found }: { label: ReactNode; value: string; found: boolean }) {
  return (
    <span className={styles.ending}>
      <span className={styles.label}>{label}</span>
      <span className={found ? styles.found : undefined}>{value}</span>
    </span>
  );
}
