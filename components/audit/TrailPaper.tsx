import { useTranslations } from 'next-intl';
import { Identifier } from '@/components/ui/Identifier';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { BusinessDate, Instant } from '@/components/ui/time';
import type { AuditRow } from '@/lib/audit/queries/list-audit';
import type { AuditView } from '@/lib/audit/queries/open-audit';
import { writeAddress, type AuditAddress } from './audit-address';
import { TrailRequests } from './TrailRequests';
import { TrailActions } from './TrailActions';
import { useAuditWords } from './useAuditWords';
import styles from './TrailPaper.module.css';

interface Props {
  member: NonNullable<AuditView['member']>;
  requests: AuditView['requests'];
  address: AuditAddress;
  rows: readonly AuditRow[];
  /** There are older events than these. */
  cut: boolean;
  printedAt: Date;
  printedBy: string;
}

/** A member's trail as it is handed over (UU 27/2022 art. 32): every event as a line, on the screen as on paper. */
export function TrailPaper({ member, requests, address, rows, cut, printedAt, printedBy }: Props) {
  const t = useTranslations('audit');
  const words = useAuditWords();
  return (
    <PrintSheet office={{ name: t('office') }} printedAt={<Instant at={printedAt} />} printedBy={printedBy}>
      <article className={styles.paper}>
        <PageHeader
          back={{ href: writeAddress(address), label: t('trail.screen') }}
          title={t('printTitle')}
          lead={t('subject.right')}
          actions={<TrailActions />}
        />
        <DefinitionGrid>
          <Definition label={t('subject.label')}>{member.name}</Definition>
          <Definition label={t('subject.nik')}>{member.nik === null ? t('subject.noNik') : <Identifier value={member.nik} kind="nik" />}</Definition>
          <Definition label={t('subject.card')}>
            <Identifier value={member.cardNumber} kind="card" />
          </Definition>
          <Definition label={t('subject.branch')}>{member.branchName}</Definition>
        </DefinitionGrid>
        <p className={styles.lead}>
          {t('trail.lead', { count: rows.length })}
          {'. '}
          {t.rich('trail.period', {
            from: () => (address.from ? <BusinessDate date={address.from} /> : t('trail.begin')),
            to: () => (address.to ? <BusinessDate date={address.to} /> : t('trail.end')),
          })}
        </p>
        <TrailRequests requests={requests} />
        {cut && <Notice tone="attention" title={t('trail.cut', { count: rows.length })} />}
        {rows.length > 0 && (
          <div className={styles.scroll} role="region" aria-label={t('printTitle')} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('column.at', { zone: words.zone })}</th>
                  <th scope="col">{t('column.act')}</th>
                  <th scope="col">{t('column.actor')}</th>
                  <th scope="col">{t('column.why')}</th>
                  <th scope="col">{t('column.from')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td className={styles.at}>
                      <Instant at={row.at} />
                    </td>
                    <td>{words.sentence(row)}</td>
                    <td>{row.role === 'system' ? words.actor(row) : t('trail.person', { name: words.actor(row), role: words.role(row) })}</td>
                    <td>{words.why(row) ?? '–'}</td>
                    <td>{words.office(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </article>
    </PrintSheet>
  );
}
