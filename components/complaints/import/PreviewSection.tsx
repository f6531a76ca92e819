'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { Segmented } from '@/components/ui/Segmented';
import type { PreviewedRow } from '@/lib/complaints/queries/preview-import';
import { countRows, groupOf, ROW_GROUPS, type RowGroup } from './import-rows';
import { RowTable } from './RowTable';
import type { ImportRun } from './useImportRun';
import styles from './ImportScreen.module.css';

/** The rows with their verdicts, the way to import the good ones, and how far that is. */
export function PreviewSection({ rows, run }: { rows: readonly PreviewedRow[]; run: ImportRun }) {
  const t = useTranslations('complaint-import');
  const common = useTranslations('common.command');
  const [group, setGroup] = useState<RowGroup>('all');
  const stated = rows.map(({ line, cells, verdict }) => ({ line, cells, state: run.states.get(line) ?? verdict }));
  const counts = countRows(stated.map(({ state }) => state));
  const left = rows.filter(({ line, verdict }) => verdict.kind === 'ready' && !run.states.has(line));
  const { progress, running, stopped } = run;
  const finished = progress !== null && !running && stopped === null;
  const shown = stated.filter(({ state }) => group === 'all' || groupOf(state) === group);
  return (
    <Section
      title={t('preview.title')}
      meta={<span className={styles.count}>{t('preview.count', { count: rows.length })}</span>}
      flush
      actions={
        <Button variant="contained" disabled={running || left.length === 0} onClick={() => void run.start(left)}>
          {running ? t('run.running') : progress === null ? t('run.start', { count: left.length }) : t('run.goOn', { count: left.length })}
        </Button>
      }
    >
      <div className={styles.inside}>
        {progress && (
          <div className={styles.progress}>
            <progress value={progress.done} max={progress.total} aria-label={t('run.progress')} />
            <span>{t('run.done', { done: progress.done, total: progress.total })}</span>
          </div>
        )}
        <div role="status">
          {finished && (
            <Notice tone={counts.problem > 0 ? 'attention' : 'success'} title={t('run.finished', { count: counts.imported })}>
              {t('run.result', { known: counts.known, problem: counts.problem })}
            </Notice>
          )}
        </div>
        {stopped && (
          <Notice role="alert" tone="attention" title={common(`${stopped.kind}.title`)}>
            {t('run.stopped')}
          </Notice>
        )}
        <Segmented
          legend={t('preview.filter')}
          value={group}
          choices={ROW_GROUPS.filter((each) => each === 'all' || each === group || counts[each] > 0).map((each) => ({ value: each, label: t(`group.${each}`, { count: counts[each] }) }))}
          onChange={setGroup}
        />
      </div>
      <RowTable key={group} rows={shown} />
    </Section>
  );
}
