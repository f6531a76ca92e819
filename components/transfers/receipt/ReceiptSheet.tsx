import type { ReceiptView } from './receipt-view';
import styles from './ReceiptSheet.module.css';

/** The receipt as a sheet of paper: shown as it is printed. */
export function ReceiptSheet({ view }: { view: ReceiptView }) {
  return (
    <article lang="id" className={`${styles.sheet} ${view.table ? styles.large : ''}`}>
      <header className={styles.letterhead}>
        <div>
          <p className={styles.office}>{view.office.title}</p>
          <p className={styles.branch}>{view.office.name}</p>
        </div>
        <p className={styles.address}>
          {view.office.address}
          <br />
          {view.office.phone}
        </p>
      </header>
      {view.demo !== null && <p className={styles.demo}>{view.demo}</p>}
      <h1 className={styles.title}>{view.title}</h1>
      <div className={styles.key}>
        <div>
          <p className={styles.label}>{view.reference.label}</p>
          <p className={styles.reference}>{view.reference.value}</p>
        </div>
        <div>
          <p className={styles.label}>{view.status.label}</p>
          <p className={styles.status}>{view.status.word}</p>
        </div>
      </div>
      <dl className={styles.facts}>
        {view.facts.map(({ label, value }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.change && <Change change={view.change} />}
      {view.table && <Table table={view.table} />}
      <section className={styles.next}>
        <h2>{view.next.title}</h2>
        <ol>
          {view.next.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <footer className={styles.foot}>
        {view.foot.map(({ label, value }) => (
          <p key={label}>
            <span className={styles.label}>{label}</span> {value}
          </p>
        ))}
      </footer>
    </article>
  );
}

function Change({ change }: { change: NonNullable<ReceiptView['change']> }) {
  return (
    <div className={styles.change}>
      <div className={styles.until}>
        <p className={styles.when}>{change.until.label}</p>
        <p className={styles.facility}>{change.until.facility}</p>
      </div>
      <div className={styles.from}>
        <p className={styles.when}>{change.from.label}</p>
        <p className={styles.facility}>{change.from.facility}</p>
        <p>{change.from.address}</p>
      </div>
    </div>
  );
}

function Table({ table }: { table: NonNullable<ReceiptView['table']> }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {table.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.reference}>
            <th scope="row">
              {row.name}
              <span>{row.card}</span>
            </th>
            <td className={styles.mono}>{row.reference}</td>
            <td>
              <strong>{row.until.date}</strong>
              <span>{row.until.facility}</span>
            </td>
            <td>
              <strong>{row.from.date}</strong>
              <span>{row.from.facility}</span>
            </td>
            <td>{row.status}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
