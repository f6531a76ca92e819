'use client';

import SearchOffRounded from '@mui/icons-material/SearchOffRounded';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { RowsNotice } from './RowsNotice';
import type { RowsProblem } from './useRows';

interface Props {
  problem: RowsProblem | null;
  loading: boolean;
  /** Its shape while it is on the way. */
  skeleton: ReactNode;
  /** What is said when there is none, or none for this person. */
  words: { gone: string; goneWords: string; close: string };
  onRetry: () => void;
  onClose: () => void;
}

/** In the place of a detail that is not there: its shape while it is on the way, that it is gone, or why it could not be fetched. */
export function MissingDetail({ problem, loading, skeleton, words, onRetry, onClose }: Props) {
  if (loading || problem === null) return skeleton;
  if (problem.kind !== 'not_found' && problem.kind !== 'refused') return <RowsNotice problem={problem} onRetry={onRetry} />;
  const close = (
    <Button variant="outlined" onClick={onClose}>
      {words.close}
    </Button>
  );
  return (
    <EmptyState icon={<SearchOffRounded />} title={words.gone} level="h2" actions={close}>
      {words.goneWords}
    </EmptyState>
  );
}
