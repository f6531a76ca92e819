'use client';

import { useEffect, type Ref } from 'react';
import { useCaseForm, type CaseForm, type CaseHandle } from '@/components/ui/case-panel';
import { useRows, type RowsState } from './useRows';

interface Options<View, Act> {
  /** Query of one case, `transfers/case`. */
  path: string;
  id: string;
  /** The case as the page brought it along, when the tab was opened on it. */
  brought: View | null;
  /** The version that the list was last told of. */
  version: number | null;
  /** An action that was asked for in the list, before the case was there. */
  asked: Act | null;
  possible: (view: View) => readonly Act[];
  handle: Ref<CaseHandle>;
  onClose: () => void;
}

interface DecidedCase<View, Act> extends CaseForm<Act>, Pick<RowsState<View>, 'problem' | 'loading' | 'refresh'> {
  view: View | undefined;
  /** The case has been changed since it was loaded. It is loaded anew by itself while no form is open. */
  newer: boolean;
}

/** For the panel of a case that is decided by hand: the case as it is now, and the one form that is open in it. */
export function useDecidedCase<View extends { version: number }, Act>({ path, id, brought, version, asked, possible, handle, onClose }: Options<View, Act>): DecidedCase<View, Act> {
  const { rows: view, problem, loading, refresh } = useRows<View>(path, { id }, {
    keepPreviousData: false,
    ...(brought !== null && { fallbackData: brought, revalidateOnMount: false }),
  });
  const form = useCaseForm<Act>({ handle, there: view !== undefined, asked, possible: view === undefined ? [] : possible(view), onClose });
  const { act } = form;
  const newer = view !== undefined && version !== null && version > view.version;
  useEffect(() => {
    if (newer && act === null) refresh();
  }, [newer, act, refresh]);
  return { ...form, view, problem, loading, refresh, newer };
}
