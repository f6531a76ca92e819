import ArrowForwardRounded from '@mui/icons-material/ArrowForwardRounded';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate } from '@/components/ui/time';
import type { FacilityType } from '@/lib/facilities/model';
import type { MemberRecord } from '@/lib/members/queries/get-record';
import type { OpenTransferStatus } from '@/lib/transfers/model';
import { addDays, monthsBetween } from '@/lib/values/calendar-date';
import styles from './FacilityPanel.module.css';

const TONES = { requested: 'info', returned: 'attention', approved: 'success' } as const;

interface Props {
  record: MemberRecord;
  /** Whether the open transfer belongs to an office whose work the person may see. */
  mayOpenTransfer: boolean;
}

/** Where the member is served, since when and until when, and where next. */
export function FacilityPanel({ record, mayOpenTransfer }: Props) {
  const t = useTranslations('member-record.facility');
  const m = useTranslations('members');
  const { facility, next } = record;
  return (
    <Section title={t('title')}>
      {facility === null ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <div className={styles.now}>
          <p className={styles.name}>{facility.facilityName}</p>
          <p className={styles.minor}>
            {t(`type.${facility.type as FacilityType}`)} · {t('district', { district: facility.district })} · {facility.address}
          </p>
          <p className={styles.minor}>
            {t.rich('since', { date: () => <BusinessDate date={facility.from} /> })}
            {' · '}
            {t('months', { months: monthsBetween(facility.from, record.today) })}
            {' · '}
            {m(`choice.${facility.chosenBy}`)}
          </p>
        </div>
      )}
      {next !== null && (
        <div className={styles.next}>
          <ArrowForwardRounded className={styles.arrow} aria-hidden="true" />
          <div className={styles.now}>
            <p className={styles.line}>
              <span className={styles.name}>{next.facilityName}</span>
              <span>{t.rich('from', { date: () => <BusinessDate date={next.effectiveDate} /> })}</span>
              <Progress status={next.status as OpenTransferStatus} />
              {mayOpenTransfer ? (
                <Link href={`/transfers/${next.transferId}`} prefetch={false} className={styles.reference}>
                  {next.reference}
                </Link>
              ) : (
                <span className={styles.reference}>{next.reference}</span>
              )}
            </p>
            <p className={styles.minor}>
              {t.rich(facility === null ? 'untilWithout' : 'until', {
                date: () => <BusinessDate date={addDays(next.effectiveDate, -1)} />,
                facility: facility?.facilityName ?? '',
              })}
            </p>
          </div>
        </div>
      )}
    </Section>
  );
}

function Progress({ status }: { status: OpenTransferStatus }) {
  const t = useTranslations('transfer-rules.statuses');
  return <StatusMark tone={TONES[status]}>{t(status)}</StatusMark>;
}
