import { Paper, PaperFacts, PaperSteps } from '@/components/ui/Paper';
import type { PaperPlace, PaperView } from './paper-view';
import styles from './MemberPaperSheet.module.css';

/** The summary of a card or a family as a sheet of paper: shown as it is printed. */
export function MemberPaperSheet({ view }: { view: PaperView }) {
  return (
    <Paper words={view.words} large={view.table !== null}>
      {view.facts.length > 0 && <PaperFacts facts={view.facts} />}
      {view.places && <Places places={view.places} />}
      {view.table && <FamilyTable table={view.table} />}
      <PaperSteps title={view.next.title} steps={view.next.steps} />
    </Paper>
  );
}

function Places({ places }: { places: readonly PaperPlace[] }) {
  return (
    <div className={styles.places}>
      {places.map(({ label, facility, address, coming }) => (
        <div key={label} className={`${styles.place} ${coming ? styles.coming : ''}`}>
          <p className={styles.when}>{label}</p>
          <p className={styles.facility}>{facility}</p>
          <p>{address}</p>
        </div>
      ))}
    </div>
  );
}

function FamilyTable({ table }: { table: NonNullable<PaperView['table']> }) {
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
        {table.rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, column) => {
              const Cell = column === 0 ? 'th' : 'td';
              return (
                <Cell key={table.head[column]} {...(column === 0 && { scope: 'row' })}>
                  {cell.strong !== '' && <strong>{cell.strong}</strong>}
                  {cell.weak.map((line) => (
                    <span key={line} className={styles.weak}>
                      {line}
                    </span>
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
