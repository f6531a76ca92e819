'use client';

import type { ReactNode } from 'react';
import { createStore } from './store';
import type { Tone } from './theme/tokens';

export interface ToastInput {
  message: ReactNode;
  tone?: Tone;
  /** A way to take it back while the toast is there, also by the key `u`. */
  undo?: () => void;
}

export interface Toast extends ToastInput {
  id: number;
}

/** At most this many at once; the oldest gives way. */
const MOST = 3;

export const toasts = createStore<readonly Toast[]>([]);
let lastId = 0;

/** Shows a toast. Returns its id. */
export function showToast(input: ToastInput): number {
  lastId += 1;
  const toast = { ...input, id: lastId };
  toasts.set((current) => [...current, toast].slice(-MOST));
  return toast.id;
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  toasts.set((current) => current.filter((toast) => toast.id !== id));
}

/** Takes back what the newest undoable toast tells of. */
export function undoNewest(): void {
  const newest = toasts.get().findLast((toast) => toast.undo !== undefined);
  if (newest === undefined) return;
  dismissToast(newest.id);
  newest.undo?.();
}

const api = { show: showToast, dismiss: dismissToast };

/** `const toast = useToast(); toast.show({ message, tone: 'success', undo })`. For what went well; errors belong beside their cause. */
export function useToast(): typeof api {
  return api;
}
