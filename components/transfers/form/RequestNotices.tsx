'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Notice } from '@/components/ui/Notice';
import { TRANSFER_CODES } from '@/lib/transfers/rules/finding-terms';
import type { TransferRequest } from './useTransferRequest';
import styles from './RequestNotices.module.css';

/** What the server said of the last try. */
export function RequestNotices({ command }: Pick<TransferRequest, 'command'>) {
  const { result } = command;
  if (result === null || result.kind === 'done') return null;
  const codes = result.kind === 'refused' ? TRANSFER_CODES.filter((code) => result.refusal.codes.includes(code)) : [];
  return <div className={styles.notices}>{codes.length > 0 ? <Changed codes={codes} /> : <CommandNotice command={command} area="transfer-form" />}</div>;
}

/** The server refused what the form allowed: facts have changed meanwhile. The decision on the screen is made with the new ones. */
function Changed({ codes }: { codes: readonly (typeof TRANSFER_CODES)[number][] }) {
  const t = useTranslations('transfer-form.changed');
  const rules = useTranslations('transfer-rules.codes');
  const format = useFormatter();
  return (
    <Notice role="alert" tone="danger" title={t('title')}>
      <p>{t('codes', { codes: format.list(codes.map((code) => `${rules(code)} (${code})`)) })}</p>
      <p>{t('words')}</p>
    </Notice>
  );
}
