'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { Ref } from 'react';
import { DECISIONS, DECISION_KEYS, type Decision } from '@/components/form/decisions';
import { MissingDetail } from '@/components/form/MissingDetail';
import { useDecidedCase } from '@/components/form/useDecidedCase';
import { useShortcuts } from '@/components/shell/acts';
import { CaseFrame } from '@/components/ui/CaseFrame';
import type { CaseHandle } from '@/components/ui/case-panel';
import { useToast } from '@/components/ui/toasts';
import type { ChangedTransfer } from '@/lib/transfers/commands/change-transfer';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { CaseActions } from './CaseActions';
import { CaseBody } from './CaseBody';
import { CaseHead } from './CaseHead';
import { CaseSkeleton } from './CaseSkeleton';
import { DecideTransfer } from './DecideTransfer';

interface Props {
  id: string;
  /** The case as the page brought it along, when the tab was opened on it. */
  brought: TransferCaseView | null;
  /** The version that the list was last told of: a newer one than is shown is said, never pushed in. */
  version: number | null;
  /** An action that was asked for in the list, before the case was there. */
  asked: Decision | null;
  record: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
  onDone: (changed: ChangedTransfer) => void;
  handle: Ref<CaseHandle>;
}

/** What can be decided by hand. */
const possibleIn = ({ actions }: TransferCaseView) => DECISIONS.filter((each) => actions.includes(each));

/** One case, to read and to decide. Mount it anew for each id. */
export function CasePanel({ id, brought, version, asked, record, onOpen, onClose, onDone, handle }: Props) {
  const t = useTranslations('transfer-queue');
  const router = useRouter();
  const toast = useToast();
  const { view: transfer, problem, loading, refresh, newer, panel, heading, act: action, begin, end, leave, back } = useDecidedCase<TransferCaseView, Decision>({
    path: 'transfers/case', id, brought, version, asked, possible: possibleIn, handle, onClose,
  });

  useShortcuts([
    ...DECISIONS.map((each) => ({
      keys: DECISION_KEYS[each],
      labelKey: `transfer-queue.keys.${each}` as const,
      disabled: !transfer?.actions.includes(each),
      run: () => begin(each),
    })),
    { keys: 'c', labelKey: 'transfer-queue.keys.receipt', disabled: transfer === undefined, run: () => router.push(`/transfers/${id}/receipt`) },
    { keys: 'Escape', labelKey: 'transfer-queue.keys.close', run: back },
  ]);

  if (transfer === undefined) {
    const words = { gone: t('case.gone'), goneWords: t('case.goneWords'), close: t('case.close') };
    return <MissingDetail problem={problem} loading={loading} skeleton={<CaseSkeleton />} words={words} onRetry={refresh} onClose={onClose} />;
  }
  return (
    <CaseFrame
      panel={panel}
      head={<CaseHead transfer={transfer} record={record} onClose={onClose} heading={heading} />}
      label={t('case.label', { reference: transfer.reference })}
      foot={
        action === null ? (
          <CaseActions transfer={transfer} onAct={begin} />
        ) : (
          <DecideTransfer
            key={action}
            transfer={transfer}
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
      <CaseBody transfer={transfer} onOpen={onOpen} />
    </CaseFrame>
  );
}
