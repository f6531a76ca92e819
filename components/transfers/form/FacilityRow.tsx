'use client';

import CheckCircleRounded from '@mui/icons-material/CheckCircleRounded';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { StatusMark } from '@/components/ui/StatusMark';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Candidate } from './facility-fit';
import { contractEnd, doctorLoad } from './facility-row';
import { leadingFinding } from './member-verdict';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import { OUTCOME_TONES } from '@/components/ui/outcome-tones';
import styles from './FacilityRow.module.css';

interface Props {
  id: string;
  candidate: Candidate;
  /** Most members a doctor. */
  most: number;
  effectiveDate: CalendarDate;
  chosen: boolean;
  active: boolean;
  showRegency: boolean;
  onChoose: (code: string) => void;
}

/** A facility to choose: type and place, members per doctor against the limit, end of contract, and why it does not suit. */
export const FacilityRow = memo(function FacilityRow({ id, candidate, most, effectiveDate, chosen, active, showRegency, onChoose }: Props) {
  const t = useTranslations('transfer-form.where');
  const words = useFindingWords();
  const { decision } = candidate;
  const reason = decision.outcome === 'allowed' ? null : leadingReason(candidate);
  const end = contractEnd(candidate.contracts, effectiveDate);
  return (
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      className={`${styles.row} ${active ? styles.active : ''} ${chosen ? styles.chosen : ''} ${decision.outcome === 'refused' ? styles.refused : ''}`}
      // The focus stays in the box, so that typing goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(candidate.code)}
    >
      <span className={styles.tick} aria-hidden="true">
        {chosen && <CheckCircleRounded fontSize="inherit" />}
      </span>
      <span className={styles.name}>{candidate.name}</span>
      <Load candidate={candidate} most={most} />
      <span className={styles.meta}>
        {t(`type.${candidate.type}`)} · {candidate.district}
        {showRegency && `, ${candidate.regencyName}`} · <span className={styles.code}>{candidate.code}</span>
      </span>
      <span className={styles.contract}>
        <span className="visually-hidden">{t('contract.label')} </span>
        {end === null ? t('contract.none') : end === 'open' ? t('contract.open') : t('contract.until', { date: words.day(end) })}
      </span>
      {reason && (
        <span className={styles.reason}>
          <StatusMark quiet tone={OUTCOME_TONES[decision.outcome]}>
            {words.brief(reason)}
          </StatusMark>
        </span>
      )}
    </li>
  );
});

function Load({ candidate, most }: Pick<Props, 'candidate' | 'most'>) {
  const t = useTranslations('transfer-form.where');
  const load = doctorLoad(candidate, most);
  if (load.perDoctor === null) return <span className={`${styles.load} ${styles.over}`}>{t('loadNone')}</span>;
  const label = t('loadLabel', { perDoctor: load.perDoctor, most });
  return (
    <span className={`${styles.load} ${load.over ? styles.over : load.share > 0.9 ? styles.nearly : ''}`} title={label}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{t('load', { perDoctor: load.perDoctor, most })}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${Math.min(100, load.share * 100)}%` }} />
      </span>
    </span>
  );
}

/** Of a facility that suits some of the family only, what stands against the others. */
function leadingReason({ decision }: Candidate) {
  return leadingFinding(decision) ?? leadingFinding({ ...decision, outcome: 'refused' });
}
