import { expect, test } from 'vitest';
import { SERVICES, TILES } from '../model';
import { letterOf, TILE_OF } from './ticket-letter';

test('every tile is the tile of its own service', () => {
  for (const { id, letter, service } of TILES) {
    expect(TILE_OF[service]).toBe(id);
    expect(letterOf(service)).toBe(letter);
  }
});

test.each(SERVICES)('%s has a letter of the kiosk', (service) => {
  expect(TILES.map(({ letter }) => letter)).toContain(letterOf(service));
});
