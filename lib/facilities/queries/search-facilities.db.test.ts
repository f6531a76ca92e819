import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { searchFacilities, type FacilityHits } from './search-facilities';

let bench: Bench;
let handler: Caller;

beforeAll(async () => {
  bench = await openBench();
  handler = await bench.as('aduan.dps');
});
afterAll(() => bench.close());

async function search(text: string, caller = handler): Promise<FacilityHits> {
  const outcome = await searchFacilities(caller, { text });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

describe('a facility is found', () => {
  it('by the beginning of each word, in any order, hospitals too', async () => {
    const hospital = await bench.one<{ code: string; name: string; name_key: string; branch: string }>(
      "SELECT f.code, f.name, f.name_key, b.name AS branch FROM facility f JOIN branch b ON b.id = f.branch_id WHERE f.type = 'hospital' AND f.branch_id = 'jyp' ORDER BY f.code LIMIT 1",
    );
    const typed = hospital.name_key.split(' ').reverse().map((word) => word.slice(0, Math.max(3, word.length - 1)).toLowerCase()).join(' ');
    expect((await search(typed)).facilities).toContainEqual({ code: hospital.code, name: hospital.name, type: 'hospital', branchName: hospital.branch });
  });

  it('not by the middle of a word', async () => {
    const { name_key: name } = await bench.one<{ name_key: string }>("SELECT name_key FROM facility WHERE type = 'puskesmas' ORDER BY code LIMIT 1");
    expect(name).toMatch(/^PUSKESMAS/);
    expect((await search('uskesmas')).facilities).toEqual([]);
  });

  it('by the beginning of its code, in small letters too', async () => {
    const { code } = await bench.one<{ code: string }>("SELECT code FROM facility WHERE branch_id = 'sby' ORDER BY code DESC LIMIT 1");
    expect((await search(code.toLowerCase())).facilities.map((each) => each.code)).toEqual([code]);
    expect((await search(code.slice(0, 5))).facilities.every((each) => each.code.startsWith(code.slice(0, 5)))).toBe(true);
  });

  it('in the own branch first, at most twenty, and says that there are more', async () => {
    const own = new Set((await bench.owner.query<{ code: string }>("SELECT code FROM facility WHERE branch_id = 'dps'")).rows.map(({ code }) => code));
    const { facilities, more } = await search('puskesmas');
    expect(facilities).toHaveLength(20);
    expect(more).toBe(true);
    const foreign = facilities.map(({ code }) => !own.has(code));
    expect(foreign[0]).toBe(false);
    expect(foreign).toEqual([...foreign].sort((a, b) => Number(a) - Number(b)));
  });

  it('by nobody who typed nothing', async () => {
    for (const text of ['', '  ', '%', '---']) expect(await search(text)).toEqual({ facilities: [], more: false });
  });
});

it('is a search for people with complaints, at the central office too', async () => {
  expect((await search('puskesmas', await bench.as('pusat'))).facilities).toHaveLength(20);
  expect(await searchFacilities(await bench.as('admin'), { text: 'puskesmas' })).toEqual({ kind: 'forbidden' });
});
