'use client';

import ExpandMoreRounded from '@mui/icons-material/ExpandMoreRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import styles from '@/components/ui/case-actions.module.css';
import { KeyHint } from '@/components/ui/KeyHint';
import { ACT_KEYS, firstActs, type CaseAct } from './acts';
import own from './CaseActions.module.css';
import { useActWords } from './useActWords';

interface Props {
  acts: readonly CaseAct[];
  onAct: (act: CaseAct) => void;
}

/** What the person may do now, each with its key: the next steps in sight, the others behind one button, their keys heard all the same. */
export function CaseActions({ acts, onAct }: Props) {
  const t = useTranslations('complaint-case.act');
  const words = useActWords();
  const [all, setAll] = useState(false);
  const othersId = useId();
  if (acts.length === 0) return null;
  const first = firstActs(acts);
  const others = acts.filter((act) => !first.includes(act));
  const hint = (act: CaseAct) => {
    const keys = ACT_KEYS[act];
    return keys === undefined ? null : <>&nbsp;<KeyHint keys={keys} /></>;
  };
  return (
    <div className={styles.actions}>
      {(first.length > 0 || others.length > 0) && (
        <div className={own.first} role="group" aria-label={t('label')}>
          {first.map((act, index) => (
            <Button key={act} variant={index === 0 ? 'contained' : 'outlined'} aria-keyshortcuts={ACT_KEYS[act]} onClick={() => onAct(act)}>
              {words.name(act)}
              {hint(act)}
            </Button>
          ))}
          {others.length > 0 && (
            <IconButton aria-expanded={all} aria-controls={othersId} aria-label={t('more')} title={t('more')} onClick={() => setAll(!all)}>
              <ExpandMoreRounded className={all ? own.open : undefined} />
            </IconButton>
          )}
        </div>
      )}
      {others.length > 0 && all && (
        <div id={othersId} className={own.others} role="group" aria-label={t('more')}>
          {others.map((act) => (
            <Button key={act} size="small" variant="text" color={act === 'reject' ? 'error' : 'primary'} aria-keyshortcuts={ACT_KEYS[act]} onClick={() => onAct(act)}>
              {words.name(act)}
              {hint(act)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
