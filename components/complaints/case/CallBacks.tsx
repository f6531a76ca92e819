'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { Tone } from '@/components/ui/theme/tokens';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { CallBackStatus } from '@/lib/complaints/model';
import type { CallBackLine } from '@/lib/complaints/queries/case-view';

const TONES: Record<CallBackStatus, Tone> = { open: 'attention', needs_number: 'danger', done: 'success', given_up: 'neutral', withdrawn: 'neutral' };
const ZONES: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** The calls that the member is or was owed, with each attempt; times in the member's zone. */
export function CallBacks({ callBacks }: { callBacks: readonly CallBackLine[] }) {
  const t = useTranslations('complaint-case');
  const outcomes = useTranslations('complaint-rules.attemptOutcomes');
  const format = useFormatter();
  return callBacks.map(({ id, status, reason, note, dueFrom, dueUntil, timeZone, confirmed, calls }) => {
    const at = (instant: string, style: 'dateTime' | 'time' = 'dateTime') => format.dateTime(new Date(instant), style, { timeZone });
    return (
      <div key={id}>
        <p>
          <StatusMark tone={TONES[status]} quiet>{t(`callStatus.${status}`)}</StatusMark> {t(`callReason.${reason}`)}
          {note !== '' && `: ${note}`}
          {dueFrom !== null && dueUntil !== null && <>. {t('callWindow', { from: at(dueFrom), until: at(dueUntil, 'time') })} {ZONES[timeZone]}</>}
          {confirmed !== null && <>. {t(confirmed ? 'confirmed.yes' : 'confirmed.no')}</>}
        </p>
        {calls.length > 0 && (
          <Timeline label={t('callBacks')}>
            {calls.map((call) => (
              <TimelineItem key={call.id} at={`${at(call.at)} ${ZONES[timeZone] ?? ''}`} title={outcomes(call.outcome)} by={call.callerName}>
                {call.note !== '' && <p>{call.note}</p>}
              </TimelineItem>
            ))}
          </Timeline>
        )}
      </div>
    );
  });
}
