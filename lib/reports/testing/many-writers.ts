import fc from 'fast-check';
import pg from 'pg';
import { openBench, type Bench } from '@/lib/server/testing/callers';

/** A bench for cells: two branches stand in one region, so that a region adds up. */
export interface CellBench extends Bench {
  /** Region of each branch. */
  regions: ReadonlyMap<string, string>;
  /** Connections of people who write at the same time. */
  writers: readonly pg.Client[];
}

/** Opens a bench with so many writers. */
export async function openCellBench(writers: number): Promise<CellBench> {
  const bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = (SELECT region_id FROM branch WHERE id = 'bdl') WHERE id = 'sby'");
  const { rows } = await bench.owner.query<{ id: string; region_id: string }>('SELECT id, region_id FROM branch');
  const clients = Array.from({ length: writers }, () => new pg.Client({ connectionString: bench.database.ownerUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  return {
    ...bench,
    regions: new Map(rows.map(({ id, region_id }) => [id, region_id])),
    writers: clients,
    close: async () => {
      await Promise.all(clients.map((client) => client.end()));
      await bench.close();
    },
  };
}

/** What a writer does next: a new row, or one of their own earlier ones changed or removed (`of` says which). `together`: the next step belongs to the same transaction. */
export interface WriterStep<Draft> {
  draft: Draft;
  of: number | null;
  remove: boolean;
  together: boolean;
}

/** What each of so many writers does. */
export const anyWork = <Draft>(draft: fc.Arbitrary<Draft>, writers: number, steps: { minLength: number; maxLength: number }): fc.Arbitrary<WriterStep<Draft>[][]> =>
  fc.array(fc.array(fc.record({ draft, of: fc.option(fc.nat()), remove: fc.boolean(), together: fc.boolean() }), steps), { minLength: writers, maxLength: writers });

interface Ways<Draft, Row> {
  /** The row that a draft becomes, under an earlier row's id where it takes its place. */
  make: (draft: Draft, id: string | undefined) => Row;
  put: (client: pg.Client, row: Row) => Promise<void>;
  remove: (client: pg.Client, id: string) => Promise<void>;
  refresh: () => Promise<unknown>;
}

/** Lets every writer do their work while as many processes refresh, and refreshes once more. Commits come late and out of order. `kept` is what stands in the end. */
export async function writeWhileRefreshing<Draft, Row extends { id: string }>(bench: CellBench, work: readonly (readonly WriterStep<Draft>[])[], ways: Ways<Draft, Row>, kept: Map<string, Row>): Promise<void> {
  let writing = true;
  const refreshing = work.map(async () => {
    while (writing) await ways.refresh();
  });
  await Promise.all(work.map((steps, index) => write(bench.writers[index] ?? bench.owner, steps, ways, kept)));
  writing = false;
  await Promise.all(refreshing);
  await ways.refresh();
}

async function write<Draft, Row extends { id: string }>(client: pg.Client, steps: readonly WriterStep<Draft>[], { make, put, remove: take }: Ways<Draft, Row>, kept: Map<string, Row>): Promise<void> {
  const own: string[] = [];
  let open = false;
  for (const { draft, of, remove, together } of steps) {
    if (!open) await client.query('BEGIN');
    const id = of === null ? undefined : own[of % Math.max(1, own.length)];
    if (id === undefined || !remove) {
      const row = make(draft, id);
      await put(client, row);
      kept.set(row.id, row);
      if (id === undefined) own.push(row.id);
    } else {
      await take(client, id);
      kept.delete(id);
      own.splice(own.indexOf(id), 1);
    }
    open = together;
    if (!open) await client.query('COMMIT');
  }
  if (open) await client.query('COMMIT');
}
