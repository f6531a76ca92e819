import { useTranslations } from 'next-intl';
import { TimelineItem } from '@/components/ui/Timeline';
import { Instant } from '@/components/ui/time';
import type { HelpLine } from '@/lib/app-help/queries/list-helps';

/** One help with the app in the member's history. */
export function HelpItem({ help: { at, problem, outcome, obstacle, officer, branchName } }: { help: HelpLine }) {
  const t = useTranslations('app-help');
  const tone = outcome === 'needs_admin' ? 'attention' : outcome === 'not_possible' ? 'neutral' : 'success';
  return (
    <TimelineItem tone={tone} title={t('line', { problem: t(`problem.${problem}.name`), outcome: t(`outcome.${outcome}`) })} at={<Instant at={at} />} by={`${officer} · ${branchName}`}>
      {obstacle !== null && <p>{t(`obstacle.${obstacle}`)}</p>}
    </TimelineItem>
  );
}
