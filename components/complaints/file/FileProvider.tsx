'use client';

import { useTranslations } from 'next-intl';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';
import { providerExchanges } from './provider-exchange';

/** What the hospital or FKTP was asked and what it answered, each with its moment. */
export function FileProvider({ complaint: { events, facility }, at }: { complaint: ComplaintCaseView; at: (instant: string) => string }) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const exchanges = providerExchanges(events);
  if (exchanges.length === 0) return null;
  return (
    <FilePart title={t('provider')}>
      <ol className={styles.entries}>
        {exchanges.map((each, index) => (
          <li key={each.id} className={styles.entry}>
            <p className={styles.line}>
              {words('providerAsked', { at: at(each.askedAt) })}, {each.askedBy}
              {index === exchanges.length - 1 && facility !== null && `, ${facility.name}`}
            </p>
            <p className={styles.typed}>{each.question}</p>
            {each.answer === null ? (
              <p className={styles.line}>{t('providerWaits')}</p>
            ) : (
              <>
                <p className={styles.line}>
                  {words('providerAnswered', { at: at(each.answer.at) })}, {each.answer.by}
                </p>
                <p className={styles.typed}>{each.answer.text}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </FilePart>
  );
}
