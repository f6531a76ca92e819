import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { ListComplaints, type ComplaintFilterInput, type ComplaintSort, type ListComplaintsInput } from '../schemas/queue';
import { selectComplaintRows, type ComplaintRow } from './complaint-rows';
import { filterCondition } from './queue-filter';

export type { ComplaintRow } from './complaint-rows';

export interface ComplaintPage {
  rows: ComplaintRow[];
  /** Cursor of the next page, null at the end. */
  next: { key: string; id: string } | null;
}

const INSTANT = /^\d{4,5}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}(:?\d{2})?$/;

/** How each sort orders, and how its key travels as text and comes back. */
const SORTS: Record<ComplaintSort, { columns: Prisma.Sql[]; key: Prisma.Sql; values: (key: string) => Prisma.Sql[] | null }> = {
  urgency: {
    columns: [Prisma.sql`c.urgency`, Prisma.sql`c.due_at`],
    key: Prisma.sql`c.urgency || ' ' || c.due_at`,
    values: (key) => (/^[0-2] /.test(key) && INSTANT.test(key.slice(2)) ? [Prisma.sql`${Number(key[0])}::smallint`, Prisma.sql`CAST(${key.slice(2)} AS timestamptz)`] : null),
  },
  dueAt: { columns: [Prisma.sql`c.due_at`], key: Prisma.sql`c.due_at::text`, values: instant },
  receivedAt: { columns: [Prisma.sql`c.received_at`], key: Prisma.sql`c.received_at::text`, values: instant },
};

function instant(key: string): Prisma.Sql[] | null {
  return INSTANT.test(key) && !Number.isNaN(Date.parse(key.slice(0, 19).replace(' ', 'T'))) ? [Prisma.sql`CAST(${key} AS timestamptz)`] : null;
}

/** One page of the queue in the scope, by keyset: as fast at the end as at the beginning. */
export const listComplaints = defineQuery<ListComplaintsInput, ComplaintPage>({
  name: 'complaints.list',
  permission: 'complaint:read',
  scope: 'branches',
  input: ListComplaints,
  audit: (input, page) => [{ action: 'complaint.list', detail: { view: input.view, rows: page.rows.length, members: membersOf(page.rows) } }],
  run: loadPage,
});

/** The members whose data a list showed. */
export const membersOf = (rows: readonly ComplaintRow[]): string[] => rows.flatMap(({ memberId }) => memberId ?? []);

/** One page after a cursor, null when the cursor cannot be one of this sort. Shared by the list and its export. */
export async function loadPage(context: Context, input: ListComplaintsInput): Promise<ComplaintPage | null> {
  // Ended cases have no due instant any more: where they stand among the open ones, the order is that of receipt.
  const { columns, key, values } = SORTS[input.view === 'all' ? 'receivedAt' : input.sort];
  const [direction, comparison] = input.descending ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const bound = input.after && values(input.after.key);
  if (input.after && !bound) return null;
  const after = input.after && bound
    ? Prisma.sql`AND (${Prisma.join([...columns, Prisma.sql`c.id`])}) ${comparison} (${Prisma.join([...bound, Prisma.sql`${input.after.id}::uuid`])})`
    : Prisma.empty;
  const order = Prisma.sql`ORDER BY ${Prisma.join([...columns, Prisma.sql`c.id`].map((column) => Prisma.sql`${column} ${direction}`))}`;
  const limit = input.limit + 1;
  const choose = (office: Prisma.Sql) => Prisma.sql`
    SELECT c.id, ${key} AS key, c.urgency, c.due_at, c.received_at FROM complaint c WHERE ${office} AND ${filterCondition(context, input)} ${after} ${order} LIMIT ${limit}`;
  const rows = await selectComplaintRows(context, {
    from: Prisma.sql`SELECT c.* FROM (${await chosenIn(context, input, choose)}) c ${order} LIMIT ${limit}`,
    order,
  });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > input.limit && last ? { key: last.key, id: last.id } : null };
}

/**
 * The choice from each office by itself, so that the index of an office gives its rows in order and no more than a page of them is read:
 * `branch_id = ANY` would read all and sort.
 */
async function chosenIn({ actor, tx }: Context, { view }: Pick<ComplaintFilterInput, 'view'>, choose: (office: Prisma.Sql) => Prisma.Sql): Promise<Prisma.Sql> {
  const central = Prisma.sql`(${choose(Prisma.sql`c.branch_id IS NULL`)})`;
  if (view === 'triage') return actor.national ? central : choose(Prisma.sql`false`);
  if (view === 'mine') return choose(actor.national ? Prisma.sql`true` : Prisma.sql`c.branch_id = ANY (${[...actor.branchIds]}::text[])`);
  const branches = actor.national ? (await tx.branch.findMany({ select: { id: true } })).map(({ id }) => id) : [...actor.branchIds];
  const ofBranches = Prisma.sql`SELECT one.* FROM unnest(${branches}::text[]) AS office(id) CROSS JOIN LATERAL (${choose(Prisma.sql`c.branch_id = office.id`)}) one`;
  return actor.national ? Prisma.sql`${ofBranches} UNION ALL ${central}` : ofBranches;
}
