'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/KeyHint';
import type { SearchStep } from './search-outcome';
import styles from './SearchSteps.module.css';

interface Props {
  steps: readonly SearchStep[];
  onDeepen: () => void;
  onAddBirthDate: () => void;
}

/** Ways on from an answer that did not do, the first one by a key. */
export function SearchSteps({ steps, onDeepen, onAddBirthDate }: Props) {
  const t = useTranslations('desk.search.step');
  return (
    <div className={styles.steps}>
      {steps.map((step) => (
        <Button
          key={step}
          size="small"
          variant="outlined"
          aria-keyshortcuts={step === 'deepen' ? 'Alt+Enter' : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={step === 'deepen' ? onDeepen : onAddBirthDate}
        >
          {t(step)}
          {step === 'deepen' && (
            <span className={styles.key}>
              <KeyHint keys="Alt+Enter" />
            </span>
          )}
        </Button>
      ))}
    </div>
  );
}
