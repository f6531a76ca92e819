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
const ACTIONS = ['request', 'approve_automatically', 'approve', 'return', 'reject', 'cancel', 'resubmit', 'apply', 'refuse_at_application', 'file'] as const;
const KINDS = ['identity_correction', 'contact_update', 'death_report', 'newborn_report'] as const;

interface Props {
  lines: readonly HistoryLine[];
  /** Helps with the app, which stand among the rest by their time. */
  helps: readonly HelpLine[];
  /** Whether the person may open a case of this kind and branch. */
  mayOpen: (kind: HistoryLine['kind'], branchId: string) => boolean;
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
  const rules = useTranslations('request-rules.kinds');
  return (
    <TimelineItem
      tone={TONES[line.toStatus] ?? 'neutral'}
      title={title(line)}
      at={<Instant at={line.at} />}
      by={
        <>
          {line.actorName} · {line.branchName} ·{' '}
          {mayOpen(line.kind, line.branchId) ? (
            <Link href={`/${line.kind === 'transfer' ? 'transfers' : 'requests'}/${line.objectId}`} prefetch={false}>
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

  function title({ kind, action, target, toStatus }: HistoryLine): string {
    if (kind === 'transfer') return t('line', { act: actWords(action), facility: target });
    const known = KINDS.find((name) => name === target);
    // Approved and in effect are one step of a request.
    return t('service', { act: toStatus === 'applied' ? t('act.apply') : actWords(action), kind: known === undefined ? target : rules(known) });
  }

  function actWords(action: string): string {
    const known = ACTIONS.find((name) => name === action);
    return known === undefined ? action : t(`act.${known}`);
  }
}
