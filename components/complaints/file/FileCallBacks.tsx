'use client';

import { useTranslations } from 'next-intl';
import type { CallBackLine } from '@/lib/complaints/queries/case-view';
import styles from './CaseFileSheet.module.css';
import { FilePart } from './FilePart';

interface Props {
  callBacks: readonly CallBackLine[];
  at: (instant: string, zone?: string) => string;
}

/** Every call that was owed, oldest first, with each attempt; their times in the zone of the person called. */
export function FileCallBacks({ callBacks, at }: Props) {
  const words = useTranslations('complaint-case');
  const outcomes = useTranslations('complaint-rules.attemptOutcomes');
  return (
    <FilePart title={words('callBacks')}>
      <ol className={styles.entries}>
        {callBacks.toReversed().map(({ id, status, reason, note, flaggedAt, dueFrom, dueUntil, timeZone, confirmed, outcome, calls }) => (
          <li key={id} className={styles.entry}>
            <p className={styles.line}>
              {at(flaggedAt)}, {words(`callReason.${reason}`)}, {words(`callStatus.${status}`)}
              {dueFrom !== null && dueUntil !== null && `. ${words('callWindow', { from: at(dueFrom, timeZone), until: at(dueUntil, timeZone) })}`}
            </p>
            {[note, outcome ?? ''].filter((text) => text !== '').map((text) => (
              <p key={text} className={styles.typed}>
                {text}
              </p>
            ))}
            {confirmed !== null && <p>{words(confirmed ? 'confirmed.yes' : 'confirmed.no')}</p>}
            {calls.length > 0 && (
              <ol className={styles.list}>
                {calls.map((call) => (
                  <li key={call.id}>
                    {at(call.at, timeZone)}, {call.callerName}: {outcomes(call.outcome)}
                    {call.note !== '' && `. ${call.note}`}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </FilePart>
  );
}
