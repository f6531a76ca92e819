import { describe, expect, test } from 'vitest';
import { firesIn, isSingleKey, type Situation } from './shortcut-rules';

const calm: Situation = { typing: false, dialogOpen: false, singleKeysOff: false, held: false, composing: false };
const situations = { calm, typing: { ...calm, typing: true }, dialog: { ...calm, dialogOpen: true }, 'single keys off': { ...calm, singleKeysOff: true }, held: { ...calm, held: true }, composing: { ...calm, composing: true } };

describe('when a key is a shortcut', () => {
  test.each<[string, keyof typeof situations, boolean]>([
    ['p', 'calm', true],
    ['p', 'typing', false],
    ['p', 'dialog', false],
    ['p', 'single keys off', false],
    ['p', 'held', false],
    ['p', 'composing', false],
    ['/', 'typing', false],
    ['Shift+?', 'typing', false],
    ['Shift+?', 'single keys off', false],
    ['g d', 'typing', false],
    ['F2', 'typing', true],
    ['F2', 'single keys off', true],
    ['F2', 'dialog', false],
    ['F2', 'held', false],
    ['$mod+k', 'typing', true],
    ['$mod+k', 'single keys off', true],
    ['$mod+k', 'dialog', false],
    ['Escape', 'typing', true],
    ['Escape', 'dialog', false],
  ])('%s, %s: %s', (keys, situation, fires) => {
    expect(firesIn({ keys }, situations[situation])).toBe(fires);
  });

  test("a dialog's own keys work in it, though never as letters in a field", () => {
    expect(firesIn({ keys: '1', inDialog: true }, situations.dialog)).toBe(true);
    expect(firesIn({ keys: '1', inDialog: true }, { ...situations.dialog, typing: true })).toBe(false);
  });
});

test.each([
  ['p', true],
  ['?', true],
  ['Shift+?', true],
  ['g d', true],
  ['F2', false],
  ['F12', false],
  ['Shift+F4', false],
  ['$mod+k', false],
  ['Alt+1', false],
  ['Escape', false],
])('%s is a single key: %s', (keys, single) => {
  expect(isSingleKey(keys)).toBe(single);
});
