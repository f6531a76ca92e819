import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { nameWords } from '@/lib/values/person-name';
import { COMPLAINT_STATUSES, LEVELS, OPEN_STATUSES, type ComplaintStatus, type ComplaintView } from '../model';
import { castOf, must } from '../testing/cases';
import { countComplaints } from './count-complaints';
import { listComplaints } from './list-complaints';

let bench: Bench;
let people: Caller[];

beforeAll(async () => {
  bench = await openBench();
  const { handler, triage } = await castOf(bench);
  const region = await bench.as('wilayah3');
  people = [handler, triage, { ...region, actor: { ...region.actor, branchIds: ['bdl', 'sby'] } }];
});
afterAll(() => bench.close());

/** Words that begin with one another, and some beyond the Latin letters, where the order of bytes is not that of UTF-16. */
const WORDS = ['S', 'SI', 'SIT', 'SITI', 'SITA', 'NU', 'NUR', 'NURUL', 'AB', 'ABDUL', 'Ø', '李', '李明', '\u{10400}B', '\uFA0EZ'];
const BRANCHES = ['bdl', 'sby', 'dps', null] as const;
const STATUSES = COMPLAINT_STATUSES.filter((status) => status !== 'merged');
const VIEWS = ['all', 'unassigned', 'overdue', 'waiting_provider', 'returned', 'triage'] as const satisfies readonly ComplaintView[];

const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
/** Of the cases of this test those whose number has this remainder: several in one statement. */
const some = fc.nat({ max: 3 });
const act = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), name, branch: fc.constantFrom(...BRANCHES), status: fc.constantFrom(...STATUSES), level: fc.constantFrom(...LEVELS) }),
  fc.record({ kind: fc.constant('rename' as const), some, name }),
  fc.record({ kind: fc.constant('move' as const), some, branch: fc.constantFrom(...BRANCHES) }),
  fc.record({ kind: fc.constant('step' as const), some, status: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constant('assign' as const), some, taken: fc.boolean() }),
  fc.record({ kind: fc.constant('remove' as const), some }),
);
const question = fc.record({
  text: fc.array(fc.constantFrom(...WORDS.map((word) => word.toLowerCase())), { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
  view: fc.constantFrom(...VIEWS),
  level: fc.option(fc.constantFrom(...LEVELS)),
});

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

let filed = 0;
const OURS = "subject = 'Kata' AND substr(reference, 9, 6)::integer % 4 =";

async function perform(done: Made<typeof act>): Promise<void> {
  switch (done.kind) {
    case 'file':
      filed += 3;
      await bench.owner.query(`INSERT INTO complaint (id, reference, channel, received_at, branch_id, last_branch_id, reporter_name, reporter_relation, name_key, subject, description, category, detail, level, status, urgency, due_at, created_at, updated_at)
        SELECT gen_random_uuid(), 'PG-2601-' || lpad(n::text, 6, '0') || '-0', 'email', '2026-01-01'::timestamptz + n * interval '1 minute', $1, $1, 'Nama', 'self', $2, 'Kata', 'Pengaduan', 'membership', 'card', $3, $4, 1,
          CASE WHEN n % 2 = 0 THEN '2026-01-02'::timestamptz ELSE '2099-01-01' END, now(), now() FROM generate_series($5::integer - 2, $5) n`, [done.branch, done.name, done.level, done.status, filed]);
      return;
    case 'rename':
      await bench.owner.query(`UPDATE complaint SET name_key = $2 WHERE ${OURS} $1`, [done.some, done.name]);
      return;
    case 'move':
      await bench.owner.query(`UPDATE complaint SET branch_id = $2 WHERE ${OURS} $1`, [done.some, done.branch]);
      return;
    case 'step':
      await bench.owner.query(`UPDATE complaint SET status = $2 WHERE ${OURS} $1`, [done.some, done.status]);
      return;
    case 'assign':
      await bench.owner.query(`UPDATE complaint SET assignee_id = CASE WHEN $2 THEN (SELECT id FROM staff WHERE username = 'aduan.bdl') END WHERE ${OURS} $1`, [done.some, done.taken]);
      return;
    case 'remove':
      await bench.owner.query(`DELETE FROM complaint WHERE ${OURS} $1`, [done.some]);
  }
}

interface Stored {
  id: string;
  branch: string | null;
  name: string;
  received: Date;
  due: Date;
  status: ComplaintStatus;
  level: string | null;
  category: string | null;
  channel: string;
  assigned: boolean;
}

const stored = async () => (await bench.owner.query<Stored>(`SELECT id, branch_id AS branch, name_key AS name, received_at AS received, due_at AS due, status, level, category, channel,
  assignee_id IS NOT NULL AS assigned FROM complaint`)).rows;
const open = ({ status }: Stored) => (OPEN_STATUSES as readonly ComplaintStatus[]).includes(status);

/** The rows of complaint_word that these complaints should have, made the plain way. */
function wordsOf(rows: readonly Stored[]): string[] {
  return rows.flatMap((row) => {
    const words = [...new Set(nameWords(row.name))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return words.map((word, index) => JSON.stringify([row.branch ?? '', open(row), word, words[index - 1] ?? '', row.name, row.received, row.id, row.status, row.level, row.category, row.channel, row.assigned]));
  }).sort();
}

function finds({ text, view, level }: Made<typeof question>, { actor, now }: Caller): (row: Stored) => boolean {
  const inView: Record<(typeof VIEWS)[number], (row: Stored) => boolean> = {
    all: () => true,
    unassigned: (row) => open(row) && !row.assigned,
    overdue: (row) => open(row) && row.due < now,
    waiting_provider: ({ status }) => status === 'waiting_provider',
    returned: ({ status }) => status === 'returned' || status === 'supervisor_review',
    triage: ({ branch, status }) => branch === null && (status === 'received' || status === 'returned'),
  };
  return (row) => (actor.national || (row.branch !== null && actor.branchIds.includes(row.branch))) && inView[view](row) && (level === null || row.level === level) &&
    text.toUpperCase().split(' ').every((word) => ` ${row.name}`.includes(` ${word}`));
}

test('whatever happens to complaints, their words stand as they should and a search finds what a plain look finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), fc.array(question, { minLength: 4, maxLength: 8 }), async (acts, questions) => {
      for (const one of acts) await perform(one);
      const rows = await stored();
      const { rows: kept } = await bench.owner.query({ text: 'SELECT office, open, word, previous, name_key, received_at, complaint_id, status, level, category, channel, assigned FROM complaint_word', rowMode: 'array' });
      expect(kept.map((row) => JSON.stringify(row)).sort()).toEqual(wordsOf(rows));
      for (const asked of questions) {
        for (const caller of people) {
          const found = rows.filter(finds(asked, caller)).sort((a, b) => +a.received - +b.received || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
          expect(must(await countComplaints(caller, asked)).filtered, JSON.stringify(asked)).toBe(found.length);
          expect(must(await listComplaints(caller, { ...asked, sort: 'receivedAt', limit: 200 })).rows.map(({ id }) => id), JSON.stringify(asked)).toEqual(found.slice(0, 200));
        }
      }
    }),
    { numRuns: 20 },
  );
}, 240_000);

test('the longest name that expands most is kept and found', async () => {
  await perform({ kind: 'file', name: '\uFDFA'.repeat(120).normalize('NFKD'), branch: 'bdl', status: 'routed', level: 'green' });
  const [handler] = people;
  if (!handler) throw new Error('no handler');
  expect(must(await countComplaints(handler, { view: 'unassigned', text: '\uFDFA' })).filtered).toBe(3);
});

test('the application reads the words and writes none', async () => {
  for (const sql of ['DELETE FROM complaint_word', "UPDATE complaint_word SET office = 'bdl'", 'INSERT INTO complaint_word SELECT * FROM complaint_word LIMIT 1']) {
    await expect(inTransaction(bench.db, SYSTEM_ACTOR, (tx) => tx.$executeRawUnsafe(sql)), sql).rejects.toThrow(/permission denied/);
  }
});
