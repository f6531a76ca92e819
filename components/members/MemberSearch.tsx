'use client';

import { usePathname } from 'next/navigation';
import type { SearchRow } from '@/lib/members/queries/search-members';
import type { ReactNode } from 'react';
import { BarSearch } from './search/BarSearch';
import { DeskSearch } from './search/DeskSearch';

interface Props {
  /** The person's branch; null for national roles, who search names with a birth date only. */
  office: { id: string; name: string } | null;
}

const DESK = '/desk';

/** The one search box: `desk` large in the middle, `bar` in the top bar of every other page. Nothing typed leaves the memory of this tab. */
export function MemberSearch(props: Props & ({ variant: 'desk'; recent: readonly SearchRow[]; children?: ReactNode } | { variant: 'bar' })) {
  const path = usePathname();
  if (props.variant === 'desk') {
    return (
      <DeskSearch office={props.office} recent={props.recent}>
        {props.children}
      </DeskSearch>
    );
  }
  return path === DESK ? null : <BarSearch office={props.office} />;
}
