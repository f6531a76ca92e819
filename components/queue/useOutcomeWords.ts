'use client';

import { useFormatter } from 'next-intl';
import { useRefusalWords } from '@/components/form/problem-words';
import type { BulkResult } from './bulk-decision';
import { QUEUES, type QueueName } from './queues';
import { useQueueWords } from './useQueueWords';

/** Why one of several cases was not changed, as a sentence. */
export function useOutcomeWords(queue: QueueName): (outcome: Exclude<BulkResult['outcome'], { kind: 'done' }>) => string {
  const t = useQueueWords(queue);
  const refusal = useRefusalWords(QUEUES[queue].area);
  const format = useFormatter();
  return (outcome) => {
    switch (outcome.kind) {
      case 'refused':
        return t('bulk.refused', { reason: outcome.codes.map((code) => refusal(code, outcome.params ?? {})).join(' ') });
      case 'conflict':
        return t('bulk.result.conflict', { by: outcome.by, at: format.dateTime(new Date(outcome.at), 'dateTime') });
      case 'not_found':
        return t('bulk.result.not_found');
      case 'forbidden':
      case 'step_up':
      case 'factor_pending':
      case 'rate_limited':
        return t('bulk.result.forbidden');
    }
  };
}
