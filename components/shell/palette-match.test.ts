import { expect, test } from 'vitest';
import { matchRank } from './palette-match';

test.each([
  ['', 'Loket', 0],
  ['pin', 'Pindah FKTP', 0],
  ['pin', 'Ajukan pindah', 1],
  ['fktp pin', 'Pindah FKTP', 1],
  ['PINDAH', 'Pindah FKTP', 0],
  ['indah', 'Pindah FKTP', null],
  ['pindah x', 'Pindah FKTP', null],
  ['gel', 'Tampilan: Gelap', 1],
  ['café', 'Cafe', 0],
  ['(.*', 'Loket', 0],
])('%j in %j ranks %s', (typed, label, rank) => {
  expect(matchRank(typed, label)).toBe(rank);
});
