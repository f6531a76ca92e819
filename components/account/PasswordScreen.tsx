'use client';

import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { FieldErrors, Resolver } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommandForm } from '@/components/form/useCommandForm';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import type { PasswordChanged } from '@/lib/staff/commands/change-password';
import { PasswordBox } from './PasswordBox';
import styles from './Account.module.css';

type Values = Record<'current' | 'next' | 'again', string>;
type Input = Omit<Values, 'again'>;
const EMPTY: Values = { current: '', next: '', again: '' };

/** What the browser can tell by itself; everything else about a password is the server's to say. */
const resolver: Resolver<Values> = (values) => {
  const errors: FieldErrors<Values> = {};
  for (const name of ['current', 'next', 'again'] as const) if (values[name] === '') errors[name] = { type: 'required', message: 'required' };
  if (errors.again === undefined && values.again !== values.next) errors.again = { type: 'differs', message: 'again_differs' };
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};

/** Changes the own password: the old one, the new one twice. */
export function PasswordScreen({ username }: { username: string }) {
  const t = useTranslations('account');
  const [shown, setShown] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const toInput = useCallback(({ current, next }: Values): Input => ({ current, next }), []);
  const { form, command, id, onSubmit } = useCommandForm<Values, Input, PasswordChanged>({
    command: 'account/change-password',
    defaultValues: EMPTY,
    resolver,
    toInput,
    onDone: (changed) => {
      form.reset(EMPTY);
      setEnded(changed.ended);
    },
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <form id={id} className={styles.form} onSubmit={onSubmit} noValidate>
        <div role="status">
          {ended !== null && command.result?.kind === 'done' && (
            <Notice tone="success" title={t('done')}>
              {t('ended', { count: ended })}
            </Notice>
          )}
        </div>
        <CommandNotice command={command} area="account" />
        {/* Password safes want to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordBox control={form.control} name="current" label={t('current')} autoComplete="current-password" shown={shown} autoFocus />
        <PasswordBox control={form.control} name="next" label={t('next')} hint={t('nextHint')} autoComplete="new-password" shown={shown} />
        <PasswordBox control={form.control} name="again" label={t('again')} autoComplete="new-password" shown={shown} />
        <FormControlLabel label={t('show')} control={<Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)} />} />
        <div>
          <Button type="submit" variant="contained" aria-disabled={command.pending}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </>
  );
}
