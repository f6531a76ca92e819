'use client';

import { useTranslations } from 'next-intl';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Section } from '@/components/ui/Section';
import { Instant } from '@/components/ui/time';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import styles from './CallPanel.module.css';

/** Step 2: how the case stands, once the person on the telephone is recognised. */
export function StoryStep({ call: { complaint } }: { call: CallBackCase }) {
  const t = useTranslations('call-backs.story');
  const rules = useTranslations('complaint-rules.statuses');
  return (
    <Section look="plain" title={t('title')}>
      {complaint === null ? (
        <p className={styles.muted}>{t('hidden')}</p>
      ) : (
        <DefinitionGrid min="medium">
          <Definition label={t('subject')}>{complaint.subject}</Definition>
          <Definition label={t('status')}>{rules(complaint.status)}</Definition>
          {complaint.note !== '' && (
            <Definition label={t('note')} wide>
              <span className={styles.typed}>{complaint.note}</span>
            </Definition>
          )}
          <Definition label={t('answer')} wide>
            {complaint.answer !== null && <span className={styles.typed}>{complaint.answer}</span>}
          </Definition>
          <Definition label={t('lastResponse')} wide>
            {complaint.lastResponse !== null && (
              <span className={styles.typed}>
                <Instant at={complaint.lastResponse.at} />: {complaint.lastResponse.text}
              </span>
            )}
          </Definition>
        </DefinitionGrid>
      )}
    </Section>
  );
}
