'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { TaskLine } from '@/lib/complaints/queries/case-view';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';

interface Props {
  tasks: readonly TaskLine[];
  at: (instant: string) => string;
}

/** What was still to do when the file was printed, and what was done. */
export function FileTasks({ tasks, at }: Props) {
  const words = useTranslations('complaint-case.tasks');
  const format = useFormatter();
  return (
    <FilePart title={words('title')}>
      <ol className={styles.list}>
        {tasks.map(({ id, text, dueOn, overdue, assignee, doneAt, doneBy }) => {
          const date = dueOn === null ? null : format.dateTime(new Date(`${dueOn}T00:00:00Z`), 'date', { timeZone: 'UTC' });
          const rest = [
            assignee?.name,
            date !== null && words(overdue ? 'overdue' : 'until', { date }),
            doneAt === null ? words('open') : words('doneBy', { name: doneBy ?? '', at: at(doneAt) }),
          ].filter((each): each is string => typeof each === 'string');
          return (
            <li key={id}>
              {text}
              <span className={styles.line}> ({rest.join('; ')})</span>
            </li>
          );
        })}
      </ol>
    </FilePart>
  );
}
