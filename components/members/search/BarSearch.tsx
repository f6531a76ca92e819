'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, useTransition, type FocusEvent, type RefObject } from 'react';
import { useSearchBox } from '@/components/shell/search-box';
import { rowId } from './ResultList';
import { SearchAnswer } from './SearchAnswer';
import { SearchField } from './SearchField';
import { SearchHint } from './SearchHint';
import { useMemberSearch } from './useMemberSearch';
import { useScanner } from './useScanner';
import { useSearchKeys } from './useSearchKeys';
import { useSlow } from './useSlow';
import styles from './BarSearch.module.css';

/** What happened in the box before the search was there. */
export interface SearchBegun {
  text: string;
  /** A number that was scanned: it is looked up at once. */
  scan: string | null;
  cameFrom: EventTarget | null;
  /** The cursor stood in the box when the search came. */
  focused: boolean;
}

export interface BarSearchProps {
  office: { id: string; name: string } | null;
  /** Read once, when the search takes the box over. */
  begun: RefObject<SearchBegun>;
}

/** The search in the top bar at work. Its answers lie over the page. */
export function BarSearch({ office, begun }: BarSearchProps) {
  const router = useRouter();
  const path = usePathname();
  const [, startOpening] = useTransition();
  const [open, setOpen] = useState(false);
  const search = useMemberSearch(office !== null, goTo);
  const { state, outcome } = search;
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const id = useId();
  const listId = `${id}list`;
  const rows = open && outcome.kind === 'rows' ? outcome.rows : [];
  const slow = useSlow(outcome.kind === 'waiting');

  function goTo(memberId: string): void {
    const address = `/members/${memberId}`;
    if (address === path) close();
    else startOpening(() => router.push(address));
  }
  function close(): void {
    search.clear();
    setOpen(false);
    box.current?.blur();
  }
  function leave(): boolean {
    close();
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
    return true;
  }
  function begin(): void {
    setOpen(true);
    box.current?.select();
  }

  const arrived = useEffectEvent(close);
  const shownPath = useRef(path);
  useEffect(() => {
    if (shownPath.current !== path) arrived();
    shownPath.current = path;
  }, [path]);

  const takeOver = useEffectEvent(() => {
    const { text, scan, cameFrom: from, focused } = begun.current;
    if (focused || scan !== null) box.current?.focus();
    if (from instanceof Element) cameFrom.current = from;
    if (scan !== null) search.scan(scan);
    else if (text !== '') search.type(text);
  });
  // Before anything can be typed: a key that finds the cursor nowhere would be a shortcut of the page.
  useLayoutEffect(() => takeOver(), []);

  useSearchBox({
    focus: begin,
    search: (text) => {
      begin();
      search.type(text);
    },
  });
  useScanner((digits) => {
    begin();
    search.scan(digits);
  });
  const press = useSearchKeys(search, rows, leave);

  return (
    <div
      ref={place}
      className={styles.place}
      onBlur={(event: FocusEvent) => {
        if (!place.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <SearchField
        ref={box}
        size="bar"
        text={state.text}
        listId={listId}
        open={rows.length > 0}
        activeId={state.active === null || state.active >= rows.length ? undefined : rowId(listId, state.active)}
        hintId={`${id}hint`}
        wrong={outcome.kind === 'explain' && search.intent.kind === 'unusable'}
        busy={outcome.kind === 'waiting'}
        onText={(text) => {
          setOpen(true);
          search.type(text);
        }}
        onKeyDown={press}
        onFocus={(event) => {
          if (!open) cameFrom.current = event.relatedTarget;
          setOpen(true);
        }}
        onClear={() => {
          search.clear();
          box.current?.focus();
        }}
      />
      <div className={styles.overlay} hidden={!open}>
        <div className={styles.hint}>
          <SearchHint search={search} id={`${id}hint`} />
        </div>
        <div className={styles.answer}>
          {(outcome.kind !== 'waiting' || slow) && (
            <SearchAnswer
              search={search}
              listId={listId}
              office={office}
              onAddBirthDate={() => {
                search.type(`${state.text.trim()} `);
                box.current?.focus();
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}
