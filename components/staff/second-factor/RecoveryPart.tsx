'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Section } from '@/components/ui/Section';
import styles from './SecondFactorScreen.module.css';

/** How many recovery codes are left, and new ones. */
export function RecoveryPart({ left, onCodes }: { left: number; onCodes: (codes: readonly string[]) => void }) {
  const t = useTranslations('second-factor.codes');
  const [asking, setAsking] = useState(false);
  const renew = useCommand<object, { codes: string[] }>('second-factor/renew-codes', { onDone: ({ codes }) => onCodes(codes) });
  function confirm(): void {
    setAsking(false);
    void renew.send({});
  }
  return (
    <Section title={t('title')}>
      <div className={styles.part}>
        <p>{t('words')}</p>
        <p className={styles.left}>{t('left', { count: left })}</p>
        <CommandNotice command={renew} area="second-factor" />
        <p>
          <Button variant="outlined" aria-disabled={renew.pending} onClick={() => setAsking(true)}>
            {t('renew')}
          </Button>
        </p>
        <ConfirmDialog open={asking} title={t('renewTitle')} confirmLabel={t('renew')} onConfirm={confirm} onClose={() => setAsking(false)}>
          {t('renewWords')}
        </ConfirmDialog>
      </div>
    </Section>
  );
}
