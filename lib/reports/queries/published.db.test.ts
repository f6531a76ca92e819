import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { testDatabase } from '@/lib/server/testing/test-database';
import { inTransaction } from '@/lib/server/transaction';
import { readCsv } from '@/lib/values/csv-read';
import pg from 'pg';
import { exportPublished } from './export-published';
import { loadPublished } from './load-published';
import { readPublished, type PublishedView } from './read-published';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function viewOf(input: object, username = 'kepala.bdl'): Promise<PublishedView> {
  const outcome = await readPublished(await bench.as(username), input);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

test('an empty database holds the published figures already, word for word', async () => {
  const database = await testDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<Record<string, string | null>>(
    `SELECT key, COALESCE(trim_scale(value)::text, value_text) AS value, unit, scope, as_of, kind, source, note FROM published_figure ORDER BY position`,
  );
  await owner.end();
  await database.drop();
  const [head = [], ...records] = readCsv(readFileSync('prisma/seed/data/published-figures.csv', 'utf8')) ?? [];
  const delivered = records.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])));
  expect(delivered).toHaveLength(34);
  expect(rows.map((row) => ({ ...row, as_of: row.as_of ?? '' }))).toEqual(delivered.map((row) => ({ ...row, value: row.unit === 'date' ? row.value : row.value?.replace(/\.0$/, '') })));
});

test('all scopes, or one; one without figures is none', async () => {
  const all = await viewOf({});
  expect([all.scopes, all.scope, all.entries.length, all.derived.length]).toEqual([['national', 'branch:Surabaya', 'branch:Bandar Lampung'], null, 30, 3]);
  const surabaya = await viewOf({ scope: 'branch:Surabaya' });
  expect([surabaya.scope, surabaya.entries.map(({ key }) => key), surabaya.derived.map(({ id }) => id)]).toEqual([
    'branch:Surabaya', ['office_visitors_surabaya_before', 'office_visitors_surabaya_after'], ['surabaya_change'],
  ]);
  expect(await viewOf({ scope: 'branch:Nowhere' })).toEqual(all);
});

test('claims reach nobody as numbers, whoever loads them', async () => {
  const { actor } = await bench.as('kepala.bdl');
  const figures = await inTransaction(bench.db, actor, (tx) => loadPublished(tx));
  const claims = figures.filter(({ kind, note }) => kind === 'claim' || note.includes('never compute with it'));
  expect(claims.map(({ key, value }) => [key, value])).toEqual([
    ['office_visitors_per_day', { text: '300000' }],
    ['office_visits_change_after_app', { text: '-68.5' }],
    ['efficiency_per_year', { text: '20200000000' }],
  ]);
});

test('the console cannot change a quotation', async () => {
  const { actor } = await bench.as('kepala.bdl');
  await expect(inTransaction(bench.db, actor, (tx) => tx.publishedFigure.updateMany({ data: { note: '' } }))).rejects.toThrow(/permission denied/);
});

test('a download holds what the page quotes, and is audited', async () => {
  const manager = await bench.as('kepala.bdl');
  const file = await exportPublished(manager, { scope: 'branch:Surabaya', format: 'csv' });
  expect(file).toEqual({ kind: 'done', value: await viewOf({ scope: 'branch:Surabaya' }) });
  expect(await bench.one('SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'report.export', detail: { view: 'published', format: 'csv', scope: 'branch:Surabaya' },
  });
});
