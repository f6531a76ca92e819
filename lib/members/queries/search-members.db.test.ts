import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { searchMembers } from './search-members';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function namesFor(text: string): Promise<string[]> {
  const outcome = await searchMembers(await bench.as('loket.bdl'), { text, deep: false });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value.rows.map(({ name }) => name);
}

/** Some members of the branch take these names. */
async function rename(names: readonly string[]): Promise<void> {
  const { rows } = await bench.owner.query<{ id: string }>("SELECT id FROM member WHERE branch_id = 'bdl' AND status = 'ACTIVE' ORDER BY id LIMIT $1", [names.length]);
  for (const [index, { id }] of rows.entries()) {
    await bench.owner.query('UPDATE member SET name = $2, name_key = $2 WHERE id = $1', [id, names[index]]);
    await bench.owner.query('DELETE FROM member_word WHERE member_id = $1', [id]);
    await bench.owner.query("INSERT INTO member_word (branch_id, word, name_key, member_id) SELECT branch_id, regexp_split_to_table(name_key, ' '), name_key, id FROM member WHERE id = $1", [id]);
  }
}

describe('which name comes first', () => {
  test('names that begin as typed, then those that begin with the first word, then the others, each by the alphabet', async () => {
    await rename(['QORI AMBAR ZULMAIRA', 'ZULMAIRA QORI', 'QORI ZULMAIRA PUTRI', 'WATI QORI ZULMAIRA', 'QORI ZULMAIRA']);
    expect(await namesFor('qori zulmaira')).toEqual(['QORI ZULMAIRA', 'QORI ZULMAIRA PUTRI', 'QORI AMBAR ZULMAIRA', 'WATI QORI ZULMAIRA', 'ZULMAIRA QORI']);
    expect(await namesFor('qori zul')).toEqual(['QORI ZULMAIRA', 'QORI ZULMAIRA PUTRI', 'QORI AMBAR ZULMAIRA', 'WATI QORI ZULMAIRA', 'ZULMAIRA QORI']);
    expect((await namesFor('qori')).slice(-2)).toEqual(['WATI QORI ZULMAIRA', 'ZULMAIRA QORI']);
  });
});
