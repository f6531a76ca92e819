import { Paper, PaperFacts, PaperPlace, PaperSteps } from '@/components/ui/Paper';
import { PaperTable } from '@/components/ui/PaperTable';
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
      <PaperPlace {...change.until} address={null} coming={false} />
      <PaperPlace {...change.from} coming />
    </div>
  );
}

function Table({ table }: { table: NonNullable<ReceiptView['table']> }) {
  return (
    <PaperTable className={styles.table} head={table.head}>
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
    </PaperTable>
  );
}
