import { useFormatter, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { Tone } from '@/components/ui/theme/tokens';
import { daysBetween, type CalendarDate } from '@/lib/values/calendar-date';
import { standingOf, type Standing } from './standing';

const TONES: Record<Standing, Tone> = { none: 'attention', ended: 'danger', ending: 'attention', running: 'success', future: 'info' };

interface Props {
  period: { from: CalendarDate; to: CalendarDate | null } | null;
  today: CalendarDate;
  /** In place of "not on record". */
  none: string;
}

/** How an agreement or contract stands, in a word, with icon and colour. */
export function StandingMark({ period, today, none }: Props) {
  const t = useTranslations('policies.standing');
  const format = useFormatter();
  const standing = standingOf(period, today);
  const day = (date: CalendarDate) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  const words = () => {
    if (period === null || standing === 'none') return none;
    if (standing === 'future') return t('future', { date: day(period.from) });
    if (standing === 'running' || period.to === null) return t('running');
    return standing === 'ended' ? t('ended', { date: day(period.to) }) : t('ending', { days: daysBetween(today, period.to) });
  };
  return (
    <StatusMark tone={TONES[standing]} quiet={standing === 'running' || standing === 'future'}>
      {words()}
    </StatusMark>
  );
}
