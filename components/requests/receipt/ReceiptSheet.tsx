import { useTranslations } from 'next-intl';
import { ChangeTable } from '@/components/requests/changes/ChangeTable';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Identifier } from '@/components/ui/Identifier';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { Instant } from '@/components/ui/time';
import type { RequestReceipt } from '@/lib/requests/queries/get-receipt';
import { RequestStatusMark } from '@/components/requests/case/RequestStatusMark';
import styles from './ReceiptSheet.module.css';

/** What the member takes home: what was asked for, how it stands, what comes next. Numbers stay masked on paper. */
export function ReceiptSheet({ receipt, printedBy }: { receipt: RequestReceipt; printedBy: string }) {
  const t = useTranslations('requests.receipt');
  const rules = useTranslations('request-rules.kinds');
  const { branch, reference, kind, status, memberName, cardNumber, changes, officer, requestedAt, decidedAt, decisionNote, printedAt } = receipt;
  return (
    <PrintSheet office={{ name: branch.name, address: `${branch.address}, ${branch.phone}` }} printedAt={<Instant at={printedAt} />} printedBy={printedBy}>
      <article className={styles.sheet}>
        <header className={styles.head}>
          <h2 className={styles.title}>{rules(kind)}</h2>
          <RequestStatusMark status={status} />
        </header>
        <p className={styles.reference}>
          <span className={styles.label}>{t('reference')}</span> <Identifier kind="code" value={reference} />
        </p>
        <DefinitionGrid min="medium">
          <Definition label={t('member')}>{memberName}</Definition>
          <Definition label={t('card')}>
            <Identifier kind="card" value={cardNumber} />
          </Definition>
          <Definition label={t('requested')}>
            <Instant at={requestedAt} />
          </Definition>
          <Definition label={t('officer')}>{officer}</Definition>
          {decidedAt !== null && status !== 'requested' && (
            <Definition label={t('decided')}>
              <Instant at={decidedAt} />
            </Definition>
          )}
        </DefinitionGrid>
        <ChangeTable changes={changes} revealOf={null} />
        <section className={styles.next}>
          <h3>{t('nextTitle')}</h3>
          <p>{t(`next.${status}`)}</p>
          {decisionNote !== null && decisionNote !== '' && (status === 'returned' || status === 'rejected') && <p className={styles.words}>{decisionNote}</p>}
        </section>
      </article>
    </PrintSheet>
  );
}
