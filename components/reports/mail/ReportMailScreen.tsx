'use client';

import MailOutlineRounded from '@mui/icons-material/MailOutlineRounded';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { useToast } from '@/components/ui/toasts';
import type { MailRow, MailsView } from '@/lib/reports/queries/list-mails';
import { MailForm } from './MailForm';
import { MailLine } from './MailLine';
import styles from './ReportMail.module.css';

/** Reports by e-mail: what is sent when to whom, how it went, and what is missing for it to go at all. */
export function ReportMailScreen({ view: { sender, mayEdit, rows } }: { view: MailsView }) {
  const t = useTranslations('report-mail');
  const reports = useTranslations('report-home');
  const router = useRouter();
  const toast = useToast();
  const [removed, setRemoved] = useState<MailRow | null>(null);

  function changed(act: 'save' | 'pause' | 'resume' | 'remove' | 'send'): void {
    setRemoved(null);
    toast.show({ message: t(`done.${act}`), tone: 'success' });
    router.refresh();
  }

  return (
    <div className={styles.screen}>
      <PageHeader title={t('title')} lead={sender === null ? t('lead') : `${t('lead')} ${t('from', { address: sender })}`} back={{ href: '/reports', label: reports('all.title') }} />
      {sender === null && (
        <Notice tone="attention" title={t('off.title')}>
          <p>{t('off.words')}</p>
        </Notice>
      )}
      <Section title={t('list')} flush>
        {rows.length === 0 ? (
          <EmptyState compact icon={<MailOutlineRounded />} title={t('empty')}>
            {t('emptyWords')}
          </EmptyState>
        ) : (
          <div className={styles.scroll} role="region" aria-label={t('list')} tabIndex={0}>
            <table className={styles.table}>
              <caption className="visually-hidden">{t('list')}</caption>
              <thead>
                <tr>
                  {(['report', 'when', 'recipients', 'state', ...(mayEdit ? (['acts'] as const) : [])] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <MailLine key={row.id} row={row} mayEdit={mayEdit} sends={sender !== null} onChanged={changed} onRemove={() => setRemoved(row)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
      {mayEdit && <MailForm onSaved={() => changed('save')} />}
      {removed !== null && <RemoveDialog row={removed} onClose={() => setRemoved(null)} onDone={() => changed('remove')} />}
    </div>
  );
}

/** Asks before a report is no longer sent. */
function RemoveDialog({ row: { id, report, recipients }, onClose, onDone }: { row: MailRow; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('report-mail');
  const command = useCommand<{ id: string }, { id: string }>('reports/mail/remove', { onDone });
  return (
    <ConfirmDialog open tone="danger" title={t('confirm.title')} confirmLabel={t('confirm.remove')} busy={command.pending} onConfirm={() => void command.send({ id })} onClose={onClose}>
      <CommandNotice command={command} area="report-mail" />
      <p>{t('confirm.words', { report: t(`report.${report}`), count: recipients.length })}</p>
    </ConfirmDialog>
  );
}
