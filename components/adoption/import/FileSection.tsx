'use client';

import { useTranslations } from 'next-intl';
import { FileDrop } from '@/components/form/FileDrop';
import type { FileLimits } from '@/components/form/file-check';
import fileStyles from '@/components/form/import-file.module.css';
import { SPREADSHEET_TYPES } from '@/components/form/spreadsheet-types';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { AdoptionBranch } from '@/lib/adoption/queries/branches';
import { ADOPTION_HEADERS, ADOPTION_MAX_BYTES, ADOPTION_MAX_ROWS } from '@/lib/adoption/schemas/import-columns';
import type { AdoptionImport } from './useAdoptionImport';

const LIMITS: FileLimits = { types: SPREADSHEET_TYPES, maxBytes: ADOPTION_MAX_BYTES, maxFiles: 1 };

interface Props {
  run: AdoptionImport;
  /** Branches to choose among for rows that name none; empty where the own one is meant. */
  branches: readonly AdoptionBranch[];
  branchId: string | null;
  onBranch: (branchId: string | null) => void;
}

/** The file, and what is wrong with it as a whole. */
export function FileSection({ run, branches, branchId, onBranch }: Props) {
  const t = useTranslations('adoption.import');
  const common = useTranslations('common.command');
  const { file, preview, busy, stopped } = run;
  const failed = stopped?.at === 'check' ? stopped.result : null;
  return (
    <Section
      title={t('file.title')}
      actions={branches.length > 0 && <FilterSelect label={t('branch.label')} any={t('branch.any')} value={branchId} choices={branches.map(({ id, name }) => [id, name] as const)} onChange={onBranch} />}
    >
      <FileDrop
        label={t('file.label')}
        hint={t('file.hint', { rows: ADOPTION_MAX_ROWS })}
        items={file === null ? [] : [{ ...file, state: busy === 'checking' ? 'sending' : failed || (preview && preview.kind !== 'rows') ? 'refused' : 'kept' }]}
        limits={LIMITS}
        replaces
        disabled={busy !== null}
        onAdd={([chosen]) => chosen && void run.check(chosen, branchId)}
        onRemove={run.reset}
      />
      <div role="status" className={fileStyles.status}>{busy === 'checking' ? t('file.checking') : ''}</div>
      {failed && (
        <Notice role="alert" tone="danger" title={failed.kind === 'refused' ? t('file.unusable') : common(`${failed.kind}.title`)}>
          {failed.kind === 'refused' ? t('file.refused') : t('file.again')}
        </Notice>
      )}
      {preview?.kind === 'unusable' && (
        <Notice role="alert" tone="danger" title={t('file.unusable')}>{t(`unusable.${preview.problem}`, { rows: ADOPTION_MAX_ROWS })}</Notice>
      )}
      {preview?.kind === 'columns_missing' && (
        <Notice role="alert" tone="danger" title={t('file.unusable')}>
          {t('file.columnsMissing', { kind: preview.fileKind, columns: preview.columns.map((column) => ADOPTION_HEADERS[column][0]).join(', ') })}
        </Notice>
      )}
      {preview?.kind === 'rows' && preview.unknownColumns.length > 0 && <Notice tone="attention" title={t('file.columnsUnknown')}>{preview.unknownColumns.join(', ')}</Notice>}
    </Section>
  );
}
