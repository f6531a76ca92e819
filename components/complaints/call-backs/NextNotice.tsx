'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import type { LoggedAttempt } from '@/lib/complaints/commands/log-attempt';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import { MemberTime } from './MemberTime';

interface Props {
  logged: LoggedAttempt;
  call: Pick<CallBackCase, 'timeZone' | 'zoneName' | 'own'>;
}

/** What the retry rule decided after a call: when the next one is, or that there is none, and why. */
export function NextNotice({ logged: { attempt, next }, call: { timeZone, zoneName, own } }: Props) {
  const t = useTranslations('call-backs.next');
  const rules = useTranslations('complaint-rules');
  const reason = NEXT_REASONS.find((each) => each === next.reason);
  return (
    <Notice
      role="status"
      tone={next.kind === 'finished' ? 'success' : next.kind === 'call' ? 'info' : 'attention'}
      title={t('logged', { outcome: rules(`attemptOutcomes.${attempt}`) })}
    >
      {reason !== undefined && <p>{rules(`nextCall.${reason}`)}</p>}
      {next.from !== null && (
        <p>
          {t('window')} <MemberTime from={next.from} until={next.until} member={{ timeZone, zoneName }} own={own} />
        </p>
      )}
    </Notice>
  );
}

const NEXT_REASONS = ['first_call', 'as_asked', 'other_time_of_day', 'number_corrected', 'reached', 'refused', 'needs_number', 'unanswered', 'too_many_calls', 'no_slot'] as const;
