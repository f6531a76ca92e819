'use client';

import { useTranslations } from 'next-intl';
import { useShortcuts } from '@/components/shell/acts';
import { useAfterScan } from '@/components/shell/after-scan';
import { KeyHint } from '@/components/ui/KeyHint';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { HELP_PROBLEMS, type HelpProblem } from '@/lib/app-help/model';
import styles from './AppHelpScreen.module.css';

interface Props {
  /** The problem that the member's data speak for. */
  likely: HelpProblem | null;
  onChoose: (problem: HelpProblem) => void;
}

/** What may be wrong, a number key each; always in the same order, so that a key always means the same. */
export function HelpProblems({ likely, onChoose }: Props) {
  const t = useTranslations('app-help');
  const afterScan = useAfterScan();
  useShortcuts(
    HELP_PROBLEMS.map((problem, index) => ({
      keys: String(index + 1),
      labelKey: 'app-help.key.choose' as const,
      values: { problem: t(`problem.${problem}.name`) },
      run: () => afterScan(() => onChoose(problem)),
    })),
  );
  return (
    <Section title={t('choose')} meta={<span className={styles.hint}>{t('chooseHint')}</span>}>
      <ul className={styles.problems}>
        {HELP_PROBLEMS.map((problem, index) => (
          <li key={problem}>
            <button type="button" className={styles.problem} aria-keyshortcuts={String(index + 1)} onClick={() => onChoose(problem)}>
              <KeyHint keys={String(index + 1)} />
              <span className={styles.words}>
                <span className={styles.name}>{t(`problem.${problem}.name`)}</span>
                <span className={styles.minor}>{t(`problem.${problem}.sign`)}</span>
                {problem === likely && <StatusMark tone="info">{t('likely')}</StatusMark>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
