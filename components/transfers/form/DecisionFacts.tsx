'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BusinessDate } from '@/components/ui/time';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { untilThen } from './until-then';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import type { TransferRequest } from './useTransferRequest';
import styles from './DecisionFacts.module.css';

interface Props {
  request: TransferRequest;
  effectiveDate: CalendarDate;
  /** The last day at the facility of now. */
  lastDay: CalendarDate;
  onAttach: () => void;
  onWrite: () => void;
}

/** Where to and from when, where until then, the earliest date of those who wait, and what is still needed. */
export function DecisionFacts({ request, effectiveDate, lastDay, onAttach, onWrite }: Props) {
  const t = useTranslations('transfer-form.decision');
  const { day } = useFindingWords();
  const { facts, values, choice, decided, verdict } = request;
  const ticked = facts.family.filter(({ member }) => values.memberIds.includes(member.id));
  const moving = decided?.filter(({ decision }) => decision.outcome !== 'refused').map((each) => each.facts) ?? [];
  const places = untilThen(moving.length > 0 ? moving : ticked);
  const names = (ids: readonly string[]) => facts.family.filter(({ member }) => ids.includes(member.id)).map(({ name }) => name).join(', ');
  return (
    <dl className={styles.facts}>
      {choice.chosen && <Fact label={t('to')}>{choice.chosen.name}</Fact>}
      <Fact label={t('effective')}>
        <BusinessDate date={effectiveDate} format="dateFull" />
      </Fact>
      {places.length > 0 && (
        <Fact label={t('until', { date: day(lastDay) })}>
          {places.map(({ facilityName, memberIds }) => {
            const facility = facilityName ?? t('nowhere');
            return (
              <span key={facility} className={styles.line}>
                {places.length === 1 ? facility : t('untilWho', { facility, names: names(memberIds) })}
              </span>
            );
          })}
        </Fact>
      )}
      {verdict && verdict.earliest.length > 0 && (
        <Fact label={t('earliest')}>
          {verdict.earliest.map(({ memberId, date }) => (
            <span key={memberId} className={styles.line}>
              {verdict.asked === 1 ? day(date) : t('earliestWho', { date: day(date), name: names([memberId]) })}
            </span>
          ))}
        </Fact>
      )}
      <Needs request={request} onAttach={onAttach} onWrite={onWrite} />
    </dl>
  );
}

function Needs({ request: { verdict, papers }, onAttach, onWrite }: Pick<Props, 'request' | 'onAttach' | 'onWrite'>) {
  const t = useTranslations('transfer-form.decision');
  const kinds = useTranslations('transfer-rules.evidence');
  const needs: { key: string; words: ReactNode; act?: { label: string; run: () => void } }[] = [
    ...(verdict && verdict.waiting > 0 ? [{ key: 'approval', words: t('needsApproval') }] : []),
    ...(verdict?.needsNote ? [{ key: 'note', words: t('needsNote'), act: { label: t('write'), run: onWrite } }] : []),
    ...papers.map((paper) => ({ key: paper, words: kinds(paper), act: { label: t('attach'), run: onAttach } })),
  ];
  if (needs.length === 0) return null;
  return (
    <Fact label={t('needs')}>
      {needs.map(({ key, words, act }) => (
        <span key={key} className={styles.need}>
          {words}
          {act && (
            <Button size="small" variant="outlined" onClick={act.run}>
              {act.label}
            </Button>
          )}
        </span>
      ))}
    </Fact>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
