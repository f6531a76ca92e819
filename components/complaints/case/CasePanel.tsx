'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { Ref } from 'react';
import { useAtCase } from '@/components/complaints/presence/presence';
import type { QueuePerson } from '@/components/complaints/queue/queue-person';
import { MissingDetail } from '@/components/form/MissingDetail';
import { useRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { CaseFrame } from '@/components/ui/CaseFrame';
import { useCaseForm, type CaseHandle } from '@/components/ui/case-panel';
import { useToast } from '@/components/ui/toasts';
import type { ChangedComplaint } from '@/lib/complaints/commands/change-complaint';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import { ActForm } from './ActForm';
import { ACT_KEYS, CASE_ACTS, possibleActs, type CaseAct } from './acts';
import { CaseActions } from './CaseActions';
import { CaseBody } from './CaseBody';
import { CaseHead } from './CaseHead';
import { CaseSkeleton } from './CaseSkeleton';
import { useActWords } from './useActWords';
import { useFreshCase } from './useFreshCase';

interface Props {
  id: string;
  /** The case as the page brought it along, when the tab was opened on it. */
  brought: ComplaintCaseView | null;
  /** The version that the list was last told of: a newer one than is shown is said, never pushed in under typed words. */
  version: number | null;
  /** An act that was asked for in the list, before the case was there. */
  asked: CaseAct | null;
  person: QueuePerson;
  onOpen: (id: string) => void;
  onClose: () => void;
  onDone: (changed: ChangedComplaint) => void;
  handle: Ref<CaseHandle>;
}

/** One case, to read and to work on. Mount it anew for each id. */
export function CasePanel({ id, brought, version, asked, person, onOpen, onClose, onDone, handle }: Props) {
  const t = useTranslations('complaint-case');
  const words = useActWords();
  const router = useRouter();
  const toast = useToast();
  const { rows: complaint, problem, loading, refresh } = useRows<ComplaintCaseView>('complaints/case', { id }, {
    keepPreviousData: false,
    ...(brought !== null && { fallbackData: brought, revalidateOnMount: false }),
  });
  const possible = complaint === undefined ? [] : possibleActs(complaint);
  const { panel, heading, act, begin, leave, back } = useCaseForm<CaseAct>({ handle, there: complaint !== undefined, asked, possible, onClose });
  useAtCase(id, act === null || act === 'comment' ? 'looking' : 'answering');

  const newer = complaint !== undefined && version !== null && version > complaint.version;
  const load = useFreshCase({ id, newer, held: act !== null, refresh });

  useShortcuts([
    ...CASE_ACTS.flatMap((each) => {
      const keys = ACT_KEYS[each];
      return keys === undefined ? [] : [{ keys, labelKey: words.key(each), disabled: !possible.includes(each), run: () => begin(each) }];
    }),
    { keys: 'v', labelKey: 'complaint-queue.keys.print', disabled: complaint === undefined, run: () => router.push(`/complaints/${id}/print`) },
    { keys: 'Escape', labelKey: 'complaint-queue.keys.close', run: back },
  ]);

  if (complaint === undefined) {
    const missing = { gone: t('gone'), goneWords: t('goneWords'), close: t('close') };
    return <MissingDetail problem={problem} loading={loading} skeleton={<CaseSkeleton />} words={missing} onRetry={refresh} onClose={onClose} />;
  }
  return (
    <CaseFrame
      panel={panel}
      head={<CaseHead complaint={complaint} person={person} onClose={onClose} heading={heading} />}
      label={t('label', { reference: complaint.reference })}
      foot={
        act === null ? (
          <CaseActions acts={possible} onAct={begin} />
        ) : (
          <ActForm
            key={act}
            complaint={complaint}
            act={act}
            supervises={person.supervises}
            onClose={leave}
            onReload={load}
            newer={newer}
            onDone={(changed, done) => {
              toast.show({ message: words.done(done, changed), tone: 'success' });
              leave();
              load();
              onDone(changed);
            }}
          />
        )
      }
    >
      <CaseBody complaint={complaint} onOpen={onOpen} onChanged={load} />
    </CaseFrame>
  );
}
