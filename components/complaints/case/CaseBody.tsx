'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import styles from '@/components/ui/case-panel.module.css';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { Instant } from '@/components/ui/time';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import { CallBacks } from './CallBacks';
import { CaseTimeline } from './CaseTimeline';
import { Clocks } from './Clocks';
import { EarlierCycles } from './EarlierCycles';
import { Papers } from './Papers';
import { Related } from './Related';
import { Tasks } from './Tasks';
import { useDetailWords } from './useDetailWords';

interface Props {
  complaint: ComplaintCaseView;
  onOpen: (id: string) => void;
  onChanged: () => void;
}

/** Everything about one complaint, in the order in which it is worked on. */
export function CaseBody({ complaint, onOpen, onChanged }: Props) {
  const t = useTranslations('complaint-case');
  const [current, ...earlier] = complaint.cycles;
  const related = complaint.duplicates.length + complaint.links.length + complaint.mergedFrom.length > 0;
  return (
    <>
      <Standing complaint={complaint} onOpen={onOpen} />
      {current && <Clocks complaintId={complaint.id} cycle={current} />}
      <Section look="plain" title={t('description')}>
        <p className={styles.typed}>{complaint.description}</p>
        <About complaint={complaint} />
      </Section>
      {(complaint.mayComment || complaint.tasks.length > 0) && <Tasks complaint={complaint} onChanged={onChanged} />}
      {complaint.callBacks.length > 0 && (
        <Section look="plain" title={t('callBacks')}>
          <CallBacks callBacks={complaint.callBacks} />
        </Section>
      )}
      <Section look="plain" title={t('files')}>
        <Papers files={complaint.files} />
      </Section>
      {related && (
        <Section look="plain" title={t('related')}>
          <Related complaint={complaint} onOpen={onOpen} onChanged={onChanged} />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section look="plain" title={t('cycles')}>
          <EarlierCycles complaintId={complaint.id} cycles={earlier} />
        </Section>
      )}
      <Section look="plain" title={t('timeline')}>
        <CaseTimeline events={complaint.events} branches={complaint.branches} />
      </Section>
    </>
  );
}

function About({ complaint }: Pick<Props, 'complaint'>) {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const detail = useDetailWords();
  const { reporter, category, numbers, sourceNumber, source } = complaint;
  return (
    <DefinitionGrid min="medium">
      <Definition label={t('reporter')}>
        {reporter.name}, {t(`relation.${reporter.relation}`)}
      </Definition>
      <Definition label={t('phone')}>{reporter.phone ?? complaint.member?.phone}</Definition>
      <Definition label={t('category')}>{category === null ? t('uncategorised') : `${rules(`categories.${category}`)}, ${detail(category, complaint.detail)}`}</Definition>
      <Definition label={t('facility')}>{complaint.facility?.name}</Definition>
      <Definition label={t('place')}>{complaint.regencyName}</Definition>
      <Definition label={t('channel')}>{rules(`channels.${complaint.channel}`)}</Definition>
      <Definition label={t('received')}>
        <Instant at={complaint.receivedAt} />
      </Definition>
      <Definition label={t('office')}>{complaint.branch?.name ?? t('central')}</Definition>
      <Definition label={t('assignee')}>{complaint.assignee?.name ?? t('nobody')}</Definition>
      {sourceNumber !== null && (
        <Definition label={t('sourceNumber')}>
          {sourceNumber} ({source})
        </Definition>
      )}
      {numbers.length > 0 && <Definition label={t('numbers')}>{numbers.map(({ system, number }) => `${t(`system.${system}`)} ${number}`).join(', ')}</Definition>}
    </DefinitionGrid>
  );
}

/** Where it waits or ended, and the words that were given for it: before everything else, for whoever has to act on it. */
function Standing({ complaint, onOpen }: Pick<Props, 'complaint' | 'onOpen'>) {
  const t = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const format = useFormatter();
  const moment = (at: string) => format.dateTime(new Date(at), 'dateTime');
  const { status, events, mergedInto, path, suggestion } = complaint;
  const last = (action: string) => events.findLast((event) => event.action === action);
  return (
    <>
      {status === 'returned' && <Notice tone="attention" title={t('returned')}>{last('return')?.note}</Notice>}
      {status === 'supervisor_review' && (
        <Notice tone="danger" title={t('review')}>
          <p>{last('refer')?.note}</p>
          <ol className={styles.typed} aria-label={t('path')}>
            {path.map((step) => (
              <li key={step.at}>
                <Instant at={step.at} /> {rules(`actions.${step.action}`)}: {t('pathStep', { from: step.fromName ?? t('central'), to: step.toName ?? t('central') })}
                {step.reason !== '' && `. ${step.reason}`}
              </li>
            ))}
          </ol>
        </Notice>
      )}
      {status === 'paused' && complaint.pausedUntil !== null && (
        <Notice tone="attention" title={t('pausedUntil', { at: moment(complaint.pausedUntil) })}>
          {last('pause')?.note} {t('pausedWords')}
        </Notice>
      )}
      {mergedInto !== null && (
        <Notice
          tone="neutral"
          title={t('mergedInto', { reference: mergedInto.reference })}
          actions={<Button size="small" variant="outlined" onClick={() => onOpen(mergedInto.id)}>{t('openOther', { reference: mergedInto.reference })}</Button>}
        />
      )}
      {complaint.providerAskedAt !== null && status === 'waiting_provider' && (
        <Notice tone="attention" title={t('providerAsked', { at: moment(complaint.providerAskedAt) })}>
          {complaint.facility?.name}: {last('forward_provider')?.note} {t('providerWaits')}
        </Notice>
      )}
      {suggestion !== null && complaint.actions.includes('forward') && (
        <Notice tone="info" title={t('act.suggestion', { branch: suggestion.branchName })}>
          {t(`suggestion.${suggestion.reason}`, { because: suggestion.because })}
          {suggestion.provider !== null && <>. {t('suggestion.provider', { name: suggestion.provider.name })}</>}
        </Notice>
      )}
      {(status === 'resolved' || status === 'rejected' || status === 'closed') && <Answer complaint={complaint} />}
    </>
  );
}

function Answer({ complaint }: Pick<Props, 'complaint'>) {
  const t = useTranslations('complaint-case');
  const format = useFormatter();
  const { status, answer, rating, ratingNote, reopenUntil } = complaint;
  return (
    <Notice tone={status === 'rejected' ? 'neutral' : 'success'} title={t('answer')}>
      <p className={styles.typed}>{answer}</p>
      <p>
        {t('rating')}: {rating === null ? t('notRated') : t('ratingOf', { rating })}
        {ratingNote !== null && ratingNote !== '' && `, “${ratingNote}”`}
      </p>
      {reopenUntil !== null && (
        <p>{t(status === 'closed' ? 'reopenOver' : 'reopenUntil', { at: format.dateTime(new Date(reopenUntil), 'date') })}</p>
      )}
    </Notice>
  );
}

