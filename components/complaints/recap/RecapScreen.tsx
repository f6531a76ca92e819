'use client';

import Button from '@mui/material/Button';
import ChevronLeftRounded from '@mui/icons-material/ChevronLeftRounded';
import ChevronRightRounded from '@mui/icons-material/ChevronRightRounded';
import DownloadRounded from '@mui/icons-material/DownloadRounded';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { PrintButton } from '@/components/shell/PrintButton';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { KeyHint } from '@/components/ui/KeyHint';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import type { RecapView } from '@/lib/complaints/queries/read-recap';
import type { RecapChoice } from '@/lib/complaints/rules/rkpng';
import { FIRST_MONTH, recapAddress, shiftMonth } from './recap-address';
import { RecapCasesPanel } from './RecapCasesPanel';
import { RecapTables } from './RecapTables';
import { useRecapFile } from './useRecapFile';
import styles from './Recap.module.css';

/** The regulator's recap of a month: three tables whose numbers are sums of the same cells; behind each number its complaints. */
export function RecapScreen({ recap, openedAt, reader }: { recap: RecapView; openedAt: Date; reader: string }) {
  const t = useTranslations('recap');
  const format = useFormatter();
  const router = useRouter();
  const download = useRecapFile(recap);
  const [choice, setChoice] = useState<RecapChoice | null>(null);
  const { month, presentMonth, branchId, offices } = recap;
  const words = format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const named = offices.map(({ id, name }) => [id, name ?? t('central')] as const);
  const office = named.find(([id]) => id === branchId)?.[1] ?? (named.length === 1 ? named[0]?.[1] : undefined) ?? t('allOffices');
  const go = (by: number) => router.push(recapAddress(shiftMonth(month, by), branchId));
  const [first, last] = [month <= FIRST_MONTH, month >= presentMonth];
  useShortcuts([
    { keys: '[', labelKey: 'recap.keys.previous', run: () => go(-1), disabled: first },
    { keys: ']', labelKey: 'recap.keys.next', run: () => go(1), disabled: last },
    { keys: 'Escape', labelKey: 'recap.keys.close', run: () => setChoice(null), disabled: choice === null },
  ]);

  return (
    <PrintSheet office={{ name: office }} printedAt={<Instant at={openedAt} />} printedBy={reader}>
      <div className={styles.screen}>
        <PageHeader
          title={t('titleOf', { month: words })}
          meta={
            <>
              <span className={styles.quiet}>{office}</span>
              {month === presentMonth && <StatusMark tone="info">{t('running')}</StatusMark>}
            </>
          }
          lead={t('lead')}
          actions={
            <div className={`${styles.actions} no-print`}>
              {named.length > 1 && <FilterSelect label={t('office')} any={t('allOffices')} value={branchId} choices={named} onChange={(chosen) => router.push(recapAddress(month, chosen))} />}
              <Button aria-keyshortcuts="[" startIcon={<ChevronLeftRounded />} endIcon={<KeyHint keys="[" />} disabled={first} onClick={() => go(-1)}>
                {t('previous')}
              </Button>
              <Button aria-keyshortcuts="]" endIcon={<ChevronRightRounded />} startIcon={<KeyHint keys="]" />} disabled={last} onClick={() => go(1)}>
                {t('next')}
              </Button>
              <Button variant="outlined" startIcon={<DownloadRounded />} onClick={download}>
                {t('download')}
              </Button>
              <PrintButton keys="c" label={t('print')} labelKey="recap.keys.print" />
            </div>
          }
        />
        <div className={styles.split} data-open={choice !== null}>
          <RecapTables recap={recap} choice={choice} onChoose={setChoice} />
          {choice !== null && <RecapCasesPanel key={JSON.stringify(choice)} month={month} branchId={branchId} choice={choice} onClose={() => setChoice(null)} />}
        </div>
      </div>
    </PrintSheet>
  );
}
