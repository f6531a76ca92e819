'use client';

import SearchRounded from '@mui/icons-material/SearchRounded';
import Dialog from '@mui/material/Dialog';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import type { Area } from '@/lib/access/areas';
import { usePaletteEntries, type PaletteEntry } from './palette-entries';
import styles from './CommandPalette.module.css';

interface Props {
  areas: readonly Area[];
  onClose: () => void;
}

/** Go to, act on what is open, find: by a few letters. */
export function CommandPalette(props: Props) {
  const t = useTranslations('shell.palette');
  return (
    <Dialog
      open
      onClose={props.onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{ paper: { className: styles.paper, 'aria-label': t('title') }, container: { className: styles.container } }}
    >
      <PaletteBody {...props} />
    </Dialog>
  );
}

/** The field keeps the focus; the list is walked with the arrows (combobox with listbox, WAI-ARIA). */
function PaletteBody({ areas, onClose }: Props) {
  const t = useTranslations('shell.palette');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const groups = usePaletteEntries(areas, typed);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[Math.min(chosen, entries.length - 1)];
  const optionId = (entry: PaletteEntry) => `${id}-${entry.id}`;

  function run(entry: PaletteEntry | undefined): void {
    if (entry === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that an act may take it.
    window.setTimeout(entry.run, 0);
  }
  function move(event: KeyboardEvent): void {
    const last = entries.length - 1;
    const to = { ArrowDown: chosen >= last ? 0 : chosen + 1, ArrowUp: chosen <= 0 ? last : chosen - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setChosen(Math.max(to, 0));
      const next = entries[to];
      if (next) document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(active);
    }
  }

  return (
    <>
      <div className={styles.field}>
        <SearchRounded aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active && optionId(active)}
          aria-label={t('placeholder')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          ref={input}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={move}
        />
        <KeyHint keys="Escape" />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('title')} className={styles.list}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <p id={`${id}-${group.id}`} className={styles.group}>
              {t(`group.${group.id}`)}
            </p>
            {group.entries.map((entry) => (
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === active}
                className={styles.option}
                onMouseMove={() => setChosen(entries.indexOf(entry))}
                onClick={() => run(entry)}
              >
                <span className={styles.icon} aria-hidden="true">
                  {entry.icon}
                </span>
                <span className={styles.label}>{entry.label}</span>
                {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={styles.nothing}>{t('nothing')}</p>}
      <p role="status" className="visually-hidden">
        {t('results', { count: entries.length })}
      </p>
    </>
  );
}
