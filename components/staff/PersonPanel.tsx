'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { MissingDetail } from '@/components/form/MissingDetail';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';
import { PanelSkeleton } from '@/components/ui/PanelSkeleton';
import { Instant } from '@/components/ui/time';
import { useToast } from '@/components/ui/toasts';
import type { DutyView, PersonView } from '@/lib/staff/queries/get-person';
import { DutyDialog, EndDutyDialog } from './DutyDialogs';
import { ChangeDialog, EndSessionsDialog, ResetDialog, SwitchDialog } from './PersonDialogs';
import { DutyList, PersonHistory, SessionList } from './PersonParts';
import { StateMark } from './StateMark';
import type { Places } from './useStaffWords';
import panel from '@/components/ui/case-panel.module.css';
import head from '@/components/ui/case-head.module.css';
import styles from './Staff.module.css';

type Asking = { act: 'change' | 'reset' | 'disable' | 'enable' | 'removeFactor' | 'duty' } | { act: 'endDuty'; duty: DutyView } | { act: 'endSessions'; sessionId: string | null };

interface Props {
  id: string;
  places: Places;
  today: string;
  onClose: () => void;
  onChanged: () => void;
}

/** One person of the staff, and what an administrator can do. Mount it anew for each id. */
export function PersonPanel({ id, places, today, onClose, onChanged }: Props) {
  const t = useTranslations('staff.person');
  const toast = useToast();
  const { rows: person, problem, loading, refresh } = useRows<PersonView>('staff/person', { id }, { keepPreviousData: false, revalidateOnReconnect: false });
  const [asking, setAsking] = useState<Asking | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (person !== undefined && document.activeElement === document.body) heading.current?.focus();
  }, [person]);
  useShortcuts([{ keys: 'e', labelKey: 'staff.keys.change', disabled: person === undefined || person.own, run: () => setAsking({ act: 'change' }) }]);

  const closeAsking = () => setAsking(null);
  function done(words: string | null): void {
    setAsking(null);
    if (words !== null) toast.show({ message: words, tone: 'success' });
    refresh();
    onChanged();
  }
  function reload(): void {
    setAsking(null);
    refresh();
    onChanged();
  }
  const dialog = person && { person, places, onClose: closeAsking, onDone: done, onReload: reload };

  if (person === undefined || dialog === undefined) {
    const missing = { gone: t('gone'), goneWords: t('goneWords'), close: t('close') };
    return <MissingDetail problem={problem} loading={loading} skeleton={<PanelSkeleton said={t('loading')} parts={[96]} />} words={missing} onRetry={refresh} onClose={onClose} />;
  }
  return (
    <article className={panel.panel} aria-label={t('label')}>
      <header className={head.head}>
        <div className={head.line}>
          <span className={head.reference}>{person.username}</span>
          <IconButton className={head.close} aria-label={t('close')} onClick={onClose}>
            <CloseRounded />
          </IconButton>
        </div>
        <div className={head.line}>
          <h2 ref={heading} tabIndex={-1} className={head.name}>
            {person.name}
          </h2>
          <StateMark state={person.state} />
        </div>
      </header>
      <div className={panel.scroll} tabIndex={0} role="group" aria-label={t('label')}>
        {person.own && <Notice tone="info" title={t('ownWords')} />}
        <PersonFacts person={person} />
        <DutyList person={person} onAdd={person.own || person.state === 'disabled' ? null : () => setAsking({ act: 'duty' })} onEnd={(duty) => setAsking({ act: 'endDuty', duty })} />
        <SessionList person={person} onEnd={(session) => setAsking({ act: 'endSessions', sessionId: session?.id ?? null })} />
        <PersonHistory person={person} places={places} />
      </div>
      {!person.own && (
        <footer className={panel.foot}>
          <div className={styles.acts}>
            <Button variant="outlined" aria-keyshortcuts="e" onClick={() => setAsking({ act: 'change' })}>
              {t('change')}&nbsp;
              <KeyHint keys="e" />
            </Button>
            {person.state !== 'disabled' && <Button onClick={() => setAsking({ act: 'reset' })}>{t('reset')}</Button>}
            {person.secondFactor && <Button onClick={() => setAsking({ act: 'removeFactor' })}>{t('removeFactor')}</Button>}
            {person.state === 'disabled' ? (
              <Button onClick={() => setAsking({ act: 'enable' })}>{t('enable')}</Button>
            ) : (
              <Button color="error" onClick={() => setAsking({ act: 'disable' })}>
                {t('disable')}
              </Button>
            )}
          </div>
        </footer>
      )}
      {asking?.act === 'change' && <ChangeDialog {...dialog} />}
      {asking?.act === 'reset' && <ResetDialog {...dialog} />}
      {(asking?.act === 'disable' || asking?.act === 'enable' || asking?.act === 'removeFactor') && <SwitchDialog act={asking.act} {...dialog} />}
      {asking?.act === 'duty' && <DutyDialog today={today} {...dialog} />}
      {asking?.act === 'endDuty' && <EndDutyDialog duty={asking.duty} {...dialog} />}
      {asking?.act === 'endSessions' && <EndSessionsDialog sessionId={asking.sessionId} {...dialog} />}
    </article>
  );
}

function PersonFacts({ person }: { person: PersonView }) {
  const t = useTranslations('staff');
  const roles = useTranslations('shell.role');
  const format = useFormatter();
  return (
    <DefinitionGrid>
      <Definition label={t('person.role')}>{roles(person.role)}</Definition>
      <Definition label={t('person.place')}>{person.place ?? t('nation')}</Definition>
      <Definition label={t('person.since')}>
        <Instant at={person.createdAt} format="date" />
      </Definition>
      <Definition label={t('person.link')}>{person.linkUntil === null ? t('person.noLink') : t('person.linkUntil', { time: format.dateTime(new Date(person.linkUntil), 'dateTime') })}</Definition>
    </DefinitionGrid>
  );
}
