import { Paper, PaperFacts, PaperSteps } from '@/components/ui/Paper';
import type { ReceiptView } from './receipt-view';
import styles from './ReceiptSheet.module.css';

/** The receipt as a sheet of paper: shown as it is printed. */
export function ReceiptSheet({ view }: { view: ReceiptView }) {
  const { office, title, reference, status, foot, demo } = view;
  return (
    <Paper words={{ office, title, key: { ...reference, status }, foot, demo }} large={view.table !== null}>
      <PaperFacts facts={view.facts} />
      {view.change && <Change change={view.change} />}
      {view.table && <Table table={view.table} />}
      <PaperSteps title={view.next.title} steps={view.next.steps} />
    </Paper>
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
