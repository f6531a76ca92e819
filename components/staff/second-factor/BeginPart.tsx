'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { Section } from '@/components/ui/Section';
import styles from './SecondFactorScreen.module.css';

/** Before there is a second factor: what is needed, and the beginning. */
export function BeginPart() {
  const t = useTranslations('second-factor');
  const router = useRouter();
  const begin = useCommand('second-factor/begin', { onDone: () => router.refresh() });
  return (
    <Section title={t('begin.title')}>
      <div className={styles.part}>
        <p>{t('begin.words')}</p>
        <CommandNotice command={begin} area="second-factor" />
        <p>
          <Button variant="contained" aria-disabled={begin.pending} onClick={() => void begin.send({})}>
            {t('begin.submit')}
          </Button>
        </p>
      </div>
    </Section>
  );
}
