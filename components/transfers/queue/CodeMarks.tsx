import { useTranslations } from 'next-intl';
import type { TransferCode } from '@/lib/transfers/rules/finding-terms';
import styles from './CodeMarks.module.css';

/** Codes of rules as small marks, each with its words on hover and for screen readers. T14 holds for every transfer and is left out. */
export function CodeMarks({ codes }: { codes: readonly TransferCode[] }) {
  const t = useTranslations('transfer-queue.cell');
  const rules = useTranslations('transfer-rules.codes');
  return (
    <span className={styles.codes}>
      {codes
        .filter((code) => code !== 'T14')
        .map((code) => (
          <span key={code} className={styles.code} title={t('code', { code, words: rules(code) })}>
            {code}
            <span className="visually-hidden"> {rules(code)} </span>
          </span>
        ))}
    </span>
  );
}
