'use client';

import type { KeyboardEvent } from 'react';
import { openDialog } from '@/components/shell/open-dialog';
import { singleKeys } from '@/components/shell/preferences';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import { searchMove } from './search-keys';
import type { MemberSearchState } from './useMemberSearch';

/**
 * The keys of the search box over the rows that stand beneath it.
 * @param rows those of the answer, or others that are offered while nothing is typed
 * @param onLeave Esc: true when there was something to leave
 */
export function useSearchKeys(search: MemberSearchState, rows: readonly SearchRow[], onLeave: () => boolean): (event: KeyboardEvent) => void {
  const { state, outcome } = search;
  return (event) => {
    const { key, altKey, ctrlKey, metaKey, nativeEvent } = event;
    const move = searchMove({ key, altKey, ctrlKey, metaKey, isComposing: nativeEvent.isComposing }, state.active, rows.length, { empty: state.text === '', singleKeys: singleKeys.get() });
    if (move === null) return;
    if (move.kind === 'leave') {
      if (onLeave()) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (move.kind === 'stay') return;
    if (move.kind === 'keys') openDialog('keys');
    else if (move.kind === 'point') search.point(move.active);
    else if (move.kind === 'deepen') search.deepen();
    else if (outcome.kind === 'idle') openOffered();
    else search.enter();
  };

  function openOffered(): void {
    const row = state.active === null ? undefined : rows[state.active];
    if (row !== undefined) search.open(row.id);
  }
}
