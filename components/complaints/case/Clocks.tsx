'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { Clock } from '@/lib/complaints/model';
import type { ClockView, CycleView } from '@/lib/complaints/queries/case-view';
import styles from './Clocks.module.css';
import { useCaveatWords } from './useCaveatWords';
import { useDueWords } from './useDueWords';
import { WhyDate } from './WhyDate';

interface Props {
  complaintId: string;
  cycle: CycleView;
}

/** The clocks of the running cycle: how much is left in words and as a bar, or the verdict; each opens its count. */
export function Clocks({ complaintId, cycle }: Props) {
  const t = useTranslations('complaint-case');
  const caveats = useCaveatWords();
  return (
    <Section look="plain" title={t('clocks')}>
      <ClockList complaintId={complaintId} cycle={cycle} />
      {cycle.caveats.map((caveat) => (
        <Notice key={JSON.stringify(caveat)} tone="attention" title={caveats(caveat)} />
      ))}
    </Section>
  );
}

/** The clocks of one cycle with their verdicts. */
export function ClockList({ complaintId, cycle }: Props) {
  const t = useTranslations('complaint-case');
  const [why, setWhy] = useState<Clock | null>(null);
  const whyId = useId();
  return (
    <>
      <ul className={styles.clocks}>
        {cycle.clocks.map((each) => (
          <ClockLine key={each.clock} clock={each} asked={why === each.clock} whyId={whyId} onWhy={() => setWhy(why === each.clock ? null : each.clock)} />
        ))}
      </ul>
      <div id={whyId} role="region" aria-label={t('why')} aria-live="polite">
        {why !== null && <WhyDate complaintId={complaintId} clock={why} cycle={cycle.number} />}
      </div>
    </>
  );
}

function ClockLine({ clock: { clock, dueAt, verdict, due, used }, asked, whyId, onWhy }: { clock: ClockView; asked: boolean; whyId: string; onWhy: () => void }) {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const words = useDueWords();
  const format = useFormatter();
  const tone = verdict === null ? (due?.over ? 'danger' : 'neutral') : verdict.kept === null ? 'neutral' : verdict.kept ? 'success' : 'danger';
  const judged = verdict === null ? null : rules(`verdicts.${verdict.kept === null ? 'not_judged' : verdict.kept ? 'kept' : 'missed'}`);
  return (
    <li className={styles.clock} data-over={due?.over ?? false}>
      <span className={styles.name}>{rules(`clocks.${clock}`)}</span>
      <span className={styles.left}>
        {judged !== null ? <StatusMark tone={tone} quiet>{judged}</StatusMark> : due !== null ? <strong className={styles.due}>{words(due)}</strong> : '–'}
      </span>
      <span className={styles.at}>{dueAt === null ? t('noDue') : format.dateTime(new Date(dueAt), 'dateTime')}</span>
      <Button size="small" aria-expanded={asked} aria-controls={whyId} title={t('why')} onClick={onWhy}>
        {t('whyShort')}
      </Button>
      {used !== null && <progress className={styles.bar} max={100} value={used} aria-label={t('used', { percent: used })} />}
    </li>
  );
}
