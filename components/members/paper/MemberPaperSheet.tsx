import { Paper, PaperFacts, PaperPlace, PaperSteps } from '@/components/ui/Paper';
import { PaperTable } from '@/components/ui/PaperTable';
import type { PaperView } from './paper-view';
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

function Places({ places }: { places: NonNullable<PaperView['places']> }) {
  return (
    <div className={styles.places}>
      {places.map((place) => (
        <PaperPlace key={place.label} {...place} />
      ))}
    </div>
  );
}

function FamilyTable({ table }: { table: NonNullable<PaperView['table']> }) {
  return (
    <PaperTable className={styles.table} head={table.head}>
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
    </PaperTable>
  );
}
