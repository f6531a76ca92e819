'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import fileStyles from '@/components/form/import-file.module.css';
import { useFieldWords } from '@/components/form/problem-words';
import { Section } from '@/components/ui/Section';
import { Segmented } from '@/components/ui/Segmented';
import { StatusMark } from '@/components/ui/StatusMark';
import { useFigureWords } from '@/components/ui/figure-words';
import type { FileRow } from '@/lib/adoption/queries/file-row';
import type { AdoptionPreview } from '@/lib/adoption/queries/preview-import';
import { ADOPTION_HEADERS, templateColumns } from '@/lib/adoption/schemas/import-columns';
import styles from './AdoptionImport.module.css';

const PAGE = 100;
const GROUPS = ['all', 'refused', 'jump', 'ready'] as const;

/** The rows of the file with their verdicts. A long list is shown in parts. */
export function RowsSection({ preview: { rows, fileKind } }: { preview: Extract<AdoptionPreview, { kind: 'rows' }> }) {
  const t = useTranslations('adoption.import.rows');
  const [group, setGroup] = useState<(typeof GROUPS)[number]>('all');
  const [shown, setShown] = useState(PAGE);
  const columns = templateColumns(fileKind).filter((column) => rows.some(({ cells }) => cells[column] !== undefined));
  const inGroup = (each: (typeof GROUPS)[number]) => rows.filter(({ verdict }) => each === 'all' || verdict.kind === each);
  const chosen = inGroup(group);
  return (
    <Section title={t('title')} meta={<span className={styles.quiet}>{t('count', { count: rows.length })}</span>} flush>
      <div className={styles.inside}>
        <Segmented
          legend={t('filter')}
          value={group}
          choices={GROUPS.filter((each) => each === group || inGroup(each).length > 0).map((each) => ({ value: each, label: t(each, { count: inGroup(each).length }) }))}
          onChange={setGroup}
        />
      </div>
      <div className={fileStyles.scroll} tabIndex={0} role="region" aria-label={t('label')}>
        <table className={fileStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('verdict')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">{ADOPTION_HEADERS[column][0]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chosen.slice(0, shown).map((row) => (
              <tr key={row.line}>
                <th scope="row" data-align="end">{row.line}</th>
                <td className={fileStyles.verdict}><RowWords verdict={row.verdict} /></td>
                {columns.map((column) => (
                  <td key={column}>{row.cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen.length > shown && (
        <p className={fileStyles.more}>
          {t('shown', { shown, total: chosen.length })}{' '}
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {t('more')}
          </Button>
        </p>
      )}
    </Section>
  );
}

function RowWords({ verdict }: { verdict: FileRow['verdict'] }) {
  const t = useTranslations('adoption.import.rows');
  const field = useFieldWords('adoption');
  const words = useFigureWords();
  switch (verdict.kind) {
    case 'ready':
      return <StatusMark tone="success">{t('isReady')}</StatusMark>;
    case 'jump':
      return <StatusMark tone="attention">{t('isJump', { change: words.change(verdict.change), before: verdict.before, now: verdict.now })}</StatusMark>;
    case 'refused':
      return (
        <>
          <StatusMark tone="danger">{t('isRefused')}</StatusMark>
          <ul className={fileStyles.notes}>
            {verdict.problems.map(({ column, code, line }) => (
              <li key={`${column} ${code}`}>
                {ADOPTION_HEADERS[column][0]}: {field(code)} {line !== undefined && `(${t('sameAs', { line })})`}
              </li>
            ))}
          </ul>
        </>
      );
  }
}
