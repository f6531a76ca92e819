import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { findDraft } from '../queries/find-draft';
import { MOST_DRAFTS, saveDraft } from './save-draft';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const count = async (staffId: string) => (await bench.one<{ n: number }>('SELECT count(*)::integer AS n FROM staff_draft WHERE staff_id = $1', staffId)).n;

test('a person keeps so many drafts: what was left behind the longest makes room, and nobody else loses one', async () => {
  const [own, other] = [await bench.as('loket.bdl'), await bench.as('loket2.bdl')];
  const theirs = randomUUID();
  await saveDraft({ ...other, now: new Date(TEST_NOW.getTime() - 3_600_000) }, { kind: 'transfer', subjectId: theirs, content: { note: 'x' } }, randomUUID());
  const before = await count(own.actor.staffId);
  const subjects = Array.from({ length: MOST_DRAFTS + 2 - before }, () => randomUUID());
  for (const [minute, subjectId] of subjects.entries()) {
    const caller = { ...own, now: new Date(TEST_NOW.getTime() + minute * 60_000) };
    expect((await saveDraft(caller, { kind: 'visit_close', subjectId, content: { note: String(minute) } }, randomUUID())).kind).toBe('done');
  }
  expect(await count(own.actor.staffId)).toBe(MOST_DRAFTS);
  expect(await count(other.actor.staffId)).toBeGreaterThan(0);
  expect(await findDraft(other, { kind: 'transfer', subjectId: theirs })).toMatchObject({ kind: 'done', value: { content: { note: 'x' } } });
  expect(await findDraft(own, { kind: 'visit_close', subjectId: subjects.at(-1) })).toMatchObject({ kind: 'done', value: { content: { note: String(subjects.length - 1) } } });
});
