'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState, type FormEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import { useRefusalWords } from '@/components/form/problem-words';
import { useCommand } from '@/components/form/useCommand';
import styles from '@/components/ui/bulk-dialog.module.css';
import { StatusMark } from '@/components/ui/StatusMark';
import { LevelMark } from '@/components/complaints/case/LevelMark';
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

/** Several cases to one colleague: seen before, and with a verdict for each after. */
export function AssignDialog({ rows, colleagues, onClose, onDone }: Props) {
  const t = useTranslations('complaint-queue');
  const common = useTranslations('common');
  const titleId = useId();
  const [assigneeId, setAssigneeId] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommand<Input, { rows: AssignedRow[] }>('complaints/assign-many', { onDone });
  const results = command.result?.kind === 'done' ? command.result.value.rows : null;
  const items = rows.filter(({ actions, assigneeId: now }) => actions.includes('assign') && now !== assigneeId);
  const done = results?.filter(({ outcome }) => outcome.kind === 'done').length ?? 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (command.pending || assigneeId === '' || items.length === 0) return;
    void command.send({ assigneeId, items: items.map(({ id, version }) => ({ id, version })) });
  }

  return (
    <Dialog open onClose={command.pending ? undefined : onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <form onSubmit={submit} noValidate className={styles.form}>
        <DialogTitle id={titleId}>{t('bulk.title', { count: items.length })}</DialogTitle>
        <DialogContent className={styles.content ?? ''}>
          {results === null ? (
            <>
              <Field label={t('bulk.to')} problem={asked && assigneeId === '' ? 'required' : undefined}>
                {({ id, describedBy, invalid }) => (
                  <NativeSelect
                    autoFocus fullWidth error={invalid} input={<OutlinedInput />} inputProps={{ id, 'aria-describedby': describedBy, 'aria-invalid': invalid }}
                    value={assigneeId} onChange={(event) => setAssigneeId(event.target.value)}
                  >
                    <option value="">{common('field.choose')}</option>
                    {colleagues.map(({ id: staffId, name }) => (
                      <option key={staffId} value={staffId}>{name}</option>
                    ))}
                  </NativeSelect>
                )}
              </Field>
              <CommandNotice command={command} area="complaint-queue" />
            </>
          ) : (
            <p className={styles.will} role="status">{t('bulk.summary', { done, failed: results.length - done })}</p>
          )}
          <Rows rows={rows} results={results} assigneeId={assigneeId} />
        </DialogContent>
        <DialogActions>
          {results === null ? (
            <>
              <Button onClick={onClose} disabled={command.pending}>{common('action.cancel')}</Button>
              <Button type="submit" variant="contained" disabled={items.length === 0} aria-disabled={command.pending}>
                {command.pending ? common('command.sending') : t('bulk.confirm', { count: items.length })}
              </Button>
            </>
          ) : (
            <Button variant="contained" autoFocus onClick={onClose}>{t('bulk.close')}</Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Rows({ rows, results, assigneeId }: { rows: readonly ComplaintRow[]; results: readonly AssignedRow[] | null; assigneeId: string }) {
  const t = useTranslations('complaint-queue');
  const why = useWhy();
  const outcomes = new Map(results?.map(({ id, outcome }) => [id, outcome]));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t(results === null ? 'bulk.preview' : 'bulk.results')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.level')}</th>
          <th scope="col">{t('column.reference')}</th>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.subject')}</th>
          <th scope="col">{t(results === null ? 'bulk.now' : 'bulk.results')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const outcome = outcomes.get(row.id);
          const reason = !row.actions.includes('assign') ? 'wrong_status' : row.assigneeId !== null && row.assigneeId === assigneeId ? 'already_assigned' : null;
          return (
            <tr key={row.id} data-left={results === null && reason !== null}>
              <td><LevelMark level={row.level} /></td>
              <th scope="row" className={styles.reference}>{row.reference}</th>
              <td>{row.name}</td>
              <td>{row.subject}</td>
              <td>
                {outcome !== undefined ? (
                  <StatusMark tone={outcome.kind === 'done' ? 'success' : 'attention'} quiet>
                    {outcome.kind === 'done' ? t('bulk.done') : <span className={styles.why}>{why(outcome)}</span>}
                  </StatusMark>
                ) : reason !== null ? (
                  t('bulk.left', { reason: t(`refused.${reason}`) })
                ) : (
                  (row.assigneeName ?? t('cell.nobody'))
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Why a row was not changed, as a sentence. */
function useWhy(): (outcome: Exclude<AssignedRow['outcome'], { kind: 'done' }>) => string {
  const t = useTranslations('complaint-queue.bulk');
  const refusal = useRefusalWords('complaint-queue');
  const format = useFormatter();
  return (outcome) => {
    switch (outcome.kind) {
      case 'refused':
        return outcome.codes.map((code) => refusal(code, outcome.params ?? {})).join(' ');
      case 'conflict':
        return t('conflict', { by: outcome.by, at: format.dateTime(new Date(outcome.at), 'dateTime') });
      case 'not_found':
        return t('not_found');
      case 'forbidden':
      case 'step_up':
      case 'factor_pending':
      case 'rate_limited':
        return t('forbidden');
    }
  };
}
