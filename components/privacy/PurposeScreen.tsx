'use client';

import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { useShortcuts } from '@/components/shell/acts';
import { useAfterScan } from '@/components/shell/after-scan';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { BusinessDate } from '@/components/ui/time';
import { LONGEST_PURPOSE_NOTE, STATED_PURPOSES, type StatedPurpose } from '@/lib/privacy/model';
import type { PurposeAsked } from '@/lib/privacy/queries/ask-purpose';
import styles from './PurposeScreen.module.css';

interface Values {
  purpose: StatedPurpose | '';
  note: string;
}

/** Why a member of another office is opened: one digit chooses, Enter opens. Nothing is shown but what the row of a search shows. */
export function PurposeScreen({ asked }: { asked: PurposeAsked }) {
  const t = useTranslations('privacy');
  const common = useTranslations('common');
  const router = useRouter();
  const afterScan = useAfterScan();
  const open = useRef<HTMLButtonElement>(null);
  const { form, command, id, onSubmit } = useCommandForm<Values, object, { memberId: string }>({
    command: 'privacy/purpose',
    defaultValues: { purpose: '', note: '' },
    toInput: ({ purpose, note }) => ({ memberId: asked.memberId, purpose: purpose === '' ? null : purpose, note }),
    onDone: () => router.refresh(),
  });
  function choose(purpose: StatedPurpose): void {
    form.clearErrors('purpose');
    form.setValue('purpose', purpose, { shouldDirty: true });
    open.current?.focus();
  }
  useShortcuts([
    ...STATED_PURPOSES.map((purpose, index) => ({
      keys: String(index + 1), labelKey: 'privacy.ask.key.choose' as const, values: { purpose: t(`purpose.${purpose}`) }, run: () => afterScan(() => choose(purpose)),
    })),
    { keys: 'Escape', labelKey: 'privacy.ask.key.back' as const, run: () => router.back() },
  ]);
  const done = command.result?.kind === 'done';
  return (
    <div className={styles.screen}>
      <PageHeader back={{ href: '/desk', label: t('ask.back') }} title={t('ask.title')} lead={t(asked.restricted ? 'ask.leadRestricted' : 'ask.lead')} />
      {asked.restricted && <Notice tone="attention" title={t('ask.restricted')} />}
      <Section title={t('ask.who')}>
        <DefinitionGrid>
          <Definition label={t('ask.name')}>{asked.name}</Definition>
          <Definition label={t('ask.born')}>
            <BusinessDate date={asked.birthDate} />
          </Definition>
          <Definition label={t('ask.card')}>{`•••• ${asked.cardEnding}`}</Definition>
          <Definition label={t('ask.nik')}>{asked.nikEnding !== null && `•••• ${asked.nikEnding}`}</Definition>
          <Definition label={t('ask.office')}>{asked.branchName}</Definition>
        </DefinitionGrid>
      </Section>
      <Section title={t('ask.why')}>
        <form id={id} className={styles.form} onSubmit={onSubmit} noValidate aria-label={t('ask.why')}>
          <FormRadios
            control={form.control}
            name="purpose"
            label={t('ask.purpose')}
            hint={t('ask.hint')}
            area="privacy"
            choices={STATED_PURPOSES.map((purpose, index) => ({
              value: purpose,
              label: (
                <span className={styles.choice}>
                  <KeyHint keys={String(index + 1)} /> {t(`purpose.${purpose}`)}
                </span>
              ),
            }))}
          />
          <FormTextField control={form.control} name="note" label={t('ask.note')} hint={t('ask.noteHint')} optional maxLength={LONGEST_PURPOSE_NOTE} area="privacy" />
          <CommandNotice command={command} area="privacy" />
          <div>
            <Button ref={open} type="submit" variant="contained" size="large" aria-disabled={command.pending || done} endIcon={<KeyHint keys="Enter" />}>
              {command.pending || done ? common('command.sending') : t('ask.open')}
            </Button>
          </div>
        </form>
      </Section>
    </div>
  );
}
