'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { askRows, useRows, type RowsState } from '@/components/form/useRows';
import type { FacilityFacts } from '@/lib/facilities/queries/facility-facts';
import type { TransferForm } from '@/lib/transfers/queries/open-transfer-form';
import { rankCandidates, type Asked, type Candidate } from './facility-fit';

interface Found {
  facilities: FacilityFacts[];
  more: boolean;
}

export interface FacilityChoice {
  /** Facilities of this office, ranked. */
  candidates: readonly Candidate[];
  /** What the search elsewhere found, ranked; null while none is asked for. */
  elsewhere: readonly Candidate[] | null;
  search: Pick<RowsState<Found>, 'loading' | 'refreshing' | 'problem' | 'refresh'> & { text: string | null; more: boolean };
  searchElsewhere: (text: string | null) => void;
  /** The chosen facility, from wherever it is. */
  chosen: Candidate | null;
}

/** The facilities to choose from: those of the office, and on demand those of the country. `code` is the chosen one. */
export function useFacilityChoice(form: TransferForm, asked: Asked, memberId: string, code: string): FacilityChoice {
  const [text, setText] = useState<string | null>(null);
  const { rows, loading, refreshing, problem, refresh } = useRows<Found>('facilities/candidates', text === null ? null : { text, elsewhere: true }, {
    keepPreviousData: false,
  });
  /** Chosen from elsewhere: stays known when the search has moved on. */
  const [known, setKnown] = useState<readonly FacilityFacts[]>([]);
  const remember = useCallback((facility: FacilityFacts) => {
    setKnown((all) => (all.some((each) => each.code === facility.code) ? all : [...all, facility]));
  }, []);

  const near = useMemo(() => {
    const own = form.family.find(({ member }) => member.id === memberId) ?? form.family[0];
    return { regencyCode: own?.member.regencyCode ?? '', district: own?.district ?? null };
  }, [form.family, memberId]);
  const candidates = useMemo(() => rankCandidates(form.facilities, asked, near), [form.facilities, asked, near]);
  const elsewhere = useMemo(() => {
    if (text === null || !rows) return null;
    const here = new Set(form.facilities.map((each) => each.code));
    return rankCandidates(rows.facilities.filter((each) => !here.has(each.code)), asked, near);
  }, [rows, text, form.facilities, asked, near]);

  const found = useMemo(() => {
    const of = (list: readonly Candidate[] | null) => list?.find((each) => each.code === code) ?? null;
    return of(candidates) ?? of(elsewhere) ?? of(rankCandidates(known.filter((each) => each.code === code), asked, near));
  }, [candidates, elsewhere, known, asked, near, code]);

  useRememberChosen(code, found, elsewhere, remember);
  return { candidates, elsewhere, search: { text, loading, refreshing, problem, refresh, more: rows?.more ?? false }, searchElsewhere: setText, chosen: found };
}

/** Keeps the facts of a facility chosen elsewhere, and asks for those of one that only a restored draft names. */
function useRememberChosen(code: string, found: Candidate | null, elsewhere: readonly Candidate[] | null, remember: (facility: FacilityFacts) => void): void {
  const askedFor = useRef('');
  useEffect(() => {
    const chosenElsewhere = elsewhere?.find((each) => each.code === code);
    if (chosenElsewhere) remember(chosenElsewhere);
  }, [code, elsewhere, remember]);
  useEffect(() => {
    if (code === '' || found || askedFor.current === code) return;
    askedFor.current = code;
    void askRows<Found>('facilities/candidates', { text: code, elsewhere: true }).then((result) => {
      const facility = result.kind === 'done' ? result.value.facilities.find((each) => each.code === code) : undefined;
      if (facility) remember(facility);
    });
  }, [code, found, remember]);
}
