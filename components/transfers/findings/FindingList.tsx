'use client';

import { useTranslations } from 'next-intl';
import { FindingLines } from '@/components/ui/FindingLines';
import type { Finding } from '@/lib/transfers/rules/findings';
import { useFindingWords } from './useFindingWords';

/** Findings as sentences, in the order in which they come. The same may be said of several. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const rules = useTranslations('transfer-rules');
  const words = useFindingWords();
  const lines = findings.map((finding, index) => ({
    key: `${finding.key}-${index}`, code: finding.code, title: rules(`codes.${finding.code}`), outcome: finding.outcome, outcomeWords: rules(`outcomes.${finding.outcome}`), sentence: words.sentence(finding), source: words.source(finding),
  }));
  return <FindingLines lines={lines} />;
}
