'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { Ref } from 'react';
import { DECISIONS, DECISION_KEYS } from '@/components/form/decisions';
import { MissingDetail } from '@/components/form/MissingDetail';
import { useDecidedCase } from '@/components/form/useDecidedCase';
import { useShortcuts } from '@/components/shell/acts';
import { CaseFrame } from '@/components/ui/CaseFrame';
import type { CaseHandle } from '@/components/ui/case-panel';
import { useToast } from '@/components/ui/toasts';
import type { ChangedRequest } from '@/lib/requests/commands/change-request';
import type { RequestAction } from '@/lib/requests/model';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { CaseActions } from './CaseActions';
import { CaseBody } from './CaseBody';
import { CaseHead } from './CaseHead';
import { CaseSkeleton } from './CaseSkeleton';
import { DecideRequest } from './DecideRequest';

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
  const { view: request, problem, loading, refresh, newer, panel, heading, act: action, begin, end, leave, back } = useDecidedCase<RequestCaseView, RequestAction>({
    path: 'requests/case', id, brought, version, asked, possible: ({ actions }) => actions, handle, onClose,
  });

  useShortcuts([
    ...DECISIONS.map((each) => ({
      keys: DECISION_KEYS[each],
      labelKey: `requests.keys.${each}` as const,
      disabled: !request?.actions.includes(each),
      run: () => begin(each),
    })),
    { keys: 'c', labelKey: 'requests.keys.receipt', disabled: request === undefined, run: () => router.push(`/requests/${id}/receipt`) },
    { keys: 'Escape', labelKey: 'requests.keys.close', run: back },
  ]);

  if (request === undefined) {
    const words = { gone: t('case.gone'), goneWords: t('case.goneWords'), close: t('case.close') };
    return <MissingDetail problem={problem} loading={loading} skeleton={<CaseSkeleton />} words={words} onRetry={refresh} onClose={onClose} />;
  }
  return (
    <CaseFrame
      panel={panel}
      head={<CaseHead request={request} record={record} onClose={onClose} heading={heading} />}
      label={t('case.label', { reference: request.reference })}
      foot={
        action === null ? (
          <CaseActions request={request} onAct={begin} />
        ) : (
          <DecideRequest
            key={action}
            request={request}
            action={action}
            onClose={leave}
            onReload={refresh}
            newer={newer}
            onDone={(changed, done) => {
              toast.show({ message: t(`decide.done.${done}`, { reference: changed.reference }), tone: 'success' });
              end();
              refresh();
              onDone(changed);
            }}
          />
        )
      }
    >
      <CaseBody request={request} record={record} />
    </CaseFrame>
  );
}
