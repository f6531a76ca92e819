'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { useShortcuts } from '@/components/shell/acts';
import parts from '@/components/ui/case-parts.module.css';
import { Section } from '@/components/ui/Section';
import { useToast } from '@/components/ui/toasts';
import type { ComplaintCaseView, TaskLine } from '@/lib/complaints/queries/case-view';
import { AddTaskForm, type NewTask } from './AddTaskForm';
import { TaskItem } from './TaskItem';
import styles from './Tasks.module.css';

interface Props {
  complaint: Pick<ComplaintCaseView, 'id' | 'tasks' | 'colleagues' | 'mayComment'>;
  onChanged: () => void;
}

/** What is still to do for the case and what was done: ticked here, added in one line. */
export function Tasks({ complaint: { id, tasks, colleagues, mayComment }, onChanged }: Props) {
  const t = useTranslations('complaint-case.tasks');
  const toast = useToast();
  const box = useRef<HTMLInputElement>(null);
  const restore = useCommand<NewTask, object>('complaints/add-task', { onDone: onChanged });
  const open = tasks.filter(({ doneAt }) => doneAt === null).length;
  useShortcuts([{ keys: 'i', labelKey: 'complaint-case.tasks.focus', disabled: !mayComment, run: () => box.current?.focus() }]);

  function removed({ text, dueOn, assignee }: TaskLine): void {
    toast.show({ message: t('removed'), tone: 'neutral', undo: () => void restore.send({ id, text, dueOn, assigneeId: assignee?.id ?? null }) });
    // The button that was pressed goes with its task.
    box.current?.focus();
    onChanged();
  }

  return (
    <Section look="plain" title={t('title')} meta={open > 0 && <span className={styles.count}>{t('openCount', { count: open })}</span>}>
      <div className={styles.stack}>
        {tasks.length === 0 ? (
          <p className={parts.none}>{t('none')}</p>
        ) : (
          <ul className={styles.tasks} aria-label={t('list')}>
            {tasks.map((task) => (
              <TaskItem key={task.id} task={task} may={mayComment} onChanged={onChanged} onRemoved={() => removed(task)} />
            ))}
          </ul>
        )}
        <CommandNotice command={restore} area="complaint-case" />
        {mayComment && <AddTaskForm complaintId={id} colleagues={colleagues} box={box} onAdded={onChanged} />}
      </div>
    </Section>
  );
}
