import type pg from 'pg';
import { COMPLAINT_SORTS, COMPLAINT_VIEWS } from '@/lib/complaints/model';
import { countComplaints } from '@/lib/complaints/queries/count-complaints';
import { getComplaint } from '@/lib/complaints/queries/get-complaint';
import { listComplaints, type ComplaintPage } from '@/lib/complaints/queries/list-complaints';
import type { Db } from '@/lib/server/db';
import { callerOf } from './caller';
import { time, type Timing } from './timing';

/** One measured question of the complaint desk. */
export interface ComplaintFigure {
  who: string;
  kind: 'page' | 'counts' | 'case';
  what: string;
  timing: Timing;
}

/** Who asks: the largest branch (a third of all), a region of two branches, and the nation. */
const PEOPLE = [
  { who: 'branch', username: 'aduan.bdl', branchIds: null },
  { who: 'region', username: 'wilayah3', branchIds: ['bdl', 'sby'] },
  { who: 'nation', username: 'pusat', branchIds: null },
] as const;

type Question = Record<string, unknown>;

/** Narrow and wide filters, rare and frequent ones, and every kind of text. */
const FILTERS: readonly Question[] = [
  { view: 'all', level: 'red', category: 'service_fine' },
  { view: 'all', level: 'yellow', category: 'membership' },
  { view: 'all', channel: 'sp4n_lapor' },
  { view: 'all', status: 'rejected', level: 'red' },
  { view: 'unassigned', level: 'red', category: 'office_staff', channel: 'email' },
  { view: 'overdue', level: 'green', category: 'referral' },
  { view: 'due_today', channel: 'mobile_jkn' },
];

/**
 * Measures every view, order, depth and filter of the queue, the counts and opening a case, one after another.
 * @param only measure what has one of these texts in its line (`branch: all yellow`); empty for everything
 */
export async function measureComplaintQueries(db: Db, owner: pg.Client, rounds: number, only: readonly string[], log: (line: string) => void): Promise<ComplaintFigure[]> {
  const figures: ComplaintFigure[] = [];
  const asked = (line: string) => only.length === 0 || only.some((text) => line.includes(text));
  const texts = await searchTexts(owner, rounds);
  for (const { who, username, branchIds } of PEOPLE) {
    const as = await callerOf(db, owner, username, (actor) => (branchIds === null ? actor : { ...actor, branchIds }));
    const note = async (kind: ComplaintFigure['kind'], what: string, run: (round: number) => Promise<unknown>, times = rounds) => {
      if (!asked(`${who}: ${what}`)) return;
      const timing = await time(Array.from({ length: times }, (_, index) => index), run, Array.from({ length: 12 }, (_, index) => index));
      figures.push({ who, kind, what, timing });
      log(`${who}: ${what}: p50 ${timing.p50.toFixed(1)} p99 ${timing.p99.toFixed(1)} max ${timing.max.toFixed(1)}`);
    };
    const list = (question: Question) => as((caller) => listComplaints(caller, question));
    for (const view of COMPLAINT_VIEWS) {
      for (const sort of COMPLAINT_SORTS) {
        if (view === 'all' && sort !== 'receivedAt') continue;
        await note('page', `${view} by ${sort}`, () => list({ view, sort }));
        await note('page', `${view} by ${sort}, last first`, () => list({ view, sort, descending: true }));
        const after = asked(`${who}: ${view} by ${sort}, deep`) ? await deep(list, { view, sort }) : null;
        if (after) await note('page', `${view} by ${sort}, deep`, () => list({ view, sort, after }));
      }
    }
    for (const filter of FILTERS) {
      const { view, ...rest } = filter;
      const what = `${String(view)} ${Object.values(rest).join(' ')}`;
      await note('page', what, () => list(filter));
      await note('counts', what, () => as((caller) => countComplaints(caller, filter)));
    }
    for (const [kind, of] of Object.entries(texts)) {
      for (const view of ['all', 'overdue'] as const) {
        await note('page', `${view} ${kind}`, (round) => list({ view, text: of[round % of.length] }));
        await note('counts', `${view} ${kind}`, (round) => as((caller) => countComplaints(caller, { view, text: of[round % of.length] })));
      }
    }
    await note('counts', 'the tabs', () => as((caller) => countComplaints(caller, { view: 'all' })));
    const ids = await caseIds(owner, branchIds ?? (who === 'branch' ? ['bdl'] : null), rounds);
    await note('case', 'open a case', (round) => as((caller) => getComplaint(caller, { id: ids[round % ids.length] })));
  }
  return figures;
}

/** Twenty pages further on, in pages of 200; null where the view ends before. */
async function deep(list: (question: Question) => Promise<ComplaintPage>, question: Question): Promise<ComplaintPage['next']> {
  let after: ComplaintPage['next'] = null;
  for (let page = 0; page < 20; page += 1) {
    const { next } = await list({ ...question, after, limit: 200 });
    if (next === null) return null;
    after = next;
  }
  return after;
}

async function searchTexts(owner: pg.Client, rounds: number): Promise<Record<string, string[]>> {
  const { rows } = await owner.query<{ reference: string; name_key: string; source_number: string | null }>(
    'SELECT reference, name_key, source_number FROM complaint TABLESAMPLE SYSTEM (5) ORDER BY random() LIMIT $1', [Math.max(rounds, 50)]);
  const { rows: numbers } = await owner.query<{ number: string }>('SELECT number FROM complaint_number TABLESAMPLE SYSTEM (20) LIMIT $1', [rounds]);
  const words = rows.map(({ name_key: key }) => key.split(' '));
  return {
    reference: rows.map(({ reference }) => reference),
    'beginning of a reference': rows.map(({ reference }) => reference.slice(0, 11)),
    'external number': numbers.map(({ number }) => number),
    'number of the sender': rows.flatMap(({ source_number: number }) => number ?? []),
    'whole name': words.map((all) => all.join(' ')),
    'beginning of a name (5 letters)': words.map(([first = '']) => first.slice(0, 5)),
    'beginning of a name (3 letters)': words.map(([first = '']) => first.slice(0, 3)),
  };
}

async function caseIds(owner: pg.Client, branchIds: readonly string[] | null, rounds: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM complaint TABLESAMPLE SYSTEM (5) WHERE $1::text[] IS NULL OR branch_id = ANY ($1) ORDER BY random() LIMIT $2', [branchIds, rounds]);
  return rows.map(({ id }) => id);
}

