'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/components/form/useCommand';
import { useLeaveGuard } from '@/components/form/useLeaveGuard';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { PageHeader } from '@/components/ui/PageHeader';
import { useToast } from '@/components/ui/toasts';
import { ADOPTION_KINDS } from '@/lib/adoption/model';
import type { ImportDesk, ImportPage } from '@/lib/adoption/queries/list-imports';
import { ColumnGuide } from './ColumnGuide';
import { FileSection } from './FileSection';
import { ImportLog } from './ImportLog';
import { MonthsSection } from './MonthsSection';
import { RowsSection } from './RowsSection';
import { useAdoptionImport } from './useAdoptionImport';
import styles from './AdoptionImport.module.css';

/** Monthly figures from a file: choose, see what becomes of every row and month, then load; and what was loaded before, with the way back. */
export function AdoptionImportScreen({ desk }: { desk: ImportDesk }) {
  const t = useTranslations('adoption.import');
  const toast = useToast();
  const [branchId, setBranchId] = useState(desk.branchId);
  const log = useRows<ImportPage>('adoption/imports', { limit: desk.firstPage }, { fallbackData: desk.imports, revalidateOnMount: false });
  const undo = useCommand<{ ids: string[] }, unknown>('adoption/withdraw', {
    onDone: () => {
      toast.show({ message: t('run.undone'), tone: 'success' });
      run.reset();
      log.refresh();
    },
  });
  const run = useAdoptionImport((imports) => {
    log.refresh();
    toast.show({ message: t('run.done', { count: imports.length }), tone: 'success', undo: () => void undo.send({ ids: imports.map(({ id }) => id) }) });
  });
  useLeaveGuard(run.busy === 'importing');
  const preview = run.preview?.kind === 'rows' ? run.preview : null;
  const ready = preview?.months.filter(({ state }) => state === 'ready').length ?? 0;
  const startable = ready > 0 && run.imported === null && run.busy === null;
  useShortcuts([{ keys: '$mod+Enter', labelKey: 'adoption.import.keys.import', run: () => void run.start(), disabled: !startable }]);
  const own = desk.branches.find(({ id }) => id === desk.branchId);

  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        lead={own === undefined ? t('lead.central') : t('lead.branch', { branch: own.name })}
        {...(desk.mayRead && { back: { href: '/reports/adoption', label: t('report') } })}
        actions={
          <div className={styles.actions}>
            {ADOPTION_KINDS.map((kind) => (
              <Button key={kind} variant="outlined" component="a" href={`/api/adoption/import-template?kind=${kind}`} download>
                {t(`template.${kind}`)}
              </Button>
            ))}
          </div>
        }
      />
      <FileSection
        run={run}
        branches={desk.branchId === null ? desk.branches : []}
        branchId={branchId}
        onBranch={(chosen) => {
          setBranchId(chosen);
          run.checkAgain(chosen);
        }}
      />
      {preview !== null && run.file !== null ? (
        <>
          <MonthsSection preview={preview} run={run} ready={ready} startable={startable} mayRead={desk.mayRead} undo={undo} />
          <RowsSection key={run.file.id} preview={preview} />
        </>
      ) : (
        <ColumnGuide />
      )}
      <ImportLog page={log.rows ?? desk.imports} branches={desk.branches} onChanged={log.refresh} />
    </div>
  );
}
