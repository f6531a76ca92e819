'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import SearchRounded from '@mui/icons-material/SearchRounded';
import { useTranslations } from 'next-intl';
import type { FocusEvent, KeyboardEvent, Ref } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from './SearchField.module.css';

interface Props {
  ref: Ref<HTMLInputElement>;
  size: 'desk' | 'bar';
  text: string;
  /** Id of the list of rows, and of the row under the keys. */
  listId: string;
  open: boolean;
  activeId: string | undefined;
  /** Id of the sentence on how the text is understood. */
  hintId: string;
  wrong: boolean;
  busy: boolean;
  autoFocus?: boolean;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  onFocus?: (event: FocusEvent<HTMLInputElement>) => void;
  onClear: () => void;
}

/** The one box. A combobox: the focus stays here while the arrows walk through the rows. */
export function SearchField({ ref, size, text, listId, open, activeId, hintId, wrong, busy, autoFocus, onText, onKeyDown, onFocus, onClear }: Props) {
  const t = useTranslations('desk.search');
  return (
    <div className={`${styles.field} ${styles[size]} ${wrong ? styles.wrong : ''}`}>
      <SearchRounded className={styles.icon} aria-hidden="true" />
      <input
        ref={ref}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={activeId}
        aria-describedby={hintId}
        aria-invalid={wrong || undefined}
        aria-busy={busy || undefined}
        aria-keyshortcuts="/"
        placeholder={size === 'desk' ? t('placeholder') : t('placeholderShort')}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={10_000}
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
      {text === '' ? (
        <span className={styles.key}>
          <KeyHint keys="/" />
        </span>
      ) : (
        <button type="button" className={styles.clear} aria-label={t('clear')} title={t('clear')} onClick={onClear} tabIndex={-1}>
          <CloseRounded fontSize="inherit" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
