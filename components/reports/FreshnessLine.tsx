import { useTranslations } from 'next-intl';
import { Instant } from '@/components/ui/time';
import type { Freshness } from '@/lib/reports/queries/freshness';

/** Until when everything is counted, and what the last nightly comparison with the rows found. */
export function FreshnessLine({ freshness: { refreshedAt, late, check } }: { freshness: Freshness }) {
  const t = useTranslations('reports.fresh');
  return (
    <span data-late={late}>
      {refreshedAt === null ? t('never') : t.rich(late ? 'late' : 'at', { at: () => <Instant at={refreshedAt} /> })}{' '}
      {check === null ? t('unchecked') : t.rich(check.different === 0 ? 'equal' : 'different', { at: () => <Instant at={check.at} format="date" />, count: check.different })}
    </span>
  );
}
