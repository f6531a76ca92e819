'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { Instant } from '@/components/ui/time';
import { PRIVACY_KINDS, type PrivacyKind } from '@/lib/privacy/model';
import type { FiledPrivacyRequest } from '@/lib/privacy/commands/file-privacy-request';
import type { PrivacyForm } from '@/lib/privacy/queries/open-privacy-form';
import styles from './PurposeScreen.module.css';

interface Values {
  kind: PrivacyKind | '';
  asked: string;
}

/** Takes down what a member asks about their data; the answer is due within 72 hours. */
export function PrivacyFormScreen({ facts }: { facts: PrivacyForm }) {
  const t = useTranslations('privacy');
  const common = useTranslations('common');
  const record = `/members/${facts.memberId}`;
  const { form, command, id, onSubmit } = useCommandForm<Values, object, FiledPrivacyRequest>({
    command: 'privacy/file',
    defaultValues: { kind: '', asked: '' },
    toInput: ({ kind, asked }) => ({ memberId: facts.memberId, kind: kind === '' ? null : kind, asked }),
  });
  useShortcuts([{ keys: '$mod+Enter', labelKey: 'privacy.form.submit', run: () => onSubmit() }]);
  if (command.result?.kind === 'done') {
    const filed = command.result.value;
    return (
      <div className={styles.screen}>
        <PageHeader back={{ href: record, label: t('form.back') }} title={t('form.done')} />
        <Notice tone="success" role="status" title={t('form.doneTitle', { kind: t(`kind.${filed.kind}`), reference: filed.reference })} actions={<ButtonLink href="/privacy">{t('form.toList')}</ButtonLink>}>
          {t('form.due')} <Instant at={filed.dueAt} />
        </Notice>
      </div>
    );
  }
  const kinds = PRIVACY_KINDS.filter((kind) => kind !== (facts.restricted ? 'restriction' : 'end_restriction'));
  return (
    <div className={styles.screen}>
      <PageHeader back={{ href: record, label: t('form.back') }} title={t('form.title')} meta={<span>{t('form.member', { name: facts.name, card: facts.cardEnding })}</span>} lead={t('form.lead')} />
      <Section title={t('form.what')}>
        <form id={id} className={styles.form} onSubmit={onSubmit} noValidate aria-label={t('form.title')}>
          <FormRadios
            control={form.control}
            name="kind"
            label={t('form.kind')}
            choices={kinds.map((kind) => ({ value: kind, label: facts.open.includes(kind) ? t('form.waits', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`), disabled: facts.open.includes(kind) }))}
          />
          <FormTextField control={form.control} name="asked" label={t('form.asked')} hint={t('form.askedHint')} rows={4} maxLength={1_000} area="privacy" />
          <CommandNotice command={command} area="privacy" />
          <div>
            <Button type="submit" variant="contained" size="large" aria-disabled={command.pending} endIcon={<KeyHint keys="$mod+Enter" />}>
              {command.pending ? common('command.sending') : t('form.submit')}
            </Button>
          </div>
        </form>
      </Section>
    </div>
  );
}
