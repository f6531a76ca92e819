'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { Section } from '@/components/ui/Section';
import type { ChangedCallBack } from '@/lib/complaints/commands/change-call-back';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import styles from './CallPanel.module.css';

interface Props {
  call: Pick<CallBackCase, 'id' | 'version'>;
  onDone: () => void;
  onReload: () => void;
}

/** The right telephone number, with which the call-back opens again. */
export function NumberForm({ call: { id: callId, version }, onDone, onReload }: Props) {
  const t = useTranslations('call-backs.number');
  const { form, command, id, onSubmit } = useCommandForm<{ phone: string }, { id: string; version: number; phone: string }, ChangedCallBack>({
    command: 'call-backs/correct-number',
    defaultValues: { phone: '' },
    toInput: ({ phone }) => ({ id: callId, version, phone }),
    onDone,
  });
  return (
    <Section look="plain" title={t('title')}>
      <form id={id} className={styles.stack} onSubmit={onSubmit} noValidate>
        <FormTextField control={form.control} name="phone" type="tel" inputMode="tel" maxLength={20} label={t('phone')} hint={t('hint')} area="call-backs" />
        <CommandNotice command={command} area="call-backs" onReload={() => { command.reset(); onReload(); }} />
        <div className={styles.buttons}>
          <Button type="submit" variant="contained" aria-disabled={command.pending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
