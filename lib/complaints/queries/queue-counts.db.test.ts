import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { addUpTally } from '../commands/add-up-tally';
import { assignComplaint } from '../commands/assign-complaint';
import { fileComplaint } from '../commands/file-complaint';
import { COMPLAINT_SORTS, COMPLAINT_STATUSES, COMPLAINT_VIEWS, OPEN_STATUSES } from '../model';
import { castOf, casesOf, draft, key, must, RED, standing, type Cast } from '../testing/cases';
import { ComplaintFilter, type ComplaintFilterInput } from '../schemas/queue';
import { countComplaints } from './count-complaints';
import { listComplaints, type ComplaintPage } from './list-complaints';
import { endOfToday } from './queue-filter';

let bench: Bench;
let bdl: Cast;
let people: Record<string, Caller>;

beforeAll(async () => {
  bench = await openBench();
  bdl = await castOf(bench);
  const region = await bench.as('wilayah3');
  people = {
    handler: bdl.handler,
    triage: bdl.triage,
    // No demo region has two branches.
    region: { ...region, actor: { ...region.actor, branchIds: ['bdl', 'sby'] } },
  };
});
afterAll(() => bench.close());

interface Stored {
  id: string;
  reference: string;
  status: (typeof COMPLAINT_STATUSES)[number];
  level: string | null;
  category: string | null;
  channel: string;
  branch: string | null;
  assignee: string | null;
  urgency: number;
  due: Date;
  received: Date;
  callBack: Date | null;
  name: string;
  numbers: string[];
}

/** What a person should see, decided row by row from everything that is stored: the plain way. */
async function expected({ actor, now }: Caller, filter: ComplaintFilterInput): Promise<Stored[]> {
  const { rows } = await bench.owner.query<Stored>(`SELECT c.id, reference, status, level, category, channel, branch_id AS branch, assignee_id AS assignee, urgency, due_at AS due,
    received_at AS received, call_back_from AS "callBack", name_key AS name, ARRAY(SELECT number_key FROM complaint_number n WHERE n.complaint_id = c.id) AS numbers FROM complaint c`);
  const end = endOfToday({ actor, now });
  const open = (row: Stored) => (OPEN_STATUSES as readonly string[]).includes(row.status);
  const inView: Record<ComplaintFilterInput['view'], (row: Stored) => boolean> = {
    mine: (row) => open(row) && row.assignee === actor.staffId,
    unassigned: (row) => open(row) && row.assignee === null,
    due_today: (row) => open(row) && row.due >= now && row.due <= end,
    overdue: (row) => open(row) && row.due < now,
    call_back: (row) => row.callBack !== null && row.callBack <= now,
    waiting_provider: (row) => row.status === 'waiting_provider',
    returned: (row) => row.status === 'returned' || row.status === 'supervisor_review',
    triage: (row) => row.branch === null && (row.status === 'received' || row.status === 'returned'),
    all: () => true,
  };
  const found = (row: Stored) =>
    filter.text === '' || row.reference.startsWith(filter.text.toUpperCase()) || row.numbers.includes(filter.text.toUpperCase()) ||
    (!/\d/.test(filter.text) && filter.text.toUpperCase().split(' ').every((word) => ` ${row.name}`.includes(` ${word}`)));
  return rows.filter((row) =>
    (actor.national || (row.branch !== null && actor.branchIds.includes(row.branch))) && inView[filter.view](row) && found(row) &&
    (['status', 'level', 'category', 'channel'] as const).every((column) => filter[column] === null || row[column] === filter[column]));
}

/** The filters that are compared, for every person. */
function filters(reference: string): ComplaintFilterInput[] {
  const narrowed = [
    { level: 'red' }, { level: 'green', category: 'membership' }, { channel: 'branch_office' }, { status: 'closed' }, { status: 'routed', level: 'red' }, { channel: 'email', category: 'app' },
    { text: reference }, { text: reference.slice(0, 9) }, { text: 'SP4N777' }, { text: 'siti' }, { text: 'rah sit' }, { text: 'siti', level: 'red' }, { text: 'nobody' }, { text: 'banyak' }, { text: 'banyak', level: 'green', status: 'routed' },
  ];
  return COMPLAINT_VIEWS.flatMap((view) => [{}, ...narrowed].map((over) => ComplaintFilter.parse({ view, ...over })));
}

async function compare(): Promise<void> {
  const { reference } = await bench.one<{ reference: string }>('SELECT reference FROM complaint ORDER BY md5(id::text) LIMIT 1');
  for (const [who, caller] of Object.entries(people)) {
    const views = Object.fromEntries(await Promise.all(COMPLAINT_VIEWS.map(async (view) => [view, (await expected(caller, ComplaintFilter.parse({ view }))).length] as const)));
    const red = (await expected(caller, ComplaintFilter.parse({ view: 'unassigned', level: 'red' }))).filter(({ branch }) => branch !== null).length;
    for (const filter of filters(reference)) {
      const plain = await expected(caller, filter);
      expect(must(await countComplaints(caller, filter)), `${who} ${JSON.stringify(filter)}`).toEqual({ views, redUnassigned: red, filtered: plain.length });
    }
  }
}

/** All pages of a list, as ids. */
async function listed(caller: Caller, question: object): Promise<string[]> {
  const ids: string[] = [];
  for (let after: ComplaintPage['next'] = null; ; ) {
    const { rows, next }: ComplaintPage = must(await listComplaints(caller, { ...question, after, limit: 37 }));
    ids.push(...rows.map(({ id }) => id));
    if (next === null) return ids;
    after = next;
  }
}

async function comparePages(): Promise<void> {
  const { reference } = await bench.one<{ reference: string }>('SELECT reference FROM complaint ORDER BY md5(id::text) LIMIT 1');
  const by = { urgency: (row: Stored) => [row.urgency, +row.due], dueAt: (row: Stored) => [+row.due], receivedAt: (row: Stored) => [+row.received] };
  for (const [who, caller] of Object.entries(people)) {
    for (const [index, filter] of filters(reference).entries()) {
      const sort = COMPLAINT_SORTS[index % COMPLAINT_SORTS.length] ?? 'urgency';
      const descending = index % 2 === 0;
      const order = by[filter.view === 'all' ? 'receivedAt' : sort];
      const plain = (await expected(caller, filter)).sort((a, b) => {
        const [left, right] = [[...order(a), a.id], [...order(b), b.id]];
        const at = left.findIndex((value, place) => value !== right[place]);
        return ((left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1) * (descending ? -1 : 1);
      });
      expect(await listed(caller, { ...filter, sort, descending }), `${who} ${JSON.stringify(filter)} ${sort}`).toEqual(plain.map(({ id }) => id));
    }
  }
}

test('after any commands the counts are those of a plain count, before and after the tally is added up', async () => {
  const branches = [bdl, await castOf(bench, 'sby'), await castOf(bench, 'dps')];
  for (const [index, cast] of branches.entries()) {
    const { make } = casesOf(bench, cast);
    for (const status of COMPLAINT_STATUSES) if (index === 0 || status !== 'closed') await make[status]();
    const red = must(await fileComplaint(cast.desk, draft({ classification: RED, channel: 'email', numbers: [{ system: 'sp4n_lapor', number: 'SP4N-777' }] }), key()));
    if (index === 0) must(await assignComplaint(cast.handler, { ...(await standing(bench, red.id)), assigneeId: cast.handler.actor.staffId }, key()));
  }
  await bench.owner.query("UPDATE complaint SET due_at = now() - interval '5 years' WHERE branch_id = 'bdl' AND status = 'routed'");
  await bench.owner.query("UPDATE complaint SET call_back_from = '2026-11-01' WHERE status IN ('in_progress', 'received')");
  await compare();
  expect(await addUpTally(bench.db)).toBeGreaterThan(0);
  expect(await addUpTally(bench.db)).toBe(0);
  await compare();
  await comparePages();
}, 240_000);

test('many cases found go another way than few, to the same rows', async () => {
  await bench.owner.query(`INSERT INTO complaint (id, reference, channel, received_at, branch_id, last_branch_id, reporter_name, reporter_relation, name_key, subject, description, category, detail, level, status, urgency, due_at, created_at, updated_at)
    SELECT gen_random_uuid(), 'PG-2601-' || lpad(n::text, 6, '0') || '-0', 'email', '2026-01-01'::timestamptz + n * interval '1 minute', CASE n % 3 WHEN 0 THEN 'bdl' WHEN 1 THEN 'sby' ELSE 'dps' END, 'bdl', 'Banyak', 'self',
      'BANYAK NAMA', 'Pengaduan', 'Pengaduan banyak', 'membership', 'card', 'green', CASE WHEN n % 5 = 0 THEN 'routed' ELSE 'closed' END, 2, '2026-12-01', now(), now() FROM generate_series(1, 11000) n`);
  for (const caller of Object.values(people)) {
    for (const over of [{ view: 'all', text: 'banyak' }, { view: 'unassigned', text: 'ban' }, { view: 'all', level: 'green', category: 'membership' }, { view: 'all', text: 'pg-26' }]) {
      const filter = ComplaintFilter.parse(over);
      const plain = (await expected(caller, filter)).sort((a, b) => +a.received - +b.received || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
      const first = must(await listComplaints(caller, { ...filter, sort: 'receivedAt', limit: 200 }));
      expect(first.rows.map(({ id }) => id)).toEqual(plain.slice(0, 200));
      const second = must(await listComplaints(caller, { ...filter, sort: 'receivedAt', limit: 200, after: first.next }));
      expect(second.rows.map(({ id }) => id)).toEqual(plain.slice(200, 400));
      expect(must(await countComplaints(caller, filter)).filtered).toBe(plain.length);
    }
  }
}, 120_000);

test('commands in parallel lose no count', async () => {
  const { make } = casesOf(bench, bdl);
  const cases = await Promise.all(Array.from({ length: 12 }, () => make.routed()));
  await Promise.all([...cases.map((each) => assignComplaint(bdl.handler, { ...each, assigneeId: bdl.handler.actor.staffId }, key())), addUpTally(bench.db), addUpTally(bench.db)]);
  const { tally, cases: all } = await bench.one<{ tally: number; cases: number }>('SELECT (SELECT sum(cases)::int FROM complaint_tally WHERE assigned) AS tally, (SELECT count(*)::int FROM complaint WHERE assignee_id IS NOT NULL) AS cases');
  expect(tally).toBe(all);
}, 60_000);
