import type { GridColumn, GridRow } from './types';

interface Props<Row extends GridRow> {
  className: string | undefined;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
}

/** Rows of a grid as a plain table, each cell by the text of its column: for paper, on which a grid cannot be drawn. */
export function PlainTable<Row extends GridRow>({ className, columns, rows }: Props<Row>) {
  return (
    <table className={className}>
      <thead>
        <tr>
          {columns.map(({ id, title, align }) => (
            <th key={id} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ id, text, align }) => (
              <td key={id} data-align={align}>
                {text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
