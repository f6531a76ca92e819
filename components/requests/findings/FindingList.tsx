'use client';

import { useTranslations } from 'next-intl';
import { FindingLines } from '@/components/ui/FindingLines';
import type { Finding } from '@/lib/requests/rules/findings';
import { useFindingWords } from './useFindingWords';

const HEAVIEST_FIRST = ['refused', 'needs_approval', 'allowed', 'information'] as const;

/** Findings as sentences, the heaviest first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const rules = useTranslations('request-rules');
  const words = useFindingWords();
  const sorted = [...findings].sort((a, b) => HEAVIEST_FIRST.indexOf(a.outcome) - HEAVIEST_FIRST.indexOf(b.outcome));
  const lines = sorted.map((finding) => ({
    key: finding.key, code: finding.code, title: rules(`codes.${finding.code}`), outcome: finding.outcome, outcomeWords: rules(`outcomes.${finding.outcome}`), sentence: words.sentence(finding), source: words.source(finding),
  }));
  return <FindingLines lines={lines} />;
}
