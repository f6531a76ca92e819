'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { CalendarChange } from '@/lib/calendar/commands/change-calendar';
import styles from './Calendar.module.css';

/** What is to be taken off the calendar, in words, and the command that does it. */
export interface Removal {
  command: 'calendar/remove-holiday' | 'calendar/remove-timetable';
  input: Record<string, string>;
  what: ReactNode;
}

/** Asks before something is taken away; says how many open cases will be counted anew. */
export function RemoveDialog({ removal, openCases, onClose, onDone }: { removal: Removal; openCases: number; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('calendar');
  const command = useCommand<Record<string, string>, CalendarChange>(removal.command, { onDone });
  return (
    <ConfirmDialog open tone="danger" title={t('remove.title')} confirmLabel={t('remove.confirm')} busy={command.pending} onConfirm={() => void command.send(removal.input)} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="calendar" />
        <p>{removal.what}</p>
        <p className={styles.quiet}>{t('consequence', { count: openCases })}</p>
      </div>
    </ConfirmDialog>
  );
}
