'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/ui/case-parts.module.css';
import { Instant } from '@/components/ui/time';
import type { CycleView } from '@/lib/complaints/queries/case-view';
import { ClockList } from './Clocks';

/** The cycles before a reopening: each keeps its verdicts. */
export function EarlierCycles({ complaintId, cycles }: { complaintId: string; cycles: readonly CycleView[] }) {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  return cycles.map((cycle) => (
    <div key={cycle.number}>
      <h3 className={styles.kind}>
        {t('cycle', { number: cycle.number })}, <Instant at={cycle.startedAt} />
        {cycle.outcome !== null && `, ${rules(`outcomes.${cycle.outcome}`)}`}
      </h3>
      <ClockList complaintId={complaintId} cycle={cycle} />
    </div>
  ));
}
