'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { SearchRow } from '@/lib/members/queries/search-rows';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { ResultRow } from './ResultRow';
import styles from './ResultList.module.css';

interface Props {
  id: string;
  label: string;
  rows: readonly SearchRow[];
  words: readonly string[];
  today: CalendarDate;
  ownBranchId: string | null;
  active: number | null;
  /** The member who is being opened. */
  opening: string | null;
  /** Rows of an older text: they stay, toned down, until the new ones come. */
  stale?: boolean;
  onOpen: (id: string) => void;
}

/** Id of a row, for the box's `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The rows beneath the box. The keys stay with the box; a click opens, with Ctrl in another tab. */
export function ResultList({ id, label, rows, words, today, ownBranchId, active, opening, stale = false, onOpen }: Props) {
  const t = useTranslations('desk.search');
  const activeRow = useRef<HTMLLIElement>(null);
  // In braces: newer browsers return a promise here, which is no clean-up.
  useEffect(() => {
    void activeRow.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function click(event: MouseEvent, memberId: string): void {
    if (event.ctrlKey || event.metaKey) window.open(`/members/${memberId}`, '_blank', 'noopener');
    else onOpen(memberId);
  }

  return (
    <ul id={id} role="listbox" aria-label={label} className={`${styles.list} ${stale ? styles.stale : ''}`}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          id={rowId(id, index)}
          ref={index === active ? activeRow : undefined}
          role="option"
          aria-selected={index === active}
          aria-busy={row.id === opening || undefined}
          className={`${styles.row} ${index === active ? styles.active : ''}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => click(event, row.id)}
        >
          <ResultRow row={row} words={words} today={today} ownBranchId={ownBranchId} />
          {row.id === opening && <span className={styles.opening}>{t('opening')}</span>}
        </li>
      ))}
    </ul>
  );
}
