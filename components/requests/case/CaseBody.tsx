'use client';

import { useTranslations } from 'next-intl';
import { PaperLinks } from '@/components/form/PaperLinks';
import { ChangeTable } from '@/components/requests/changes/ChangeTable';
import { FindingList } from '@/components/requests/findings/FindingList';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { TextLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { Instant } from '@/components/ui/time';
import { Timeline, TimelineItem } from '@/components/ui/Timeline';
import type { Tone } from '@/components/ui/theme/tokens';
import type { RequestCaseView } from '@/lib/requests/queries/get-request';
import panel from '@/components/ui/case-panel.module.css';
import parts from '@/components/ui/case-parts.module.css';

/** Everything about one request, in the order in which a decision reads it: what changes, on which papers, by which rules. */
export function CaseBody({ request, record }: { request: RequestCaseView; record: boolean }) {
  const t = useTranslations('requests.case');
  const { id, changes, findings, note, requestedAt, requestedByName, branch, mayReveal, createdMemberId } = request;
  return (
    <>
      <Outcome request={request} />
      {createdMemberId !== null && record && (
        <Notice tone="success" title={t('created')}>
          <TextLink href={`/members/${createdMemberId}`}>{t('openCreated')}</TextLink>
        </Notice>
      )}
      <Section look="plain" title={t('changes')}>
        <ChangeTable changes={changes} revealOf={mayReveal ? id : null} />
      </Section>
      <Section look="plain" title={t('papers')}>
        <Papers papers={request.papers} />
      </Section>
      <Section look="plain" title={t('findings')}>
        <FindingList findings={findings} />
      </Section>
      <Section look="plain" title={t('requested')}>
        <DefinitionGrid min="medium">
          <Definition label={t('requested')}>
            <Instant at={requestedAt} /> {t('requestedBy', { name: requestedByName })}
          </Definition>
          <Definition label={t('branch')}>{branch.name}</Definition>
          {note !== '' && (
            <Definition label={t('note')} wide>
              <span className={panel.typed}>{note}</span>
            </Definition>
          )}
        </DefinitionGrid>
      </Section>
      <Section look="plain" title={t('timeline')}>
        <Events events={request.events} />
      </Section>
    </>
  );
}

/** Where it ended or waits, and the words that were given for it. */
function Outcome({ request: { status, decidedByName, decisionNote, events } }: { request: RequestCaseView }) {
  const t = useTranslations('requests.case.decided');
  const name = decidedByName ?? '';
  if (status === 'returned') return <Notice tone="attention" title={t('returned', { name })}>{decisionNote}</Notice>;
  if (status === 'rejected') return <Notice tone="danger" title={t('rejected', { name })}>{decisionNote}</Notice>;
  if (status === 'cancelled') return <Notice tone="neutral" title={t('cancelled')}>{events.findLast(({ action }) => action === 'cancel')?.note}</Notice>;
  return null;
}

/** The papers of a request. */
function Papers({ papers }: Pick<RequestCaseView, 'papers'>) {
  const t = useTranslations('requests.case');
  const kinds = useTranslations('request-rules.papers');
  const named = papers.map((paper) => ({ ...paper, kind: kinds(paper.kind) }));
  return <PaperLinks papers={named} path="requests/papers" none={t('noPapers')} opens={(name) => t('openPaper', { name })} />;
}

const EVENTS = ['file', 'approve_automatically', 'approve', 'return', 'reject', 'cancel', 'resubmit'] as const;
const TONES: Record<string, Tone> = {
  file: 'info', resubmit: 'info', approve: 'success', approve_automatically: 'success', return: 'attention', reject: 'danger', cancel: 'neutral',
};

/** Who did what when, newest first. */
function Events({ events }: Pick<RequestCaseView, 'events'>) {
  const t = useTranslations('requests');
  return (
    <Timeline label={t('case.timeline')}>
      {[...events].reverse().map(({ id, at, actorName, action, note }) => (
        <TimelineItem key={id} at={<Instant at={at} />} title={t(`event.${EVENTS.find((each) => each === action) ?? 'other'}`)} by={actorName} tone={TONES[action] ?? 'neutral'}>
          {note !== '' && <p className={parts.note}>{note}</p>}
        </TimelineItem>
      ))}
    </Timeline>
  );
}
