'use client';

import { useTranslations } from 'next-intl';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import type { FacilityName } from '@/lib/complaints/queries/get-case-file';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';
import { providerExchanges } from './provider-exchange';

interface Props {
  complaint: ComplaintCaseView;
  facilities: readonly FacilityName[];
  at: (instant: string) => string;
}

/** What the hospital or FKTP was asked and what it answered, each with its moment. */
export function FileProvider({ complaint: { events, facility }, facilities, at }: Props) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const exchanges = providerExchanges(events, facility?.code ?? null);
  const nameOf = (code: string | null) => facilities.find((each) => each.code === code)?.name ?? facility?.name;
  if (exchanges.length === 0) return null;
  return (
    <FilePart title={t('provider')}>
      <ol className={styles.entries}>
        {exchanges.map((each) => (
          <li key={each.id} className={styles.entry}>
            <p className={styles.line}>
              <strong>{nameOf(each.facility)}</strong> {words('providerAsked', { at: at(each.askedAt) })}, {each.askedBy}
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
