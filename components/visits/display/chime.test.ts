import { describe, expect, test } from 'vitest';
import { keepSound, soundWasOn } from './chime';

describe('the sound of a display', () => {
  test('is on again after a restart where it was on, and off where it was switched off', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value), removeItem: (name: string) => void kept.delete(name) };
    expect(soundWasOn(storage)).toBe(false);
    keepSound(true, storage);
    expect(soundWasOn(storage)).toBe(true);
    keepSound(false, storage);
    expect([soundWasOn(storage), kept.size]).toEqual([false, 0]);
  });

  test('is off in a browser that keeps nothing, without a fault', () => {
    const shut = () => {
      throw new Error('no storage');
    };
    expect(soundWasOn({ getItem: shut })).toBe(false);
    expect(() => keepSound(true, { setItem: shut, removeItem: shut })).not.toThrow();
  });
});
