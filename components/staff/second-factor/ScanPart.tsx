'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommand } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { Section } from '@/components/ui/Section';
import type { Enrolment } from '@/lib/staff/model';
import styles from './SecondFactorScreen.module.css';

interface Values {
  code: string;
}

/** The picture for the phone, and the first code that comes back from it. */
export function ScanPart({ enrolment: { svg, secret }, onCodes }: { enrolment: Enrolment; onCodes: (codes: readonly string[]) => void }) {
  const t = useTranslations('second-factor');
  const router = useRouter();
  const { form, command, id, onSubmit } = useCommandForm<Values, Values, { codes: string[] }>({
    command: 'second-factor/confirm',
    defaultValues: { code: '' },
    toInput: (values) => values,
    onDone: ({ codes }) => onCodes(codes),
  });
  const anew = useCommand('second-factor/begin', { onDone: () => router.refresh() });
  return (
    <Section title={t('scan.title')}>
      <ol className={styles.steps}>
        <li>
          <p>{t('scan.one')}</p>
          {/* Drawn by our own server from letters and digits alone. */}
          <div className={styles.picture} role="img" aria-label={t('scan.picture')} dangerouslySetInnerHTML={{ __html: svg }} />
          <p className={styles.hint}>{t('scan.byHand')}</p>
          <p>
            <code className={styles.secret}>{secret}</code>
          </p>
        </li>
        <li>
          <p>{t('scan.two')}</p>
          <form id={id} className={styles.confirm} onSubmit={onSubmit} noValidate>
            <FormTextField control={form.control} name="code" area="second-factor" label={t('scan.code')} inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
            <CommandNotice command={command} area="second-factor" />
            <CommandNotice command={anew} area="second-factor" />
            <p className={styles.acts}>
              <Button type="submit" variant="contained" aria-disabled={command.pending}>
                {command.pending ? t('scan.submitting') : t('scan.submit')}
              </Button>
              <Button aria-disabled={anew.pending} onClick={() => void anew.send({})}>
                {t('begin.again')}
              </Button>
            </p>
          </form>
        </li>
      </ol>
    </Section>
  );
}
