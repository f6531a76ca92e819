'use client';

import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { StatusMark } from '@/components/ui/StatusMark';
import type { FamilyCandidate } from '@/lib/transfers/queries/open-transfer-form';
import type { MemberVerdict } from './member-verdict';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import { OUTCOME_TONES } from '@/components/ui/outcome-tones';
import column from './ColumnHead.module.css';
import styles from './FamilyList.module.css';

interface Props {
  family: readonly FamilyCandidate[];
  /** The member whose record the form was opened from. */
  openedId: string;
  ticked: readonly string[];
  verdicts: ReadonlyMap<string, MemberVerdict | null>;
  onChange: (memberIds: string[]) => void;
}

/** Who moves: the family card with ticks, beside each name the verdict as it stands. */
export function FamilyList({ family, openedId, ticked, verdicts, onChange }: Props) {
  const t = useTranslations('transfer-form.who');
  const id = useId();
  const able = family.filter(({ member }) => verdicts.get(member.id)?.outcome !== 'refused').map(({ member }) => member.id);
  const allAbleTicked = able.every((each) => ticked.includes(each));
  const toggle = (memberId: string) =>
    onChange(family.map(({ member }) => member.id).filter((each) => ticked.includes(each) !== (each === memberId)));

  return (
    <section role="group" aria-labelledby={id}>
      <div className={column.head}>
        <h2 id={id} className={column.title}>
          {t('title')}
        </h2>
        <span className={column.count}>{t('count', { ticked: ticked.length, total: family.length })}</span>
        {family.length > 1 && !allAbleTicked && able.length > 0 && (
          <Button size="small" onClick={() => onChange(able)} className={styles.all}>
            {t('all')}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {family.map((each) => (
          <FamilyRow
            key={each.member.id}
            each={each}
            elsewhere={each.current?.facilityCode !== family.find(({ member }) => member.id === openedId)?.current?.facilityCode}
            ticked={ticked.includes(each.member.id)}
            verdict={verdicts.get(each.member.id) ?? null}
            onToggle={() => toggle(each.member.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  each: FamilyCandidate;
  /** Registered at another facility than the opened member. */
  elsewhere: boolean;
  ticked: boolean;
  verdict: MemberVerdict | null;
  onToggle: () => void;
}

function FamilyRow({ each, elsewhere, ticked, verdict, onToggle }: RowProps) {
  const t = useTranslations('transfer-form.who');
  const members = useTranslations('members');
  const rules = useTranslations('transfer-rules.outcomes');
  const words = useFindingWords();
  const verdictId = `verdict-${each.member.id}`;
  return (
    <li className={`${styles.row} ${ticked ? styles.ticked : ''}`}>
      <label className={styles.label}>
        <Checkbox checked={ticked} onChange={onToggle} slotProps={{ input: { 'aria-describedby': verdictId } }} />
        <span className={styles.words}>
          <span className={styles.name}>{each.name}</span>
          <span className={styles.meta}>
            {members(`relation.${each.relation}`)} · {t('age', { age: each.age })}
            {elsewhere && ` · ${each.current?.facilityName ?? t('nowhere')}`}
          </span>
        </span>
      </label>
      <p id={verdictId} className={styles.verdict}>
        {verdict && (
          <>
            <StatusMark quiet tone={OUTCOME_TONES[verdict.outcome]}>
              {rules(verdict.outcome)}
            </StatusMark>
            {verdict.lead && <span className={styles.reason}>{words.brief(verdict.lead)}</span>}
          </>
        )}
      </p>
    </li>
  );
}
