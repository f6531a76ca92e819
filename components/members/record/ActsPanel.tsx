import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import { Instant } from '@/components/ui/time';
import type { Tone } from '@/components/ui/theme/tokens';
import type { HistoryLine } from '@/lib/members/queries/list-history';

const TONES: Readonly<Record<string, Tone>> = {
  requested: 'info',
  returned: 'attention',
  approved: 'success',
  applied: 'success',
  rejected: 'danger',
  cancelled: 'neutral',
};
const ACTIONS = ['request', 'approve_automatically', 'approve', 'return', 'reject', 'cancel', 'resubmit', 'apply', 'refuse_at_application'] as const;

interface Props {
  lines: readonly HistoryLine[];
  /** Whether the person may open a case of this branch. */
  mayOpen: (branchId: string) => boolean;
}

/** Everything that any office did for the member, newest first. A case is linked only where the person may see it. */
export function ActsPanel({ lines, mayOpen }: Props) {
  const t = useTranslations('member-record.acts');
  return (
    <Section title={t('title')}>
      {lines.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Timeline label={t('title')}>
          {lines.map((line) => (
            <TimelineItem
              key={line.id}
              tone={TONES[line.toStatus] ?? 'neutral'}
              title={t('line', { act: actWords(line.action), facility: line.target })}
              at={<Instant at={line.at} />}
              by={
                <>
                  {line.actorName} · {line.branchName} ·{' '}
                  {mayOpen(line.branchId) ? (
                    <Link href={`/transfers/${line.objectId}`} prefetch={false}>
                      {line.reference}
                    </Link>
                  ) : (
                    line.reference
                  )}
                </>
              }
            >
              {line.note !== '' && <p>{t('note', { note: line.note })}</p>}
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </Section>
  );

  function actWords(action: string): string {
    const known = ACTIONS.find((name) => name === action);
    return known === undefined ? action : t(`act.${known}`);
  }
}
