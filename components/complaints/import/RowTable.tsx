'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import fileStyles from '@/components/form/import-file.module.css';
import { useFieldWords } from '@/components/form/problem-words';
import { StatusMark } from '@/components/ui/StatusMark';
import { IMPORT_COLUMNS, IMPORT_HEADERS, type ImportColumn } from '@/lib/complaints/schemas/import-columns';
import type { PreviewedRow } from '@/lib/complaints/queries/preview-import';
import type { RowState } from './import-rows';

const PAGE = 100;
export type StatedRow = Pick<PreviewedRow, 'line' | 'cells'> & { state: RowState };

/** The rows of the file with what becomes of each. A long list is shown in parts. */
export function RowTable({ rows }: { rows: readonly StatedRow[] }) {
  const t = useTranslations('complaint-import');
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <div className={fileStyles.scroll} tabIndex={0} role="region" aria-label={t('table.label')}>
        <table className={fileStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.line')}</th>
              <th scope="col">{t('table.verdict')}</th>
              {(['sourceNumber', 'receivedAt', 'reporterName', 'subject', 'level'] as const).map((column) => (
                <th key={column} scope="col">{IMPORT_HEADERS[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ line, cells, state }) => (
              <tr key={line}>
                <th scope="row" data-align="end">{line}</th>
                <td className={fileStyles.verdict}>
                  <Verdict state={state} />
                </td>
                <td>{cells.sourceNumber}</td>
                <td className={fileStyles.short}>{cells.receivedAt}</td>
                <td>{cells.reporterName}</td>
                <td>{cells.subject}</td>
                <td>{cells.level}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <p className={fileStyles.more}>
          {t('table.shown', { shown, total: rows.length })}{' '}
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {t('table.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Verdict({ state }: { state: RowState }) {
  const t = useTranslations('complaint-import');
  const words = useFieldWords('complaint-import');
  const header = (field: string) => (IMPORT_COLUMNS.includes(field as ImportColumn) ? IMPORT_HEADERS[field as ImportColumn] : field);
  switch (state.kind) {
    case 'ready':
      return state.memberFound === false ? <StatusMark tone="attention">{t('verdict.memberMissing')}</StatusMark> : <StatusMark tone="success">{t('verdict.ready')}</StatusMark>;
    case 'imported':
      return <StatusMark tone="success">{t('verdict.imported', { reference: state.reference })}</StatusMark>;
    case 'known':
      return <StatusMark tone="neutral">{t('verdict.known', { reference: state.reference })}</StatusMark>;
    case 'other_content':
      return <StatusMark tone="danger">{t('verdict.otherContent', { reference: state.reference })}</StatusMark>;
    case 'repeated':
      return <StatusMark tone="danger">{t('verdict.repeated', { line: state.line })}</StatusMark>;
    case 'problem':
      return <Problems problems={state.problems.map(({ column, code }) => `${header(column)}: ${words(code)}`)} />;
    case 'refused':
      return <Problems problems={[...Object.entries(state.fields).map(([field, code]) => `${header(field)}: ${words(code)}`), ...state.codes.filter((code) => code !== 'invalid_input').map(words)]} />;
  }
}

function Problems({ problems }: { problems: readonly string[] }) {
  const t = useTranslations('complaint-import');
  return (
    <>
      <StatusMark tone="danger">{t('verdict.problem')}</StatusMark>
      <ul className={fileStyles.notes}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  );
}
