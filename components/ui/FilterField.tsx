import SearchRounded from '@mui/icons-material/SearchRounded';
import type { Ref } from 'react';
import styles from './Filters.module.css';

interface Props {
  /** Said in the empty field and to screen readers. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  box?: Ref<HTMLInputElement>;
  /** The key that leads here. */
  keys?: string;
}

/** The text by which a list is narrowed. */
export function FilterField({ label, value, onChange, box, keys }: Props) {
  return (
    <span className={styles.field}>
      <SearchRounded aria-hidden="true" />
      <input
        ref={box}
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts={keys}
        autoComplete="off"
        maxLength={100}
      />
    </span>
  );
}
