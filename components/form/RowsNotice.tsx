'use client';

import { useTranslations } from 'next-intl';
import { ErrorState } from '@/components/ui/ErrorState';
import { useLimitWords } from './limit-words';
import type { RowsProblem } from './useRows';

/** Says why rows are missing, where they would stand. */
export function RowsNotice({ problem, onRetry }: { problem: RowsProblem; onRetry: () => void }) {
  const t = useTranslations('common');
  const limited = useLimitWords();
  const words =
    problem.kind === 'unreachable'
      ? t('fault.offline')
      : problem.kind === 'forbidden' || problem.kind === 'step_up' || problem.kind === 'not_found' || problem.kind === 'signed_out'
        ? t(`command.${problem.kind}.words`)
        : problem.kind === 'rate_limited'
          ? problem.limit ? limited(problem.limit) : t('command.rate_limited.words', { seconds: problem.seconds })
          : t('fault.words');
  return (
    <ErrorState compact title={t('fault.rows')} eventId={problem.kind === 'fault' ? problem.eventId : null} onRetry={onRetry}>
      {words}
    </ErrorState>
  );
}
