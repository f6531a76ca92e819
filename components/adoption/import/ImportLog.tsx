'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import fileStyles from '@/components/form/import-file.module.css';
import { RowsNotice } from '@/components/form/RowsNotice';
import { useCommand } from '@/components/form/useCommand';
import { askRows, type RowsProblem } from '@/components/form/useRows';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { useFigureWords } from '@/components/ui/figure-words';
import { Instant } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import type { AdoptionBranch } from '@/lib/adoption/queries/branches';
import type { LoggedImport } from '@/lib/adoption/queries/import-log';
import type { ImportPage } from '@/lib/adoption/queries/list-imports';
import styles from './AdoptionImport.module.css';

interface Props {
  /** The newest of the list. */
  page: ImportPage;
  branches: readonly AdoptionBranch[];
  onChanged: () => void;
}

const TONES = { live: 'success', replaced: 'neutral', withdrawn: 'attention' } as const;

/** Files loaded so far: what is in use, what was replaced, and the way back. */
export function ImportLog({ page, branches, onChanged }: Props) {
  const t = useTranslations('adoption.import.log');
  const kinds = useTranslations('adoption.kinds');
  const words = useFigureWords();
  const [more, setMore] = useState<{ of: ImportPage; rows: LoggedImport[]; next: ImportPage['next'] } | null>(null);
  const [problem, setProblem] = useState<RowsProblem | null>(null);
  const [asked, setAsked] = useState<LoggedImport | null>(null);
  const nameOf = (id: string) => branches.find((branch) => branch.id === id)?.name ?? id;
  // What was loaded further belongs to the list as it stood then.
  const further = more?.of === page ? more : { rows: [], next: page.next };
  const rows = [...page.rows, ...further.rows];

  async function load(): Promise<void> {
    const answer = await askRows<ImportPage>('adoption/imports', { after: further.next });
    if (answer.kind !== 'done') return setProblem(answer);
    setProblem(null);
    setMore({ of: page, rows: [...further.rows, ...answer.value.rows], next: answer.value.next });
  }

  return (
    <Section title={t('title')} flush>
      {rows.length === 0 ? (
        <p className={fileStyles.more}>{t('empty')}</p>
      ) : (
        <div className={fileStyles.scroll} tabIndex={0} role="region" aria-label={t('label')}>
          <table className={fileStyles.table}>
            <thead>
              <tr>
                {(['month', 'branch', 'kind', 'file', 'rows', 'at', 'state'] as const).map((column) => (
                  <th key={column} scope="col" data-align={column === 'rows' ? 'end' : undefined}>{t(column)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const of = { kind: kinds(row.kind), month: words.month(row.month), branch: nameOf(row.branchId) };
                return (
                  <tr key={row.id}>
                    <th scope="row" className={fileStyles.short}>{of.month}</th>
                    <td>{of.branch}</td>
                    <td>{of.kind}</td>
                    <td>
                      {row.fileName}
                      <span className={styles.beneath}>{row.source}</span>
                    </td>
                    <td data-align="end">{words.count(row.rows)}</td>
                    <td>
                      <Instant at={row.importedAt} />
                      <span className={styles.beneath}>{row.importedBy}</span>
                    </td>
                    <td className={fileStyles.verdict}>
                      <div className={styles.state}>
                        <StatusMark quiet tone={TONES[row.state]}>{t(row.state)}</StatusMark>
                        <Button size="small" aria-label={row.state === 'live' ? t('withdrawOf', of) : t('restoreOf', of)} onClick={() => setAsked(row)}>
                          {row.state === 'live' ? t('withdraw') : t('restore')}
                        </Button>
                      </div>
                      {row.replacedAt !== null && (
                        <span className={styles.beneath}>
                          {t.rich('since', { at: () => <Instant at={row.replacedAt ?? ''} />, by: row.replacedBy ?? '' })}
                        </span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {problem && <RowsNotice problem={problem} onRetry={() => void load()} />}
      {further.next !== null && (
        <p className={fileStyles.more}>
          <Button size="small" variant="outlined" onClick={() => void load()}>
            {t('more')}
          </Button>
        </p>
      )}
      {asked !== null && <ChangeDialog row={asked} branch={nameOf(asked.branchId)} onClose={() => setAsked(null)} onDone={() => {
        setAsked(null);
        onChanged();
      }} />}
    </Section>
  );
}

/** Asks before figures of the report are taken away or put back. */
function ChangeDialog({ row, branch, onClose, onDone }: { row: LoggedImport; branch: string; onClose: () => void; onDone: () => void }) {
  const act = row.state === 'live' ? 'withdraw' : 'restore';
  const t = useTranslations(`adoption.import.${act}`);
  const kinds = useTranslations('adoption.kinds');
  const words = useFigureWords();
  const toast = useToast();
  const command = useCommand<{ ids: string[] } | { id: string }, unknown>(`adoption/${act}`, {
    onDone: () => {
      toast.show({ message: t('done'), tone: 'success' });
      onDone();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('title')}
      confirmLabel={t('confirm')}
      tone={act === 'withdraw' ? 'danger' : 'primary'}
      busy={command.pending}
      onConfirm={() => void command.send(act === 'withdraw' ? { ids: [row.id] } : { id: row.id })}
      onClose={onClose}
    >
      <div className={styles.words}>
        <CommandNotice command={command} area="adoption" />
        <p>{t('what', { kind: kinds(row.kind), branch, month: words.month(row.month) })}</p>
      </div>
    </ConfirmDialog>
  );
}
