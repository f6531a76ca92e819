import type pg from 'pg';

export type Value = string | number | boolean | null;

/** Columns of a table with their PostgreSQL types, in the order in which rows give them. */
export type Columns = Readonly<Record<string, string>>;
export type RowOf<C extends Columns> = Readonly<Record<keyof C & string, Value>>;

/** Gathers rows, to write them with one statement, an array for each column. */
export interface TableWriter<C extends Columns> {
  add(row: RowOf<C>): void;
  /** How many have gathered. */
  size(): number;
  /** Writes what has gathered. */
  flush(): Promise<void>;
}

export function tableWriter<C extends Columns>(client: pg.ClientBase, table: string, columns: C): TableWriter<C> {
  const names = Object.keys(columns);
  const text = insertText(table, columns);
  let gathered: Value[][] = names.map(() => []);
  return {
    add: (row) => names.forEach((name, index) => gathered[index]?.push(row[name as keyof C & string])),
    size: () => gathered[0]?.length ?? 0,
    async flush() {
      const values = gathered;
      gathered = names.map(() => []);
      if (values[0]?.length) await client.query(text, values);
    },
  };
}

export async function insertRows<C extends Columns>(client: pg.ClientBase, table: string, columns: C, rows: readonly RowOf<C>[]): Promise<void> {
  const writer = tableWriter(client, table, columns);
  for (const row of rows) writer.add(row);
  await writer.flush();
}

// Arrays of text, cast one by one: unnest would take the arrays of an array column apart.
function insertText(table: string, columns: Columns): string {
  const names = Object.keys(columns);
  const casts = names.map((name) => `r.${name}::${columns[name]}`).join(', ');
  const arrays = names.map((_, index) => `$${index + 1}::text[]`).join(', ');
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${casts} FROM unnest(${arrays}) AS r (${names.join(', ')})`;
}

/** A PostgreSQL array as the text of one value. For texts without quotes and backslashes. */
export function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item}"`).join(',')}}`;
}

/** What is taken away while tables are filled: indexes by name, and all foreign keys and these primary keys of the tables. */
export interface Unburdened {
  readonly tables: readonly string[];
  readonly indexes: readonly string[];
  readonly primaryKeys: readonly string[];
}

/**
 * Runs `work` with indexes and constraints taken away and makes them anew afterwards, from their own definitions and in the same
 * transaction: filling a table costs a fraction that way, and what is wrong fails all the same.
 */
export async function unburdened<T>(client: pg.ClientBase, { tables, indexes, primaryKeys }: Unburdened, work: () => Promise<T>): Promise<T> {
  const { rows: dropped } = await client.query<{ drop: string; make: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
     FROM pg_constraint WHERE conrelid = ANY ($1::text[]::regclass[]) AND (contype = 'f' OR conname = ANY ($2)) ORDER BY contype DESC, conname`,
    [tables, primaryKeys],
  );
  const { rows: indexed } = await client.query<{ drop: string; make: string }>(
    "SELECT format('DROP INDEX %s', i::regclass) AS drop, pg_get_indexdef(i::regclass) AS make FROM unnest($1::text[]) AS u (i)",
    [indexes],
  );
  const burdens = [...indexed, ...dropped];
  for (const { drop } of burdens) await client.query(drop);
  const result = await work();
  for (const { make } of burdens) await client.query(make);
  return result;
}
