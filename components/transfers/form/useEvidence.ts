'use client';

import { useMemo } from 'react';
import { useUploads, type Uploads } from '@/components/form/useUploads';
import type { EvidenceKind } from '@/lib/transfers/model';

export type Evidence = Uploads<EvidenceKind>;

/** Papers for a member. */
export function useEvidence(memberId: string): Evidence {
  const fields = useMemo(() => ({ memberId }), [memberId]);
  return useUploads<EvidenceKind>({ path: 'transfers/evidence', fields });
}
