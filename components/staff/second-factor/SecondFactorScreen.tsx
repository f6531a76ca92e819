'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import { FEW_RECOVERY_CODES, type SecondFactorState } from '@/lib/staff/model';
import { BeginPart } from './BeginPart';
import { NewCodes } from './NewCodes';
import { PhonePart } from './PhonePart';
import { RecoveryPart } from './RecoveryPart';
import { ScanPart } from './ScanPart';
import styles from './SecondFactorScreen.module.css';

interface Props {
  state: SecondFactorState;
  username: string;
}

/** The person's own second factor. New recovery codes take the whole page: they are shown once. */
export function SecondFactorScreen({ state, username }: Props) {
  const t = useTranslations('second-factor');
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { since, pending, required, recoveryLeft, enrolment } = state;

  function finish(): void {
    setCodes(null);
    // The frame around a session that waited knows nothing but this page: it is made anew.
    if (pending) window.location.reload();
    else router.refresh();
  }

  return (
    <div className={styles.screen}>
      <PageHeader
        title={codes === null ? t('title') : t('codes.title')}
        meta={codes === null && <StatusMark tone={since === null ? 'attention' : 'success'}>{t(since === null ? 'state.off' : 'state.on')}</StatusMark>}
        lead={codes === null ? t('lead') : undefined}
      />
      {codes !== null ? (
        <NewCodes codes={codes} username={username} onFinish={finish} />
      ) : (
        <>
          {pending && (
            <Notice tone="attention" title={t('pending.title')}>
              {t('pending.words')}
            </Notice>
          )}
          {recoveryLeft !== null && recoveryLeft < FEW_RECOVERY_CODES && (
            <Notice tone="attention" title={t('codes.few', { count: recoveryLeft })}>
              {t('codes.fewWords')}
            </Notice>
          )}
          {enrolment !== null && <ScanPart key={enrolment.secret} enrolment={enrolment} onCodes={setCodes} />}
          {since === null && enrolment === null && <BeginPart />}
          {since !== null && (
            <>
              <p className={styles.since}>{t.rich('state.since', { at: () => <Instant at={since} /> })}</p>
              <RecoveryPart left={recoveryLeft ?? 0} onCodes={setCodes} />
              <PhonePart required={required} enrolling={enrolment !== null} />
            </>
          )}
        </>
      )}
    </div>
  );
}
