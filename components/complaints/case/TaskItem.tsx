'use client';

import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import { StatusMark } from '@/components/ui/StatusMark';
import type { TaskLine } from '@/lib/complaints/queries/case-view';
import styles from './Tasks.module.css';

interface Props {
  task: TaskLine;
  /** May be ticked and removed by this person. */
  may: boolean;
  onChanged: () => void;
  onRemoved: () => void;
}

/** One task with its tick. The tick is seen at once, and taken off again when the server does not take it. */
export function TaskItem({ task, may, onChanged, onRemoved }: Props) {
  const t = useTranslations('complaint-case.tasks');
  const metaId = useId();
  const finish = useCommand<{ taskId: string; done: boolean }, object>('complaints/finish-task', { onDone: onChanged });
  const remove = useCommand<{ taskId: string }, object>('complaints/remove-task');
  const done = task.doneAt !== null;
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (wanted !== null && wanted === done && !finish.pending) setWanted(null);
  const taken = finish.pending || finish.waiting || finish.result === null || finish.result.kind === 'done';
  const shown = wanted !== null && taken ? wanted : done;

  function tick(): void {
    if (finish.pending) return;
    setWanted(!shown);
    void finish.send({ taskId: task.id, done: !shown });
  }
  async function takeAway(): Promise<void> {
    if (remove.pending) return;
    const { kind } = await remove.send({ taskId: task.id });
    if (kind === 'done') onRemoved();
    // Somebody else was faster: how it stands now is shown.
    else if (kind === 'refused' || kind === 'not_found') onChanged();
  }

  return (
    <li className={styles.task} data-done={shown}>
      <div className={styles.line}>
        <div className={styles.words}>
          <label className={styles.label}>
            <Checkbox size="small" checked={shown} disabled={!may} onChange={tick} slotProps={{ input: { 'aria-describedby': metaId } }} />
            <span className={styles.text}>{task.text}</span>
          </label>
          <TaskMeta id={metaId} task={task} />
        </div>
        {may && !shown && (
          <IconButton size="small" className={styles.remove} aria-label={t('removeNamed', { text: task.text })} title={t('remove')} aria-disabled={remove.pending} onClick={() => void takeAway()}>
            <DeleteOutlined fontSize="inherit" />
          </IconButton>
        )}
      </div>
      <CommandNotice command={finish} area="complaint-case" />
      <CommandNotice command={remove} area="complaint-case" />
    </li>
  );
}

function TaskMeta({ id, task: { dueOn, overdue, assignee, doneAt, doneBy } }: { id: string; task: TaskLine }) {
  const t = useTranslations('complaint-case.tasks');
  const format = useFormatter();
  const date = dueOn === null ? null : format.dateTime(new Date(`${dueOn}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  return (
    <span id={id} className={styles.meta}>
      {doneAt !== null ? (
        <span>{t('doneBy', { name: doneBy ?? '', at: format.dateTime(new Date(doneAt), 'dateTime') })}</span>
      ) : (
        <>
          {assignee !== null && <span>{assignee.name}</span>}
          {date !== null && (overdue ? <StatusMark tone="danger" quiet>{t('overdue', { date })}</StatusMark> : <span>{t('until', { date })}</span>)}
        </>
      )}
    </span>
  );
}
