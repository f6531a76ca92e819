'use client';

import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { PrintButton, usePrintedPaper } from '@/components/shell/PrintButton';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';
import { useStore } from '@/components/ui/store';
import type { PrintedList } from '@/lib/server/printed-list';
import { arrangeColumns, recallColumns } from './column-memory';
import { PlainTable } from './PlainTable';
import { printedText } from './printed-text';
import type { GridColumn, GridRow } from './types';
import styles from './ListPaper.module.css';

interface Props<Row extends GridRow> {
  title: string;
  /** By what the list is narrowed, in words. */
  narrowed: string;
  /** Address of the list, and the one with the filter under which it was left. */
  list: string;
  back: string;
  /** The query of the paper, `transfers/print`, and what it is asked with beside the text. */
  query: string;
  question: object;
  /** Words that stand in no address narrow the list too. */
  typed: boolean;
  columns: readonly GridColumn<Row>[];
  /** Under which name the grid remembers its columns, and whose they are: paper has those that the person chose. */
  remember: { name: string; personId: string };
  /** The list can be had as a file. */
  file: boolean;
}

/**
 * A whole list as a plain table, on the screen as on paper: every row of the filter up to the bound, which is said. A page with an address of its own; what was
 * typed into the search box comes along in the tab's memory, and without it nothing is shown: another list would pass for this one.
 */
export function ListPaper<Row extends GridRow>({ title, narrowed, list, back, query, question, typed, columns, remember, file }: Props<Row>) {
  const t = useTranslations('grid.paper');
  const router = useRouter();
  const carried = useStore(printedText);
  const text = typed ? (carried?.list === list ? carried.text : null) : '';
  const { rows: sheet, problem, refreshing, refresh } = useRows<PrintedList<Row>>(query, text === null ? null : { ...question, ...(text !== '' && { text }) }, { revalidateOnReconnect: false });
  // What was read before is no paper of now.
  const ready = sheet !== undefined && !refreshing;
  usePrintedPaper(title);
  useShortcuts([{ keys: 'Escape', labelKey: 'grid.paper.back', run: () => router.push(back) }]);
  return (
    <article className={styles.paper}>
      <PageHeader
        back={{ href: back, label: t('back') }}
        title={title}
        lead={[narrowed, ...(text !== null && text !== '' ? [t('text', { text })] : [])].join(' · ')}
        {...(ready && { actions: <PrintButton first variant="contained" keys="c" label={t('print')} labelKey="grid.paper.print" /> })}
      />
      {text === null ? (
        <EmptyState icon={<PrintOutlined />} title={t('lost')}>
          {t('lostWords')}
        </EmptyState>
      ) : ready ? (
        <Sheet sheet={sheet} columns={columns} remember={remember} file={file} />
      ) : problem !== null ? (
        <RowsNotice problem={problem} onRetry={refresh} />
      ) : (
        <PanelSkeleton said={t('loading')} parts={[320]} />
      )}
    </article>
  );
}

function Sheet<Row extends GridRow>({ sheet: { rows, total, more }, columns, remember, file }: Pick<Props<Row>, 'columns' | 'remember' | 'file'> & { sheet: PrintedList<Row> }) {
  const t = useTranslations('grid.paper');
  const { name, personId } = remember;
  // Only after the rows have come: this browser's memory is asked, which the server has not.
  const shown = useMemo(() => arrangeColumns(columns, recallColumns({ name, personId }, window.localStorage)).filter(({ hidden }) => !hidden), [columns, name, personId]);
  if (rows.length === 0) return <EmptyState icon={<PrintOutlined />} title={t('empty')} />;
  const counts = { count: rows.length, total, file: file ? 'yes' : 'no' };
  return (
    <>
      <p role="status" className={styles.lead}>
        {rows.length >= total && !more ? t('whole', counts) : t(more ? 'partMore' : 'part', counts)} <span className="no-print">{t('recorded')}</span>
      </p>
      <div className={styles.scroll} role="region" aria-label={t('rows')} tabIndex={0}>
        <PlainTable className={styles.table} columns={shown} rows={rows} />
      </div>
    </>
  );
}
