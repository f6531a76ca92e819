'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { SubmitBar } from '@/components/form/SubmitBar';
import { VerdictWord } from '@/components/form/VerdictWord';
import { FindingList } from '@/components/requests/findings/FindingList';
import { OUTCOME_TONES } from '@/components/ui/outcome-tones';
import type { RequestFormState } from './useRequestForm';
import styles from './RequestForm.module.css';

interface Props {
  request: RequestFormState;
  onAttach: () => void;
}

/** What will become of the request, live: the word, every rule that had something to say, the paper that is missing, and the one button. */
export function DecisionPanel({ request, onAttach }: Props) {
  const t = useTranslations('requests.form.decision');
  const id = useId();
  const { decision, started } = request;
  const decided = started && !decision.findings.some(({ code }) => code === 'I1');
  const findings = decision.findings.filter(({ code }) => code !== 'I1');
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {t('title')}
      </h2>
      <Word request={request} decided={decided} />
      {findings.length > 0 && (
        <div className={styles.ground}>
          <h3 className={styles.small}>{t('rules')}</h3>
          <FindingList findings={findings} />
        </div>
      )}
      {decision.neededPapers.length > 0 && (
        <div className={styles.ground}>
          <Button size="small" variant="outlined" onClick={onAttach}>
            {t('attach')}
          </Button>
        </div>
      )}
      <Submit request={request} />
    </section>
  );
}

function Word({ request: { decision, facts }, decided }: { request: RequestFormState; decided: boolean }) {
  const t = useTranslations('requests.form.decision');
  const rules = useTranslations('request-rules.outcomes');
  const missing = decided && decision.outcome === 'refused' && decision.findings.every(({ code, outcome }) => outcome !== 'refused' || code === 'I6');
  if (missing) return <VerdictWord tone="attention" word={t('missingWord')} words={t('missing')} />;
  if (!decided) return <VerdictWord tone="neutral" word={t('nothing')} words={t(`open.${facts.kind}`)} />;
  return <VerdictWord tone={OUTCOME_TONES[decision.outcome]} word={rules(decision.outcome)} words={t(`sub.${decision.outcome}`)} />;
}

function Submit({ request: { facts, barrier, submitWish, command, submit } }: Pick<Props, 'request'>) {
  const t = useTranslations('requests.form.submit');
  const label = command.pending ? t('sending') : command.waiting ? t('waiting') : t(facts.kind === 'contact_update' ? 'save' : 'file');
  return <SubmitBar label={label} barrier={barrier && t(`barrier.${barrier}`)} wish={submitWish} pending={command.pending} onSubmit={submit} />;
}
