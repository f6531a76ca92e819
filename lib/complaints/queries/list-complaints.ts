import { urgencyOf, type ComplaintSort, type ComplaintView } from '@/lib/complaints/model';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { isInstantText } from '@/lib/values/instant-text';
import { ListComplaints, type ListComplaintsInput } from '../schemas/queue';
import { selectComplaintRows, type ComplaintRow } from './complaint-rows';
import { countTallied } from './count-complaints';
import { foundBy, holdsOpenOnly, narrows, possible, readText } from './found-complaints';
import { namedCondition } from './named-complaints';
import { filterCondition, scopeCondition, viewCondition } from './queue-filter';

export type { ComplaintRow } from './complaint-rows';

export interface ComplaintPage {
  rows: ComplaintRow[];
  /** Cursor of the next page, null at the end. */
  next: { key: string; id: string } | null;
}


/** How each sort orders, and how its key travels as text and comes back. */
const SORTS: Record<ComplaintSort, { columns: Prisma.Sql[]; key: Prisma.Sql; values: (key: string) => Prisma.Sql[] | null }> = {
  urgency: {
    columns: [Prisma.sql`c.urgency`, Prisma.sql`c.due_at`],
    key: Prisma.sql`c.urgency || ' ' || c.due_at`,
    values: (key) => (/^[0-2] /.test(key) && isInstantText(key.slice(2)) ? [Prisma.sql`${Number(key[0])}::smallint`, Prisma.sql`CAST(${key.slice(2)} AS timestamptz)`] : null),
  },
  dueAt: { columns: [Prisma.sql`c.due_at`], key: Prisma.sql`c.due_at::text`, values: instant },
  receivedAt: { columns: [Prisma.sql`c.received_at`], key: Prisma.sql`c.received_at::text`, values: instant },
};

function instant(key: string): Prisma.Sql[] | null {
  return isInstantText(key) ? [Prisma.sql`CAST(${key} AS timestamptz)`] : null;
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
  if (!possible(input.view, input.status)) return { rows: [], next: null };
  // Written out, so that the plan is made for a page and not for a tenth of the queue.
  const limit = Prisma.raw(String(input.limit + 1));
  const pick = { columns, key, order, limit };
  const from = (await chosenOfFound(context, input, after, pick)) ?? Prisma.sql`SELECT c.id, ${key} AS key FROM (${chosenInOrder(context, input, after, pick)}) c`;
  const rows = await selectComplaintRows(context, { from, order });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > input.limit && last ? { key: last.key, id: last.id } : null };
}

interface Pick {
  columns: Prisma.Sql[];
  key: Prisma.Sql;
  order: Prisma.Sql;
  limit: Prisma.Sql;
}

/** So many are found and sorted; where there are more, a page of them is met on the way through the order (100,000 open ones, a million in all). */
const fewOf = (view: ComplaintView): number => (holdsOpenOnly(view) ? 500 : 2_000);
/** The same of names: those in the order of receipt are sorted in the rows of complaint_word alone. */
const fewNamed = (view: ComplaintView): number => (view === 'all' ? 20_000 : 1_000);

/** The choice by what is found, when that is little: a rare filter or name would make the way through the order long. Else null. */
async function chosenOfFound(context: Context, input: ListComplaintsInput, after: Prisma.Sql, { key, order, limit }: Pick): Promise<Prisma.Sql | null> {
  const source = await foundFor(context, input);
  if (source === null) return null;
  const { found, few, cases } = source;
  const most = Prisma.raw(String(few));
  // Looked at more closely only when they are few: the count is a condition that is decided before.
  const chosen = await context.tx.$queryRaw<{ found: number; id: string | null; key: string | null }[]>`
    WITH found AS MATERIALIZED (${found}), n AS MATERIALIZED (SELECT count(*)::integer AS found FROM found)
    SELECT n.found, p.id, p.key FROM n
    LEFT JOIN (SELECT c.id, ${key} AS key FROM (
      SELECT c.* FROM ${cases} WHERE (SELECT n.found FROM n) <= ${most} AND ${viewCondition(input.view, context)} ${after} ${order} LIMIT ${limit}) c) p ON true`;
  if ((chosen[0]?.found ?? 0) > few) return null;
  const rows = chosen.flatMap(({ id, key: rowKey }) => (id === null || rowKey === null ? [] : [{ id, key: rowKey }]));
  return Prisma.sql`SELECT * FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map((row) => row.key)}::text[]) AS chosen (id, key)`;
}

interface Found {
  /** Query of what is found, one more than `few` of them at most. */
  found: Prisma.Sql;
  few: number;
  /** The cases of `found` as a source `c` with the columns that views and sorts ask for. */
  cases: Prisma.Sql;
}

/** Where to look for what may be little: names in complaint_word, beginnings of references and rare filters in complaint_found. Else null. */
async function foundFor(context: Context, input: ListComplaintsInput): Promise<Found | null> {
  const named = namedCondition(context, input);
  if (named !== null) {
    const few = fewNamed(input.view);
    const found = Prisma.sql`SELECT c.complaint_id AS id, c.received_at FROM complaint_word c WHERE ${named} LIMIT ${Prisma.raw(String(few + 1))}`;
    return { found, few, cases: input.view === 'all' ? Prisma.sql`found c` : Prisma.sql`(SELECT one.* FROM found CROSS JOIN LATERAL (SELECT * FROM complaint m WHERE m.id = found.id OFFSET 0) one) c` };
  }
  const few = fewOf(input.view);
  const searched = readText(input.text)?.kind === 'beginning' || (input.text === '' && narrows(input) && (await countTallied(context, input)) <= few);
  return searched ? { found: Prisma.sql`SELECT * FROM ${foundBy(input, few + 1)}`, few, cases: Prisma.sql`found c` } : null;
}

/**
 * The choice in the order of an index, no more than a page of each office read (`branch_id = ANY` would read all and sort). Who sees every
 * office goes through the indexes of the nation.
 */
function chosenInOrder(context: Context, input: ListComplaintsInput, after: Prisma.Sql, { columns, order, limit }: Pick): Prisma.Sql {
  const { actor } = context;
  const choose = (office: Prisma.Sql) => Prisma.sql`
    SELECT c.id, ${Prisma.join(columns)} FROM complaint c WHERE ${office} AND ${onTheWay(context, input)} ${after} ${order} LIMIT ${limit}`;
  if (actor.national) return choose(Prisma.sql`true`);
  if (input.view === 'triage') return choose(Prisma.sql`false`);
  const [only, ...others] = actor.branchIds;
  if (input.view === 'mine' || only === undefined) return choose(scopeCondition(context));
  if (others.length === 0) return choose(Prisma.sql`c.branch_id = ${only}`);
  const each = choose(Prisma.sql`c.branch_id = office.id`);
  return Prisma.sql`SELECT c.* FROM (SELECT one.* FROM unnest(${[...actor.branchIds]}::text[]) AS office (id) CROSS JOIN LATERAL (${each}) one) c ${order} LIMIT ${limit}`;
}

/** The filter for rows met in order. The level says the lane: the way by urgency begins there. */
function onTheWay(context: Context, input: ListComplaintsInput): Prisma.Sql {
  const condition = filterCondition(context, input);
  return input.level !== null && input.view !== 'all' && input.sort === 'urgency' ? Prisma.sql`${condition} AND c.urgency = ${urgencyOf(input.level)}` : condition;
}
