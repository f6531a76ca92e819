'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Section } from '@/components/ui/Section';
import { useToast } from '@/components/ui/toasts';
import styles from './SecondFactorScreen.module.css';

/** Another phone, or none any more where the office leaves the choice. */
export function PhonePart({ required, enrolling }: { required: boolean; enrolling: boolean }) {
  const t = useTranslations('second-factor.phone');
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const change = useCommand('second-factor/begin', { onDone: () => router.refresh() });
  const turnOff = useCommand('second-factor/turn-off', {
    onDone: () => {
      toast.show({ message: t('turnedOff') });
      router.refresh();
    },
  });
  function confirm(): void {
    setAsking(false);
    void turnOff.send({});
  }
  return (
    <Section title={t('title')}>
      <div className={styles.part}>
        <p>{t('words')}</p>
        <CommandNotice command={change} area="second-factor" />
        <CommandNotice command={turnOff} area="second-factor" />
        <p className={styles.acts}>
          {!enrolling && (
            <Button variant="outlined" aria-disabled={change.pending} onClick={() => void change.send({})}>
              {t('change')}
            </Button>
          )}
          {!required && (
            <Button color="error" aria-disabled={turnOff.pending} onClick={() => setAsking(true)}>
              {t('off')}
            </Button>
          )}
        </p>
        {required && <p className={styles.hint}>{t('required')}</p>}
        <ConfirmDialog open={asking} title={t('offTitle')} tone="danger" confirmLabel={t('offConfirm')} onConfirm={confirm} onClose={() => setAsking(false)}>
          {t('offWords')}
        </ConfirmDialog>
      </div>
    </Section>
  );
}
