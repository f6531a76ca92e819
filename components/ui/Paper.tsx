import type { ReactNode } from 'react';
import styles from './Paper.module.css';

/** What every paper for a member carries: whose it is, what it is, and by whom and when it was printed. Sentences, already in Indonesian. */
export interface PaperWords {
  office: { title: string; name: string; address: string; phone: string };
  title: string;
  /** What one looks for on the paper, large, and how it stands. */
  key: { label: string; value: string; status: { label: string; word: string } };
  foot: readonly { label: string; value: string }[];
  /** Said on the paper when the people are invented. */
  demo: string | null;
}

interface Props {
  words: PaperWords;
  /** A4 for what holds a table, A5 otherwise. */
  large: boolean;
  children: ReactNode;
}

/** A sheet of paper for a member: shown as it is printed, in Indonesian whatever the screen speaks. */
export function Paper({ words: { office, title, key, foot, demo }, large, children }: Props) {
  return (
    <article lang="id" className={`${styles.sheet} ${large ? styles.large : ''}`}>
      <header className={styles.letterhead}>
        <div>
          <p className={styles.office}>{office.title}</p>
          <p className={styles.branch}>{office.name}</p>
        </div>
        <p className={styles.address}>
          {office.address}
          <br />
          {office.phone}
        </p>
      </header>
      {demo !== null && <p className={styles.demo}>{demo}</p>}
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.key}>
        <div>
          <p className={styles.label}>{key.label}</p>
          <p className={styles.reference}>{key.value}</p>
        </div>
        <div>
          <p className={styles.label}>{key.status.label}</p>
          <p className={styles.status}>{key.status.word}</p>
        </div>
      </div>
      {children}
      <footer className={styles.foot}>
        {foot.map(({ label, value }) => (
          <p key={label}>
            <span className={styles.label}>{label}</span> {value}
          </p>
        ))}
      </footer>
    </article>
  );
}

/** Labels and values, as many beside each other as fit. */
export function PaperFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A facility of a member and its days; the one that comes stands out. */
export function PaperPlace({ label, facility, address, coming }: { label: string; facility: string; address: string | null; coming: boolean }) {
  return (
    <div className={`${styles.place} ${coming ? styles.coming : ''}`}>
      <p className={styles.when}>{label}</p>
      <p className={styles.facility}>{facility}</p>
      {address !== null && <p>{address}</p>}
    </div>
  );
}

/** What the member does next, in the order in which it comes. */
export function PaperSteps({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <section className={styles.steps}>
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
