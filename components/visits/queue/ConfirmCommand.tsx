'use client';

import type { ReactNode } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import styles from './Queue.module.css';

/** What is to be done after a question, in words, and the command that does it. */
export interface Question {
  command: 'queue/leave' | 'queue/cancel' | 'devices/revoke';
  input: Record<string, string | number>;
  title: string;
  words: ReactNode;
  confirm: string;
  /** What is said when it is done. */
  done: string;
}

/** Asks before something that others will notice. */
export function ConfirmCommand({ question, onClose, onDone }: { question: Question; onClose: () => void; onDone: (words: string) => void }) {
  const command = useCommand<Question['input'], unknown>(question.command, { onDone: () => onDone(question.done) });
  return (
    <ConfirmDialog open tone="danger" title={question.title} confirmLabel={question.confirm} busy={command.pending} onConfirm={() => void command.send(question.input)} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="queue" />
        <p>{question.words}</p>
      </div>
    </ConfirmDialog>
  );
}
