import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import { BusinessDate } from '@/components/ui/time';
import type { FacilityPeriod } from '@/lib/members/queries/get-record';

/** At which facilities the member was, newest first, without a gap. */
export function FacilityHistory({ periods }: { periods: readonly FacilityPeriod[] }) {
  const t = useTranslations('member-record.facilityHistory');
  const m = useTranslations('members');
  return (
    <Section title={t('title')}>
      {periods.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Timeline label={t('title')}>
          {periods.map((period) => (
            <TimelineItem
              key={`${period.facilityCode} ${period.from}`}
              tone={period.until === null ? 'success' : 'neutral'}
              title={period.facilityName}
              at={
                period.until === null
                  ? t.rich('since', { from: () => <BusinessDate date={period.from} /> })
                  : t.rich('span', { from: () => <BusinessDate date={period.from} />, until: () => <BusinessDate date={period.until ?? period.from} /> })
              }
              by={m(`choice.${period.chosenBy}`)}
            />
          ))}
        </Timeline>
      )}
    </Section>
  );
}
