'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import fileStyles from '@/components/form/import-file.module.css';
import { useRefusalWords } from '@/components/form/problem-words';
import type { CommandState } from '@/components/form/useCommand';
import { KeyHint } from '@/components/ui/KeyHint';
import { useFigureWords } from '@/components/ui/figure-words';
import { ButtonLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { CheckedMonth } from '@/lib/adoption/queries/check-months';
import type { AdoptionPreview } from '@/lib/adoption/queries/preview-import';
import type { AdoptionImport } from './useAdoptionImport';
import styles from './AdoptionImport.module.css';

interface Props {
  preview: Extract<AdoptionPreview, { kind: 'rows' }>;
  run: AdoptionImport;
  ready: number;
  startable: boolean;
  mayRead: boolean;
  undo: CommandState<{ ids: string[] }, unknown>;
}

/** The months of the file: what each would replace, whether it can be loaded, and the way to do it. */
export function MonthsSection({ preview, run, ready, startable, mayRead, undo }: Props) {
  const t = useTranslations('adoption.import');
  const common = useTranslations('common.command');
  const kinds = useTranslations('adoption.kinds');
  const refusal = useRefusalWords('adoption');
  const words = useFigureWords();
  const { imported, stopped, busy } = run;
  const [first] = imported ?? [];
  const stop = stopped?.at === 'import' ? stopped.result : null;
  return (
    <Section
      title={t('months.title')}
      flush
      actions={
        imported === null && (
          <Button variant="contained" disabled={!startable} endIcon={<KeyHint keys="$mod+Enter" />} aria-keyshortcuts="Control+Enter" onClick={() => void run.start()}>
            {busy === 'importing' ? t('run.running') : t('run.start', { count: ready })}
          </Button>
        )
      }
    >
      <div className={styles.inside}>
        <div role="status">
          {imported !== null && first && (
            <Notice
              tone="success"
              title={t('run.done', { count: imported.length })}
              actions={
                <>
                  {mayRead && (
                    <ButtonLink variant="outlined" size="small" href={`/reports/adoption?${new URLSearchParams({ month: first.month, branch: first.branchId }).toString()}`}>
                      {t('run.open')}
                    </ButtonLink>
                  )}
                  <Button size="small" disabled={undo.pending} onClick={() => void undo.send({ ids: imported.map(({ id }) => id) })}>
                    {t('run.undo')}
                  </Button>
                </>
              }
            >
              {t('run.doneWords')}
            </Notice>
          )}
        </div>
        <CommandNotice command={undo} area="adoption" />
        {stop && (
          <Notice role="alert" tone="attention" title={common(`${stop.kind}.title`)}>
            {stop.kind === 'refused' ? stop.refusal.codes.map((code) => <p key={code}>{refusal(code, stop.refusal.params)}</p>) : t('file.again')}
          </Notice>
        )}
        {imported === null && preview.months.some(({ state }) => state === 'blocked') && <p className={styles.quiet}>{t('run.blocked')}</p>}
      </div>
      {preview.months.length > 0 && (
        <div className={fileStyles.scroll} tabIndex={0} role="region" aria-label={t('months.label')}>
          <table className={fileStyles.table}>
            <thead>
              <tr>
                <th scope="col">{t('months.month')}</th>
                <th scope="col">{t('months.branch')}</th>
                <th scope="col" data-align="end">{kinds(preview.fileKind)}</th>
                <th scope="col">{t('months.replaces')}</th>
                <th scope="col">{t('months.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {preview.months.map((month) => (
                <tr key={`${month.branchId} ${month.month}`}>
                  <th scope="row" className={fileStyles.short}>{words.month(month.month)}</th>
                  <td>{month.branch}</td>
                  <td data-align="end">{words.count(month.total)}</td>
                  <td><Replaced month={month} /></td>
                  <td className={fileStyles.verdict}><MonthVerdict month={month} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Replaced({ month: { replaces } }: { month: CheckedMonth }) {
  const t = useTranslations('adoption.import.months');
  const format = useFormatter();
  if (replaces === null) return <span className={styles.quiet}>{t('nothing')}</span>;
  return t('was', { total: replaces.total, at: format.dateTime(new Date(replaces.importedAt), 'dateTime'), by: replaces.importedBy });
}

function MonthVerdict({ month }: { month: CheckedMonth }) {
  const t = useTranslations('adoption.import.months');
  const { state, refused, jumps, missing, running, source, replaces } = month;
  const notes = [
    ...(jumps > 0 ? [t('jumps', { count: jumps })] : []),
    ...(missing.length > 0 ? [t('missing', { segments: missing.join(', ') })] : []),
    ...(running ? [t('running')] : []),
    ...(source === '' ? [] : [t('source', { source })]),
  ];
  return (
    <>
      {state === 'ready' && <StatusMark tone={jumps > 0 || missing.length > 0 ? 'attention' : 'success'}>{replaces === null ? t('ready') : t('replace')}</StatusMark>}
      {state === 'blocked' && <StatusMark tone="danger">{t('blocked', { count: refused })}</StatusMark>}
      {state === 'unchanged' && <StatusMark tone="neutral">{t('unchanged')}</StatusMark>}
      <ul className={fileStyles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
