'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LevelMark } from '@/components/complaints/case/LevelMark';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { BulkDialog } from '@/components/queue/BulkDialog';
import type { AssignedRow } from '@/lib/complaints/commands/assign-complaints';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';

interface Props {
  rows: readonly ComplaintRow[];
  colleagues: readonly { id: string; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

interface Input {
  assigneeId: string;
  items: { id: string; version: number }[];
}

/** Several cases to one colleague. */
export function AssignDialog({ rows, colleagues, onClose, onDone }: Props) {
  const t = useTranslations('complaint-queue');
  const common = useTranslations('common.field');
  const [assigneeId, setAssigneeId] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommand<Input, { rows: AssignedRow[] }>('complaints/assign-many', { onDone });
  const items = rows.filter(({ actions, assigneeId: now }) => actions.includes('assign') && now !== assigneeId);

  function submit(): void {
    setAsked(true);
    if (command.pending || assigneeId === '' || items.length === 0) return;
    void command.send({ assigneeId, items: items.map(({ id, version }) => ({ id, version })) });
  }
  function left(row: ComplaintRow): string | null {
    if (!row.actions.includes('assign')) return 'wrong_status';
    return row.assigneeId !== null && row.assigneeId === assigneeId ? 'already_assigned' : null;
  }

  return (
    <BulkDialog
      queue="complaints"
      title={t('bulk.title', { count: items.length })}
      command={command}
      confirm={{ words: t('bulk.confirm', { count: items.length }), idle: items.length === 0 }}
      table={{
        rows,
        before: { title: t('column.level'), cell: ({ level }) => <LevelMark level={level} /> },
        columns: [
          { title: t('column.name'), cell: ({ name }) => name },
          { title: t('column.subject'), cell: ({ subject }) => subject },
        ],
        now: { title: t('bulk.now'), cell: ({ assigneeName }) => assigneeName ?? t('cell.nobody') },
        left,
        done: t('bulk.done'),
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('bulk.to')} problem={asked && assigneeId === '' ? 'required' : undefined}>
        {({ id, describedBy, invalid }) => (
          <NativeSelect
            autoFocus fullWidth error={invalid} input={<OutlinedInput />} inputProps={{ id, 'aria-describedby': describedBy, 'aria-invalid': invalid }}
            value={assigneeId} onChange={(event) => setAssigneeId(event.target.value)}
          >
            <option value="">{common('choose')}</option>
            {colleagues.map(({ id: staffId, name }) => (
              <option key={staffId} value={staffId}>{name}</option>
            ))}
          </NativeSelect>
        )}
      </Field>
    </BulkDialog>
  );
}
