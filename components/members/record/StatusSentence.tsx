import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import type { MemberRecord } from '@/lib/members/queries/get-record';
import { statusAdvice } from '@/lib/members/rules/status-advice';

/** What is wrong with a membership, in a sentence, and the way out. Nothing for one in order. */
export function StatusSentence({ record }: { record: MemberRecord }) {
  const t = useTranslations('members');
  const format = useFormatter();
  const { status, statusReason: reason, statusSince: since, segment, payer, contribution } = record;
  const advice = statusAdvice({ status, reason, since, segment, payer, rehab: contribution.rehab });
  if (advice.severity === 'success') return null;
  const values = Object.fromEntries(
    Object.entries(advice.params).map(([name, value]) => [
      name,
      name.endsWith('Date') ? format.dateTime(new Date(`${value}T00:00:00Z`), 'date', { timeZone: 'UTC' }) : value,
    ]),
  );
  return (
    <Notice tone={advice.severity === 'error' ? 'danger' : 'attention'} title={t(advice.messageKey, values)}>
      {advice.nextStepKey !== null && t(advice.nextStepKey, values)}
    </Notice>
  );
}
