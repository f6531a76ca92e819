'use client';

import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReplyRow } from '@/lib/complaints/queries/list-replies';
import styles from './Replies.module.css';

/** Asks before a reply is taken away. */
export function RemoveReplyDialog({ reply, onClose, onDone }: { reply: ReplyRow; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('complaint-replies');
  const command = useCommand<{ id: string }, { id: string }>('complaints/remove-reply', { onDone });
  return (
    <ConfirmDialog open tone="danger" title={t('remove.title', { title: reply.title })} confirmLabel={t('remove.confirm')} busy={command.pending} onConfirm={() => void command.send({ id: reply.id })} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="complaint-replies" />
        <p>{t(reply.common ? 'remove.wordsCommon' : 'remove.words')}</p>
      </div>
    </ConfirmDialog>
  );
}
