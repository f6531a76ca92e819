'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { askRows, useRows, type RowsProblem } from '@/components/form/useRows';
import { TextLink } from '@/components/ui/links';
import { Instant } from '@/components/ui/time';
import type { RecapCase, RecapCases } from '@/lib/complaints/queries/read-recap-cases';
import type { RecapChoice } from '@/lib/complaints/rules/rkpng';
import styles from './Recap.module.css';

interface Props {
  month: string;
  branchId: string | null;
  choice: RecapChoice;
  onClose: () => void;
}

/** The complaints that a number counts, the oldest first; each leads to its case. */
export function RecapCasesPanel({ month, branchId, choice, onClose }: Props) {
  const t = useTranslations('recap');
  const rules = useTranslations('complaint-rules');
  const title = useRef<HTMLHeadingElement>(null);
  const [more, setMore] = useState<{ rows: RecapCase[]; next: RecapCases['next'] } | null>(null);
  const [problem, setProblem] = useState<RowsProblem | null>(null);
  const input = { month, branchId, cell: choice };
  const first = useRows<RecapCases>('recap/cases', input);
  const rows = [...(first.rows?.rows ?? []), ...(more?.rows ?? [])];
  const next = more === null ? (first.rows?.next ?? null) : more.next;
  useEffect(() => title.current?.focus(), []);

  async function load(): Promise<void> {
    const answer = await askRows<RecapCases>('recap/cases', { ...input, after: next });
    if (answer.kind !== 'done') return setProblem(answer);
    setProblem(null);
    setMore((before) => ({ rows: [...(before?.rows ?? []), ...answer.value.rows], next: answer.value.next }));
  }

  const { channel, subject, status, within } = choice;
  const sides = [channel && rules(`channels.${channel}`), subject && rules(`subjects.${subject}`), status && rules(`recapStatuses.${status}`), within && rules(`doneWithin.${within}`)].filter(Boolean);
  return (
    <aside className={`${styles.panel} no-print`} aria-labelledby="recap-cases">
      <div className={styles.panelHead}>
        <h2 id="recap-cases" ref={title} tabIndex={-1} className={styles.panelTitle}>
          {sides.length === 0 ? t('whole') : sides.join(' · ')}
        </h2>
        <IconButton size="small" aria-label={t('close')} onClick={onClose}>
          <CloseRounded fontSize="inherit" />
        </IconButton>
      </div>
      {first.problem && <RowsNotice problem={first.problem} onRetry={first.refresh} />}
      {first.loading && (
        <p className={styles.quiet} role="status">
          {t('loading')}
        </p>
      )}
      {first.rows && rows.length === 0 && <p className={styles.quiet}>{t('noCases')}</p>}
      <ul className={styles.cases}>
        {rows.map((row) => (
          <li key={row.id} className={styles.case}>
            <TextLink href={`/complaints/${row.id}`}>{row.reference}</TextLink>
            <span className={styles.subject}>{row.subject}</span>
            <span className={styles.quiet}>
              {rules(`statuses.${row.status}`)} · <Instant at={row.receivedAt} />
            </span>
          </li>
        ))}
      </ul>
      {problem && <RowsNotice problem={problem} onRetry={() => void load()} />}
      {next !== null && (
        <Button size="small" variant="outlined" onClick={() => void load()}>
          {t('more')}
        </Button>
      )}
    </aside>
  );
}
