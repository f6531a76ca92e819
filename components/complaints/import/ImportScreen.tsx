'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v4 } from 'uuid';
import { FileDrop } from '@/components/form/FileDrop';
import fileStyles from '@/components/form/import-file.module.css';
import { postFile } from '@/components/form/post';
import type { FileLimits } from '@/components/form/file-check';
import { SPREADSHEET_TYPES } from '@/components/form/spreadsheet-types';
import { useLeaveGuard } from '@/components/form/useLeaveGuard';
import { Notice } from '@/components/ui/Notice';
import { PageHeader } from '@/components/ui/PageHeader';
import { Section } from '@/components/ui/Section';
import { IMPORT_HEADERS, IMPORT_MAX_BYTES, IMPORT_MAX_ROWS } from '@/lib/complaints/schemas/import-columns';
import type { ImportPreview, PreviewedRow } from '@/lib/complaints/queries/preview-import';
import { ColumnGuide } from './ColumnGuide';
import { PreviewSection } from './PreviewSection';
import { useImportRun, type ImportStop } from './useImportRun';
import styles from './ImportScreen.module.css';

const LIMITS: FileLimits = { types: SPREADSHEET_TYPES, maxBytes: IMPORT_MAX_BYTES, maxFiles: 1 };

/** The import of a file of complaints: choose, see what becomes of every row, then import the good ones. */
export function ImportScreen({ branch }: { branch: string | null }) {
  const t = useTranslations('complaint-import');
  const common = useTranslations('common.command');
  const [file, setFile] = useState<{ id: string; name: string; size: number } | null>(null);
  const [checking, setChecking] = useState(false);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failed, setFailed] = useState<ImportStop | null>(null);
  const run = useImportRun();
  useLeaveGuard(run.running);

  async function check(chosen: File): Promise<void> {
    const id = v4();
    setFile({ id, name: chosen.name, size: chosen.size });
    setPreview(null);
    setFailed(null);
    run.reset();
    setChecking(true);
    const result = await postFile<ImportPreview>('complaints/preview-import', chosen, {}, id);
    setChecking(false);
    if (result.kind === 'done') setPreview(result.value);
    else setFailed(result);
  }

  function remove(): void {
    if (run.running) return;
    setFile(null);
    setPreview(null);
    setFailed(null);
    run.reset();
  }

  const rows: readonly PreviewedRow[] = preview?.kind === 'rows' ? preview.rows : [];
  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        lead={branch === null ? t('lead.central') : t('lead.branch', { branch })}
        actions={
          <Button variant="outlined" component="a" href="/api/complaints/import-template" download>
            {t('template')}
          </Button>
        }
      />
      <Section title={t('file.title')}>
        <FileDrop
          label={t('file.label')}
          hint={t('file.hint', { rows: IMPORT_MAX_ROWS })}
          items={file === null ? [] : [{ ...file, state: checking ? 'sending' : failed || (preview && preview.kind !== 'rows') ? 'refused' : 'kept' }]}
          limits={LIMITS}
          disabled={checking || run.running}
          onAdd={([chosen]) => chosen && void check(chosen)}
          onRemove={remove}
        />
        <div role="status" className={fileStyles.status}>{checking ? t('file.checking') : ''}</div>
        {failed && (
          <Notice role="alert" tone="danger" title={failed.kind === 'refused' ? t('file.unusable') : common(`${failed.kind}.title`)}>
            {failed.kind === 'refused' ? t('file.refused') : t('file.again')}
          </Notice>
        )}
        {preview?.kind === 'unusable' && (
          <Notice role="alert" tone="danger" title={t('file.unusable')}>{t(`unusable.${preview.problem}`, { rows: IMPORT_MAX_ROWS })}</Notice>
        )}
        {preview?.kind === 'columns_missing' && (
          <Notice role="alert" tone="danger" title={t('file.unusable')}>
            {t('file.columnsMissing', { columns: preview.columns.map((column) => IMPORT_HEADERS[column]).join(', ') })}
          </Notice>
        )}
        {preview?.kind === 'rows' && preview.unknownColumns.length > 0 && (
          <Notice tone="attention" title={t('file.columnsUnknown')}>{preview.unknownColumns.join(', ')}</Notice>
        )}
      </Section>
      {rows.length > 0 ? <PreviewSection rows={rows} run={run} /> : <ColumnGuide classified={branch !== null} />}
    </div>
  );
}
