import { useFormatter, useTranslations } from 'next-intl';
import type { RecapChoice } from '@/lib/complaints/rules/rkpng';
import styles from './Recap.module.css';

interface Props {
  count: number;
  /** Line and column in words. */
  name: string;
  choice: RecapChoice;
  chosen: RecapChoice | null;
  onChoose: (choice: RecapChoice) => void;
}

/** A number of the recap; what is not zero opens the complaints that it counts. */
export function CountCell({ count, name, choice, chosen, onChoose }: Props) {
  const t = useTranslations('recap');
  const format = useFormatter();
  const words = format.number(count, 'whole');
  if (count === 0) return <span className={styles.zero}>{words}</span>;
  return (
    <button type="button" className={styles.count} aria-pressed={chosen !== null && same(chosen, choice)} aria-label={t('openCount', { count, name })} onClick={() => onChoose(choice)}>
      {words}
    </button>
  );
}

const same = (a: RecapChoice, b: RecapChoice) => a.channel === b.channel && a.subject === b.subject && a.status === b.status && a.within === b.within;
