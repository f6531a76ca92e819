import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');
const rows = text.split('\n').flatMap((line) => {
  const cells = /^\| (\d+\.\d+\.\d+) \| (.+) \| (.+) \| (.*) \|$/.exec(line);
  return cells ? [{ id: cells[1] ?? '', words: cells[2] ?? '', state: cells[3] ?? '', proof: cells[4] ?? '' }] : [];
});
/** Number of requirements of level 1 and 2 in each chapter of ASVS 5.0.0. */
const OF_LEVEL_2: Record<string, number> = { 1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16, 17: 7 };

test('every file and folder that SECURITY.md names is there', () => {
  const named = [...text.matchAll(/`((?:lib|app|components|e2e|prisma)\/[^`\s]*)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
  // What proves something is a test.
  const proofs = rows.flatMap(({ proof }) => [...proof.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file));
  expect(proofs.filter((file) => !/\.(test|spec)\.tsx?$/.test(file) || !statSync(file).isFile())).toEqual([]);
});

test('each requirement stands there once, with a state that the legend knows', () => {
  const ids = rows.map(({ id }) => id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const states = ['met', 'in part', '**not met**', 'no such part', 'operator'];
  expect(rows.filter(({ state, words }) => !states.includes(state) || words.trim() === '')).toEqual([]);
});

test('the legend counts the rows as they are', () => {
  const said = /^(\d+) met, (\d+) in part, (\d+) not met, (\d+) no such part, (\d+) operator: (\d+) rows\.$/m.exec(text);
  const counted = ['met', 'in part', '**not met**', 'no such part', 'operator'].map((wanted) => rows.filter(({ state }) => state === wanted).length);
  expect(said?.slice(1).map(Number)).toEqual([...counted, rows.length]);
});

test('no chapter has fewer rows than the standard has requirements of level 1 and 2', () => {
  for (const [chapter, least] of Object.entries(OF_LEVEL_2)) {
    expect.soft(rows.filter(({ id }) => id.startsWith(`${chapter}.`)).length, `chapter ${chapter}`).toBeGreaterThanOrEqual(least);
  }
});
