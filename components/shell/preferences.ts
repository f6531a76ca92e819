'use client';

import { createStore } from '@/components/ui/store';
import { preferenceCookie } from '@/lib/values/preference-cookie';
import { RAIL_COOKIE } from './rail-cookie';

const SINGLE_KEYS_STORAGE = 'loket-single-keys';

/** Are the single-letter shortcuts in force? Remembered in this browser. */
export const singleKeys = createStore(true);

/** Reads what this browser remembers. */
export function recallSingleKeys(): void {
  singleKeys.set(window.localStorage.getItem(SINGLE_KEYS_STORAGE) !== 'off');
}

/** Switches the single-letter shortcuts on or off. */
export function rememberSingleKeys(on: boolean): void {
  window.localStorage.setItem(SINGLE_KEYS_STORAGE, on ? 'on' : 'off');
  singleKeys.set(on);
}

/** Remembers the width of the rail, in a cookie so that the server draws it right at once. */
export function rememberRail(narrow: boolean): void {
  document.cookie = preferenceCookie(RAIL_COOKIE, narrow ? 'narrow' : 'wide', location.protocol === 'https:');
}
