import styles from './Filters.module.css';

interface Props {
  label: string;
  /** What it says when nothing is chosen. */
  any: string;
  value: string | null;
  choices: readonly (readonly [id: string, name: string])[];
  onChange: (value: string | null) => void;
}

/** One of several by which a list is narrowed, or none. */
export function FilterSelect({ label, any, value, choices, onChange }: Props) {
  return (
    <select className={styles.select} aria-label={label} data-chosen={value !== null} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{any}</option>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
