'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { SubmitWishWords } from '@/components/form/SubmitWishWords';
import { FindingList } from '@/components/requests/findings/FindingList';
import { OUTCOME_TONES } from '@/components/requests/findings/outcome-tones';
import { KeyHint } from '@/components/ui/KeyHint';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
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
      <SubmitBar request={request} />
    </section>
  );
}

function Word({ request: { decision, facts }, decided }: { request: RequestFormState; decided: boolean }) {
  const t = useTranslations('requests.form.decision');
  const rules = useTranslations('request-rules.outcomes');
  const tone = decided ? OUTCOME_TONES[decision.outcome] : 'neutral';
  const missing = decided && decision.outcome === 'refused' && decision.findings.every(({ code, outcome }) => outcome !== 'refused' || code === 'I6');
  const sub = decided ? (missing ? t('missing') : t(`sub.${decision.outcome}`)) : t(`open.${facts.kind}`);
  return (
    <div className={`${styles.word} ${tones[missing ? 'attention' : tone]}`} role="status">
      <span className={styles.icon} aria-hidden="true">
        {TONE_ICONS[missing ? 'attention' : tone]}
      </span>
      <p className={styles.big}>{decided ? (missing ? t('missingWord') : rules(decision.outcome)) : t('nothing')}</p>
      <p className={styles.sub}>{sub}</p>
    </div>
  );
}

function SubmitBar({ request: { facts, barrier, submitWish: wish, command, submit } }: Pick<Props, 'request'>) {
  const t = useTranslations('requests.form.submit');
  const id = useId();
  const wishId = useId();
  const act = facts.kind === 'contact_update' ? 'save' : 'file';
  return (
    <div className={styles.bar}>
      <SubmitWishWords id={wishId} state={wish} className={styles.barrier} />
      {barrier !== null && wish === 'none' && (
        <p id={id} className={styles.barrier}>
          {t(`barrier.${barrier}`)}
        </p>
      )}
      <Button
        variant="contained"
        size="large"
        fullWidth
        aria-disabled={barrier !== null || command.pending}
        aria-describedby={wish !== 'none' ? wishId : barrier === null ? undefined : id}
        aria-keyshortcuts="Control+Enter"
        className={barrier === null ? '' : (styles.blocked ?? '')}
        onClick={submit}
        endIcon={<KeyHint keys="$mod+Enter" />}
      >
        {command.pending ? t('sending') : command.waiting ? t('waiting') : t(act)}
      </Button>
    </div>
  );
}
