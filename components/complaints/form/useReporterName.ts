'use client';

import { useEffect, useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { ComplaintFormValues } from './form-values';

/** The member's name stands there while the member speaks, and leaves when it is somebody else; a name that was typed stays. */
export function useReporterName({ control, getValues, setValue }: UseFormReturn<ComplaintFormValues>, memberName: string | null): void {
  const relation = useWatch({ control, name: 'reporterRelation' });
  const before = useRef(relation);
  useEffect(() => {
    if (before.current === relation) return;
    before.current = relation;
    if (memberName === null) return;
    const name = getValues('reporterName').trim();
    if (relation === 'self' && name === '') setValue('reporterName', memberName, { shouldDirty: true });
    if (relation !== 'self' && name === memberName) setValue('reporterName', '', { shouldDirty: true });
  }, [relation, memberName, getValues, setValue]);
}
