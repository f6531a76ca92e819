import SmartphoneRounded from '@mui/icons-material/SmartphoneRounded';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { BusinessDate, Instant } from '@/components/ui/time';
import { parseLocale } from '@/lib/messages/locale';
import type { MemberRecord } from '@/lib/members/queries/get-record';
import { formatRupiah } from '@/lib/values/rupiah';
import styles from './MembershipPanel.module.css';

/** Contribution and app: how they stand, and what follows for the member. */
export function MembershipPanel({ record, mayHelp }: { record: MemberRecord; mayHelp: boolean }) {
  const t = useTranslations('member-record.membership');
  const m = useTranslations('members.contribution');
  const action = useTranslations('member-record.action');
  const locale = parseLocale(useLocale());
  const { contribution, appLinkedAt } = record;
  return (
    <Section
      title={t('title')}
      actions={
        mayHelp && (
          <ButtonLink href={`/members/${record.id}/app-help`} prefetch={false} size="small" startIcon={<SmartphoneRounded />} endIcon={<KeyHint keys="b" />} aria-keyshortcuts="b">
            {action('help')}
          </ButtonLink>
        )
      }
    >
      <dl className={styles.facts}>
        <Pair label={t('status')}>
          <span>{t.rich(record.status === 'ACTIVE' ? 'activeSince' : 'inactiveSince', { date: () => <BusinessDate date={record.statusSince} /> })}</span>
        </Pair>
        <Pair label={t('contribution')}>
          {t(`payer.${contribution.payer}`)}
          {contribution.monthly !== null && <span className={styles.minor}>{m('perMonth', { amount: formatRupiah(contribution.monthly, locale) })}</span>}
        </Pair>
        <Pair label={t('payment')}>
          <Payment record={record} />
        </Pair>
        <Pair label={t('app')}>
          {appLinkedAt === null ? t('appNone') : <span>{t.rich('appLinked', { date: () => <Instant at={appLinkedAt} format="date" /> })}</span>}
        </Pair>
        <Pair label={t('appMeans')}>{t(`appFollows.${appFollows(record)}`)}</Pair>
      </dl>
    </Section>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Payment({ record }: { record: MemberRecord }) {
  const t = useTranslations('member-record.membership');
  const m = useTranslations('members.contribution');
  const format = useFormatter();
  const { contribution, paidUntil, statusReason } = record;
  if (statusReason === 'first_contribution_unpaid') return <StatusMark tone="attention">{t('firstUnpaid')}</StatusMark>;
  const paid = paidUntil !== null && m('paidUntil', { paidUntilDate: format.dateTime(new Date(`${paidUntil}T00:00:00Z`), 'month', { timeZone: 'UTC' }) });
  if (contribution.arrearsMonths === 0) return paid || t('byPayer');
  return (
    <>
      <StatusMark tone="attention">{m('arrears', { months: contribution.arrearsMonths })}</StatusMark>
      <span className={styles.minor}>{paid}</span>
    </>
  );
}

type AppFollows = 'officeOnly' | 'linked' | 'offer' | 'inactive';

/** What the app can do for the member about the facility. PBI APBD cannot change it there (DOMAIN, H). */
function appFollows({ segment, status, appLinkedAt }: MemberRecord): AppFollows {
  if (status === 'INACTIVE') return 'inactive';
  if (segment === 'PBI_APBD') return 'officeOnly';
  return appLinkedAt === null ? 'offer' : 'linked';
}
