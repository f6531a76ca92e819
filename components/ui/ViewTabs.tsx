'use client';

import { useFormatter } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import styles from './ViewTabs.module.css';

export interface ViewTab<Id extends string> {
  id: Id;
  label: string;
  /** Rows of the view. */
  count: number;
}

interface Props<Id extends string> {
  label: string;
  tabs: readonly ViewTab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** The part of the page that the tabs are for; it is labelled by `viewTabId(panelId, selected)`. */
  panelId: string;
}

/** The id of a tab's element. */
export const viewTabId = (panelId: string, id: string) => `${panelId}-view-${id}`;

/** The views of a list, each with its exact count: one stop of the Tab key, arrows, Home and End walk. */
export function ViewTabs<Id extends string>({ label, tabs, selected, onSelect, panelId }: Props<Id>) {
  const format = useFormatter();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);

  function walk(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#${viewTabId(panelId, next.id)}`)?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={walk}>
      {tabs.map(({ id, label: words, count }) => (
        <button
          key={id}
          id={viewTabId(panelId, id)}
          type="button"
          role="tab"
          aria-selected={id === selected}
          aria-controls={panelId}
          tabIndex={id === selected ? 0 : -1}
          className={styles.tab}
          onClick={() => onSelect(id)}
        >
          {words}
          <span className={styles.count}>{format.number(count, 'whole')}</span>
        </button>
      ))}
    </div>
  );
}
