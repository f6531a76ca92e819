import { describe, expect, test } from 'vitest';
import { clockText } from './clock-text';
import { openMember, panelPlace } from './panel/panel-place';

const ID = '019b76da-0000-7000-8000-000000000001';

test.each([
  [0, '0:00'],
  [7, '0:07'],
  [761.9, '12:41'],
  [3_599, '59:59'],
  [3_729, '1:02:09'],
  [-5, '0:00'],
])('%d seconds are %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

describe('where the panel stands', () => {
  test.each([
    ['/desk', 'beside', null],
    [`/members/${ID}`, 'beside', ID],
    [`/members/${ID.toUpperCase()}`, 'beside', ID],
    [`/members/${ID}/transfer`, 'folded', ID],
    ['/members/nobody', 'beside', null],
    ['/complaints/new', 'folded', null],
    ['/complaints', 'none', null],
    ['/transfers', 'none', null],
    ['/deskx', 'none', null],
  ] as const)('%s: %s', (path, place, member) => {
    expect(panelPlace(path)).toBe(place);
    expect(openMember(path)).toBe(member);
  });
});
