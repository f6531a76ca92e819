'use client';

import SearchOffRounded from '@mui/icons-material/SearchOffRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { EmptyState } from '@/components/ui/EmptyState';
import { useToast } from '@/components/ui/toasts';
import type { ChangedRequest } from '@/lib/requests/commands/change-request';
import type { RequestAction } from '@/lib/requests/model';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { ACTION_KEYS, CASE_ACTIONS } from './case-actions';
import { CaseActions } from './CaseActions';
import { CaseBody } from './CaseBody';
import { CaseHead } from './CaseHead';
import { CaseSkeleton } from './CaseSkeleton';
import { DecisionForm } from './DecisionForm';
import styles from '@/components/ui/case-panel.module.css';

/** What the list may ask of the open case. */
export interface CaseHandle {
  focus: () => void;
}

interface Props {
  id: string;
  /** The case as the page brought it along, when the tab was opened on it. */
  brought: RequestCaseView | null;
  /** The version that the list was last told of: a newer one than is shown is said, never pushed in. */
  version: number | null;
  /** An action that was asked for in the list, before the case was there. */
  asked: RequestAction | null;
  record: boolean;
  onClose: () => void;
  onDone: (changed: ChangedRequest) => void;
  handle: Ref<CaseHandle>;
}

/** One case, to read and to decide. Mount it anew for each id. */
export function CasePanel({ id, brought, version, asked, record, onClose, onDone, handle }: Props) {
  const t = useTranslations('requests');
  const router = useRouter();
  const toast = useToast();
  const { rows: request, problem, loading, refresh } = useRows<RequestCaseView>('requests/case', { id }, {
    keepPreviousData: false,
    ...(brought !== null && { fallbackData: brought, revalidateOnMount: false }),
  });
  const [chosen, setChosen] = useState<RequestAction | null>(asked);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useImperativeHandle(handle, () => ({ focus: () => (heading.current ?? panel.current)?.focus() }));

  // A form that is open stays, also when the action has become impossible: it holds typed words.
  const [opened, setOpened] = useState(false);
  if (chosen !== null && !opened && request?.actions.includes(chosen)) setOpened(true);
  const action = opened ? chosen : null;
  const newer = request !== undefined && version !== null && version > request.version;
  useEffect(() => {
    if (newer && action === null) refresh();
  }, [newer, action, refresh]);

  // Where the list is hidden behind the case, nothing else has the focus.
  const there = request !== undefined;
  useEffect(() => {
    if (there && document.activeElement === document.body) heading.current?.focus();
  }, [there]);

  function act(next: RequestAction): void {
    setChosen(next);
    setOpened(true);
  }
  function leaveForm(): void {
    setChosen(null);
    setOpened(false);
    heading.current?.focus();
  }
  const back = () => (action === null ? onClose() : leaveForm());
  useShortcuts([
    ...CASE_ACTIONS.map((each) => ({
      keys: ACTION_KEYS[each],
      labelKey: `requests.keys.${each}` as const,
      disabled: !request?.actions.includes(each),
      run: () => act(each),
    })),
    { keys: 'c', labelKey: 'requests.keys.receipt', disabled: request === undefined, run: () => router.push(`/requests/${id}/receipt`) },
    { keys: 'Escape', labelKey: 'requests.keys.close', run: back },
  ]);

  if (request === undefined) return <Missing problem={problem} loading={loading} onRetry={refresh} onClose={onClose} />;
  return (
    <article ref={panel} tabIndex={-1} className={styles.panel}>
      <CaseHead request={request} record={record} onClose={onClose} heading={heading} />
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('case.label', { reference: request.reference })}>
        <CaseBody request={request} record={record} />
      </div>
      <footer className={styles.foot}>
        {action === null ? (
          <CaseActions request={request} onAct={act} />
        ) : (
          <DecisionForm
            key={action}
            request={request}
            action={action}
            onClose={leaveForm}
            onReload={refresh}
            newer={newer}
            onDone={(changed, done) => {
              toast.show({ message: t(`decide.done.${done}`, { reference: changed.reference }), tone: 'success' });
              setChosen(null);
              setOpened(false);
              refresh();
              onDone(changed);
            }}
          />
        )}
      </footer>
    </article>
  );
}

type MissingProps = Pick<ReturnType<typeof useRows>, 'problem' | 'loading'> & { onRetry: () => void; onClose: () => void };

function Missing({ problem, loading, onRetry, onClose }: MissingProps) {
  const t = useTranslations('requests.case');
  if (loading || problem === null) return <CaseSkeleton />;
  const close = (
    <Button variant="outlined" onClick={onClose}>
      {t('close')}
    </Button>
  );
  if (problem.kind === 'not_found' || problem.kind === 'refused') {
    return (
      <EmptyState icon={<SearchOffRounded />} title={t('gone')} level="h2" actions={close}>
        {t('goneWords')}
      </EmptyState>
    );
  }
  return <RowsNotice problem={problem} onRetry={onRetry} />;
}
