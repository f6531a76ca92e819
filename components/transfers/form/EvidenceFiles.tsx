'use client';

import { useTranslations } from 'next-intl';
import { useState, type Ref } from 'react';
import { PaperField } from '@/components/form/PaperField';
import { PaperKindField } from '@/components/form/PaperKindField';
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/transfers/model';
import type { Evidence } from './useEvidence';
import styles from './EvidenceFiles.module.css';

interface Props {
  evidence: Evidence;
  /** The kind of paper that is missing most. */
  suggested: EvidenceKind;
  place: Ref<HTMLDivElement>;
}

/** Papers, each of a kind: the one that is missing most is chosen until the person chooses another. */
export function EvidenceFiles({ evidence, suggested, place }: Props) {
  const t = useTranslations('transfer-form.evidence');
  const kinds = useTranslations('transfer-rules.evidence');
  const [chosen, setChosen] = useState<{ kind: EvidenceKind; insteadOf: EvidenceKind } | null>(null);
  const kind = chosen?.insteadOf === suggested ? chosen.kind : suggested;
  return (
    <div ref={place} className={styles.evidence}>
      <PaperKindField label={t('kind')} kinds={EVIDENCE_KINDS} value={kind} name={(each) => kinds(each)} onChange={(next) => setChosen({ kind: next, insteadOf: suggested })} />
      <PaperField label={t('title')} optional uploads={evidence} kind={kind} note={(each) => kinds(each)} />
    </div>
  );
}
