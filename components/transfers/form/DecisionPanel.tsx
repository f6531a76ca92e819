'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { SubmitBar } from '@/components/form/SubmitBar';
import { VerdictWord } from '@/components/form/VerdictWord';
import { TextLink } from '@/components/ui/links';
import { suggestNearby } from '@/lib/transfers/rules/rank-facilities';
import { effectiveDateOf } from '@/lib/transfers/rules/effective-date';
import { addDays } from '@/lib/values/calendar-date';
import { DecisionFacts } from './DecisionFacts';
import { FindingList } from '@/components/transfers/findings/FindingList';
import { groupFindings, type RequestVerdict } from './request-verdict';
import type { TransferRequest } from './useTransferRequest';
import { OUTCOME_TONES } from '@/components/ui/outcome-tones';
import styles from './DecisionPanel.module.css';

interface Props {
  request: TransferRequest;
  onAttach: () => void;
  onWrite: () => void;
  onChoose: (code: string) => void;
}

/** The decision, always in sight: the word, from when, where until then, what is needed, and every rule that had something to say. */
export function DecisionPanel({ request, onAttach, onWrite, onChoose }: Props) {
  const t = useTranslations('transfer-form.decision');
  const id = useId();
  const effectiveDate = effectiveDateOf(request.facts.today);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.scroll} role="group" aria-labelledby={id} tabIndex={0}>
        <h2 id={id} className="visually-hidden">
          {t('title')}
        </h2>
        <Word request={request} />
        <DecisionFacts request={request} effectiveDate={effectiveDate} lastDay={addDays(effectiveDate, -1)} onAttach={onAttach} onWrite={onWrite} />
        <Suggestions request={request} onChoose={onChoose} />
        <Grounds request={request} />
      </div>
      <Submit request={request} />
    </section>
  );
}

function Word({ request: { verdict, values } }: Pick<Props, 'request'>) {
  const t = useTranslations('transfer-form.decision');
  const sub = useSubWords();
  if (verdict === null) {
    const state = values.memberIds.length === 0 ? 'nobody' : 'open';
    return <VerdictWord tone="neutral" word={t(state)} words={t(`${state}Words`)} />;
  }
  const tone = verdict.word === 'partly' ? 'attention' : OUTCOME_TONES[verdict.word];
  return <VerdictWord tone={tone} word={t(`word.${verdict.word}`)} words={sub(verdict)} />;
}

function useSubWords(): (verdict: RequestVerdict) => string {
  const t = useTranslations('transfer-form.decision.sub');
  return ({ word, asked, moving, waiting }) => t(word === 'needs_approval' && asked === 1 ? 'needs_approval_one' : word, { asked, moving, waiting });
}

/** T11: others near by that have room. */
function Suggestions({ request: { choice, facts, verdict }, onChoose }: Pick<Props, 'request' | 'onChoose'>) {
  const t = useTranslations('transfer-form.decision');
  const nearby = choice.chosen ? suggestNearby(choice.chosen, choice.candidates, facts.policy, Math.max(1, verdict?.moving ?? 1)) : [];
  if (nearby.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{t('suggestions')}</h3>
      <ul className={styles.suggestions}>
        {nearby.map(({ code, name, district }) => (
          <li key={code}>
            <Button size="small" variant="outlined" onClick={() => onChoose(code)} aria-label={t('choose', { name })} title={district}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Grounds({ request: { decided, facts } }: Pick<Props, 'request'>) {
  const t = useTranslations('transfer-form.decision');
  const rules = useTranslations('transfer-rules.outcomes');
  const format = useFormatter();
  if (decided === null) return null;
  const { shared, own: groups } = groupFindings(decided);
  const own = groups.filter(({ findings }) => findings.length > 0);
  const namesOf = (ids: readonly string[]) => format.list(facts.family.filter(({ member }) => ids.includes(member.id)).map(({ name }) => name));
  const open = decided.flatMap(({ facts: { openTransfer } }) => (openTransfer ? [openTransfer] : []));
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{t('rules')}</h3>
      {own.length > 0 && shared.length > 0 && <p className={styles.group}>{t('shared')}</p>}
      <FindingList findings={shared} />
      {own.map(({ memberIds, outcome, findings }) => (
        <div key={memberIds.join()} className={styles.own}>
          <p className={styles.group}>
            {namesOf(memberIds)}: {rules(outcome)}
          </p>
          <FindingList findings={findings} />
        </div>
      ))}
      {open.map(({ id, reference }) => (
        <p key={id} className={styles.open}>
          <TextLink href={`/transfers/${id}`}>{t('openTransfer', { reference })}</TextLink>
        </p>
      ))}
    </div>
  );
}

function Submit({ request: { submission: { act, barrier }, verdict, submitWish, command, submit } }: Pick<Props, 'request'>) {
  const t = useTranslations('transfer-form.submit');
  const label = command.pending ? t('sending') : command.waiting ? t('waiting') : t(act, { moving: verdict?.moving ?? 0, asked: verdict?.asked ?? 0 });
  return <SubmitBar label={label} barrier={barrier && t(`barrier.${barrier}`)} wish={submitWish} pending={command.pending} onSubmit={submit} />;
}
