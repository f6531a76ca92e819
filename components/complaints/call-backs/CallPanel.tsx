'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { MissingDetail } from '@/components/form/MissingDetail';
import { useCommand } from '@/components/form/useCommand';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { isTypingPlace } from '@/components/shell/shortcut-rules';
import type { ChangedCallBack } from '@/lib/complaints/commands/change-call-back';
import type { LoggedAttempt } from '@/lib/complaints/commands/log-attempt';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import { AttemptList } from './AttemptList';
import type { CallBackPerson } from './call-back-person';
import { CallHead } from './CallHead';
import { CallSkeleton } from './CallSkeleton';
import { IdentityStep } from './IdentityStep';
import { NextNotice } from './NextNotice';
import { NumberForm } from './NumberForm';
import { OutcomeStep } from './OutcomeStep';
import { StoryStep } from './StoryStep';
import styles from './CallPanel.module.css';

interface Props {
  id: string;
  /** Goes up when the call-back was changed, by whomever: it is then asked for again. */
  told: number;
  person: CallBackPerson;
  onChanged: () => void;
  onClose: () => void;
}

interface Target {
  id: string;
  version: number;
}

/** One call: whom and when, the number to dial, the script in three steps, and the calls before it. Mount it anew for each id. */
export function CallPanel({ id, told, person, onChanged, onClose }: Props) {
  const t = useTranslations('call-backs');
  const { rows: call, problem, loading, refresh } = useRows<CallBackCase>('call-backs/case', { id }, { keepPreviousData: false });
  const [logged, setLogged] = useState<LoggedAttempt | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const takeButton = useRef<HTMLButtonElement>(null);
  const moved = (): void => {
    refresh();
    onChanged();
  };
  const take = useCommand<Target, ChangedCallBack>('call-backs/take', { onDone: moved });
  const release = useCommand<Target, ChangedCallBack>('call-backs/release', { onDone: moved });

  const heard = useRef(told);
  useEffect(() => {
    if (heard.current === told) return;
    heard.current = told;
    refresh();
  }, [told, refresh]);

  const mine = call?.taken?.mine === true;
  const takeable = call !== undefined && call.mayCall && call.status === 'open' && call.taken === null;
  const there = call !== undefined;
  useEffect(() => {
    if (there) (takeButton.current ?? heading.current)?.focus();
  }, [there]);
  // Taken: the keys of the outcome are heard at once, for most calls nobody answers.
  useEffect(() => {
    if (mine) heading.current?.focus();
  }, [mine]);

  function takeIt(): void {
    if (!call || !takeable || take.pending) return;
    setLogged(null);
    void take.send({ id, version: call.version });
  }
  /** Out of a field first, then out of the call. */
  function leave(): void {
    if (isTypingPlace(document.activeElement) && panel.current?.contains(document.activeElement) === true) heading.current?.focus();
    else onClose();
  }
  useShortcuts([
    { keys: 't', labelKey: 'call-backs.keys.take', disabled: !takeable, run: takeIt },
    { keys: 'Escape', labelKey: 'call-backs.keys.close', run: leave },
  ]);

  if (call === undefined) {
    const missing = { gone: t('call.gone'), goneWords: t('call.goneWords'), close: t('call.close') };
    return <MissingDetail problem={problem} loading={loading} skeleton={<CallSkeleton />} words={missing} onRetry={refresh} onClose={onClose} />;
  }
  return (
    <article ref={panel} className={styles.panel}>
      <CallHead
        call={call}
        person={person}
        heading={heading}
        takeButton={takeButton}
        onTake={takeable ? takeIt : null}
        onRelease={mine ? () => void release.send({ id, version: call.version }) : null}
        pending={take.pending || release.pending}
        onClose={onClose}
      />
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('call.label', { reference: call.reference })}>
        <CommandNotice command={take} area="call-backs" onReload={() => { take.reset(); refresh(); }} />
        <CommandNotice command={release} area="call-backs" onReload={() => { release.reset(); refresh(); }} />
        {logged !== null && <NextNotice logged={logged} call={call} />}
        {mine && (
          <>
            <IdentityStep call={call} onChecked={refresh} />
            <StoryStep call={call} />
            <OutcomeStep
              call={call}
              onReload={refresh}
              onDone={(attempt) => {
                setLogged(attempt);
                moved();
                heading.current?.focus();
              }}
            />
          </>
        )}
        {call.status === 'needs_number' && call.mayCall && <NumberForm call={call} onReload={refresh} onDone={moved} />}
        <AttemptList call={call} />
      </div>
    </article>
  );
}
