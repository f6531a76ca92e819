import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BusinessDate } from '@/components/ui/time';
import type { MemberRecord } from '@/lib/members/queries/get-record';
import { MemberStatusMark } from '../MemberStatusMark';
import { ageInUnits } from './age';
import styles from './RecordHead.module.css';

/** Who it is, how the membership stands, who pays; and what can be done. */
export function RecordHead({ record, actions }: { record: MemberRecord; actions: ReactNode }) {
  const t = useTranslations('member-record');
  const m = useTranslations('members');
  const age = ageInUnits(record.birthDate, record.today);
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <div className={styles.line}>
          <h1 className={styles.name}>{record.name}</h1>
          <p className={styles.person}>{m(`sex.${record.sex}`)}, {t(`head.age.${age.unit}`, { [age.unit]: age.count })}</p>
          <MemberStatusMark status={record.status} reason={record.statusReason} />
        </div>
        <p className={styles.facts}>
          <span>{t.rich('head.born', { date: () => <BusinessDate date={record.birthDate} format="dateLong" /> })}</span>
          <span>{m(`relation.${record.relation}`)}</span>
          <span className={styles.segment}>{m(`segment.${record.segment}`)}</span>
          <span>{record.payer === null ? m(`contribution.paidBy.${record.contribution.payer}`) : t('head.payer', { payer: record.payer })}</span>
          <span>{m('contribution.careClass', { careClass: record.class })}</span>
        </p>
      </div>
      <div className={`${styles.actions} no-print`}>{actions}</div>
    </header>
  );
}
