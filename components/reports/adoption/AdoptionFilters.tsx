'use client';

import ChevronLeftRounded from '@mui/icons-material/ChevronLeftRounded';
import ChevronRightRounded from '@mui/icons-material/ChevronRightRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { useFigureWords } from '@/components/ui/figure-words';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import type { AdoptionBranch } from '@/lib/adoption/queries/branches';
import { reportAddress } from '../report-address';
import styles from '../Report.module.css';

interface Props {
  /** Months that have figures, the latest first. */
  months: readonly string[];
  month: string;
  offices: readonly AdoptionBranch[];
  branchId: string | null;
  mayImport: boolean;
}

/** Month and branch of the report; both stand in the address. The keys step among the months that have figures. */
export function AdoptionFilters({ months, month, offices, branchId, mayImport }: Props) {
  const t = useTranslations('adoption.report');
  const words = useFigureWords();
  const router = useRouter();
  const [loading, load] = useTransition();
  const go = (to: string, branch: string | null) => load(() => router.push(reportAddress('/reports/adoption', { month: to, branch }), { scroll: false }));
  const choices = months.includes(month) ? months : [...months, month].toSorted().toReversed();
  const at = choices.indexOf(month);
  const [next, previous] = [choices[at - 1], choices[at + 1]];
  useShortcuts([
    { keys: '[', labelKey: 'adoption.report.keys.previous', run: () => previous !== undefined && go(previous, branchId), disabled: previous === undefined },
    { keys: ']', labelKey: 'adoption.report.keys.next', run: () => next !== undefined && go(next, branchId), disabled: next === undefined },
  ]);
  return (
    <search className={`${styles.filters} no-print`} aria-label={t('filter.label')} aria-busy={loading}>
      {offices.length > 1 && (
        <FilterSelect label={t('filter.scope')} any={t('filter.all')} value={branchId} choices={offices.map(({ id, name }) => [id, name] as const)} onChange={(chosen) => go(month, chosen)} />
      )}
      <Button variant="outlined" disabled={previous === undefined} startIcon={<ChevronLeftRounded />} endIcon={<KeyHint keys="[" />} aria-keyshortcuts="[" onClick={() => previous !== undefined && go(previous, branchId)}>
        {t('filter.previous')}
      </Button>
      <select className={styles.choice} aria-label={t('filter.month')} value={month} onChange={(event) => go(event.target.value, branchId)}>
        {choices.map((each) => (
          <option key={each} value={each}>
            {words.month(each)}
          </option>
        ))}
      </select>
      <Button variant="outlined" disabled={next === undefined} startIcon={<KeyHint keys="]" />} endIcon={<ChevronRightRounded />} aria-keyshortcuts="]" onClick={() => next !== undefined && go(next, branchId)}>
        {t('filter.next')}
      </Button>
      {mayImport && <ButtonLink href="/reports/adoption/import">{t('import')}</ButtonLink>}
    </search>
  );
}
