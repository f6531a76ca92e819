'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommand } from '@/components/form/useCommand';
import { useCommandForm } from '@/components/form/useCommandForm';
import { Section } from '@/components/ui/Section';
import { Instant } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import type { WatchedMember } from '@/lib/audit/queries/list-findings';
import styles from './WatchScreen.module.css';

/** Members whose every opening is listed: who is, marking one by number, and taking the mark away. */
export function PublicFigures({ watched, onChanged }: { watched: readonly WatchedMember[]; onChanged: () => void }) {
  const t = useTranslations('watch');
  const toast = useToast();
  function changed(message: string): void {
    toast.show({ message, tone: 'success' });
    onChanged();
  }
  const { form, command, id, onSubmit } = useCommandForm<{ number: string; reason: string }, object, object>({
    command: 'watch/flag',
    defaultValues: { number: '', reason: '' },
    toInput: (values) => values,
    onDone: () => {
      form.reset();
      changed(t('figures.added'));
    },
  });
  const unflag = useCommand<{ memberId: string }, object>('watch/unflag', { onDone: () => changed(t('figures.removed')) });
  return (
    <Section title={t('figures.title')} meta={<span className={styles.minor}>{t('figures.lead')}</span>}>
      {watched.length === 0 ? (
        <p>{t('figures.none')}</p>
      ) : (
        <ul className={styles.figures}>
          {watched.map((member) => (
            <li key={member.id} className={styles.figure}>
              <span>
                {t('member', { name: member.name, card: member.cardEnding })}
                <span className={styles.minor}>
                  {t('figures.since', { branch: member.branchName })} <Instant at={member.since} format="date" />
                </span>
                <span className={styles.minor}>{member.reason}</span>
              </span>
              <Button size="small" onClick={() => void unflag.send({ memberId: member.id })} aria-label={`${t('figures.remove')}: ${member.name}`}>
                {t('figures.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <CommandNotice command={unflag} area="watch" />
      <form id={id} className={styles.form} onSubmit={onSubmit} noValidate aria-label={t('figures.add')}>
        <FormTextField control={form.control} name="number" label={t('figures.number')} hint={t('figures.numberHint')} inputMode="numeric" maxLength={40} area="watch" />
        <FormTextField control={form.control} name="reason" label={t('figures.reason')} maxLength={500} area="watch" />
        <CommandNotice command={command} area="watch" />
        <div>
          <Button type="submit" variant="outlined" aria-disabled={command.pending}>
            {t('figures.add')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
