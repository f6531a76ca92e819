import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import { Instant } from '@/components/ui/time';
import type { Tone } from '@/components/ui/theme/tokens';
import type { HelpLine } from '@/lib/app-help/queries/list-helps';
import type { HistoryLine } from '@/lib/members/queries/list-history';
import { HelpItem } from './HelpItem';

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
  /** Helps with the app, which stand among the rest by their time. */
  helps: readonly HelpLine[];
  /** Whether the person may open a case of this branch. */
  mayOpen: (branchId: string) => boolean;
}

/** Everything that any office did for the member, newest first. A case is linked only where the person may see it. */
export function ActsPanel({ lines, helps, mayOpen }: Props) {
  const t = useTranslations('member-record.acts');
  const items = [
    ...lines.map((line) => ({ at: line.at, item: <ActItem key={line.id} line={line} mayOpen={mayOpen} /> })),
    ...helps.map((help) => ({ at: help.at, item: <HelpItem key={help.id} help={help} /> })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <Section title={t('title')}>
      {items.length === 0 ? <p>{t('none')}</p> : <Timeline label={t('title')}>{items.map(({ item }) => item)}</Timeline>}
    </Section>
  );
}

function ActItem({ line, mayOpen }: { line: HistoryLine; mayOpen: Props['mayOpen'] }) {
  const t = useTranslations('member-record.acts');
  const known = ACTIONS.find((name) => name === line.action);
  return (
    <TimelineItem
      tone={TONES[line.toStatus] ?? 'neutral'}
      title={t('line', { act: known === undefined ? line.action : t(`act.${known}`), facility: line.target })}
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
  );
}
