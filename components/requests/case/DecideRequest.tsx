'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { DecisionForm } from '@/components/form/DecisionForm';
import { describeConflict, type Change } from '@/components/form/describe-conflict';
import { useUploads } from '@/components/form/useUploads';
import { PaperPart } from '@/components/requests/form/PaperPart';
import type { ChangedRequest } from '@/lib/requests/commands/change-request';
import { REQUEST_STATUSES, type PaperKind, type RequestAction } from '@/lib/requests/model';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import { PAPERS_FOR } from '@/lib/requests/rules/facts';
import { CANNED } from './canned';
import styles from '@/components/form/act-form.module.css';

interface Props {
  request: RequestCaseView;
  action: RequestAction;
  onClose: () => void;
  onDone: (changed: ChangedRequest, action: RequestAction) => void;
  /** Loads the case anew and leaves the form as it is. */
  onReload: () => void;
  /** The case has been changed since it was loaded. */
  newer: boolean;
}

/** The decision about a request, asked before it is made; what is filed again comes with its papers. */
export function DecideRequest({ request, action, onClose, onDone, onReload, newer }: Props) {
  const t = useTranslations('requests.decide');
  const queue = useTranslations('requests');
  const rules = useTranslations('request-rules');
  const memberId = request.member.id;
  const fields = useMemo(() => ({ memberId }), [memberId]);
  const papers = useUploads<PaperKind>({ path: 'requests/papers', fields });
  const words = {
    title: t(`title.${action}`), note: t(`note.${action}`), canned: t('canned'), reasons: CANNED[action].map((key) => t(key)), confirm: rules(`actions.${action}`),
    impossible: rules('refusals.wrong_status'), changed: queue('case.changed'), changedWords: queue('case.changedWords'),
  };
  const newest = (version: string) => queue('conflict.version', { version });
  const conflict = (change: Change) =>
    describeConflict(change, REQUEST_STATUSES, {
      status: (status) => queue('conflict.status', { status: rules(`statuses.${status}`) }),
      version: newest,
      other: (_, after) => newest(after),
    });
  return (
    <DecisionForm<ChangedRequest>
      decision={action}
      path="requests"
      input={{ id: request.id, version: request.version }}
      papers={action === 'resubmit' ? papers : null}
      draftKind="request_decision"
      area="requests"
      words={words}
      describeChange={conflict}
      possible={request.actions.includes(action)}
      newer={newer}
      onClose={onClose}
      onDone={(changed) => onDone(changed, action)}
      onReload={onReload}
    >
      <p className={styles.will}>{action === 'approve' ? t(`approves.${request.kind}`, { name: request.member.name }) : t(`will.${action}`, { officer: request.requestedByName })}</p>
      {action === 'resubmit' && <PaperPart request={{ papers, accepted: PAPERS_FOR[request.kind] }} />}
    </DecisionForm>
  );
}
