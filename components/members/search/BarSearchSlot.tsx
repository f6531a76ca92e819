'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useId, useRef, useState, type ComponentType } from 'react';
import { useSearchBox } from '@/components/shell/search-box';
import type { BarSearchProps, SearchBegun } from './BarSearch';
import { SearchField } from './SearchField';
import { useScanner } from './useScanner';
import { useTypedBefore } from './useTypedBefore';
import styles from './BarSearch.module.css';

const DESK = '/desk';
const fetchSearch = () => import('./BarSearch').then((loaded) => loaded.BarSearch);

interface Props {
  /** The person's branch; null for national roles, who search names with a birth date only. */
  office: { id: string; name: string } | null;
}

/** The search in the top bar of every page but the desk, which has it in its middle. */
export function BarSearchSlot({ office }: Props) {
  return usePathname() === DESK ? null : <SearchGate office={office} />;
}

/**
 * The box before anybody searches: it looks the same, takes what is typed and scanned, and fetches the search itself when it is touched.
 * What was typed meanwhile goes along.
 */
function SearchGate({ office }: Props) {
  const [Search, setSearch] = useState<ComponentType<BarSearchProps> | null>(null);
  const [text, setText] = useState('');
  const begun = useRef<SearchBegun>({ text: '', scan: null, cameFrom: null, focused: false });
  const box = useRef<HTMLInputElement>(null);
  const alive = useRef(true);
  const hintId = useId();
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  function begin(change: Partial<SearchBegun> = {}): void {
    Object.assign(begun.current, change);
    if (change.text !== undefined) setText(change.text);
    void fetchSearch().then((loaded) => {
      if (!alive.current) return;
      begun.current.focused = document.activeElement === box.current;
      setSearch(() => loaded);
    });
  }

  useTypedBefore(box, (typed) => begin({ text: typed }));
  useSearchBox({
    focus: () => box.current?.focus(),
    search: (wanted) => {
      box.current?.focus();
      begin({ text: wanted });
    },
  });
  useScanner((digits) => begin({ text: digits, scan: digits }));

  if (Search !== null) return <Search office={office} begun={begun} />;
  return (
    <div className={styles.place} onPointerEnter={() => void fetchSearch()}>
      <SearchField
        ref={box}
        size="bar"
        text={text}
        listId=""
        open={false}
        activeId={undefined}
        hintId={hintId}
        wrong={false}
        busy={false}
        onText={(typed) => begin({ text: typed })}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && /^\d{13,}$/.test(text)) begin({ scan: text });
        }}
        onFocus={({ relatedTarget }) => begin({ cameFrom: relatedTarget })}
        onClear={() => begin({ text: '' })}
      />
      <span id={hintId} hidden />
    </div>
  );
}
