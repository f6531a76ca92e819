import styles from './DemoMark.module.css';

/** Says on every page, on paper too, that the people shown are invented. */
export function DemoMark({ label, explained }: { label: string; explained: string }) {
  return (
    <span className={styles.mark} title={explained}>
      {label}
      <span className="visually-hidden">: {explained}</span>
    </span>
  );
}
