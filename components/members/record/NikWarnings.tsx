import InfoRounded from '@mui/icons-material/InfoRounded';
import WarningRounded from '@mui/icons-material/WarningRounded';
import { useTranslations } from 'next-intl';
import type { NikDisagreement } from '@/lib/values/nik';
import styles from './NikWarnings.module.css';

/** Where the NIK says something else than the record. A number is for life and people move: a warning, never a refusal. */
export function NikWarnings({ warnings }: { warnings: readonly NikDisagreement[] }) {
  const t = useTranslations('members.nik.disagreement');
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {warnings.map((warning) => (
        <li key={warning} className={warning === 'regency' ? styles.remark : styles.warning}>
          {warning === 'regency' ? <InfoRounded fontSize="inherit" aria-hidden="true" /> : <WarningRounded fontSize="inherit" aria-hidden="true" />}
          {t(warning)}
        </li>
      ))}
    </ul>
  );
}
