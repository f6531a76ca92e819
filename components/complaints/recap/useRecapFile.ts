'use client';

import { useTranslations } from 'next-intl';
import type { RecapView } from '@/lib/complaints/queries/read-recap';
import { CSV_START, csvRecord } from '@/lib/values/csv';

/** Hands the recap to the browser as CSV: one record a cell, so that every table of the page can be made from it. It holds counts alone. */
export function useRecapFile(recap: RecapView): () => void {
  const t = useTranslations('recap');
  const rules = useTranslations('complaint-rules');
  return () => {
    const head = csvRecord([t('month'), t('channel'), t('subject'), t('status'), t('days'), t('column.total')]);
    const records = recap.cells.map(({ channel, subject, status, within, count }) =>
      csvRecord([recap.month, rules(`channels.${channel}`), rules(`subjects.${subject}`), rules(`recapStatuses.${status}`), within === null ? null : rules(`doneWithin.${within}`), count]),
    );
    const address = URL.createObjectURL(new Blob([CSV_START, head, ...records], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `rkpng-${recap.month}${recap.branchId === null ? '' : `-${recap.branchId}`}.csv`;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
}
