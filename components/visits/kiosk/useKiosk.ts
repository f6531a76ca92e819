'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { attemptFor } from '@/components/form/attempt';
import type { Priority, TileId } from '@/lib/visits/model';
import type { KioskTicket } from '@/lib/visits/commands/serve-kiosk';
import { sendAsDevice } from '../devices/send';
import { afterEvent, START, type KioskState } from './kiosk-step';
import { useScanner } from './useScanner';

const AGAIN_MS = 2_000;

export interface Kiosk extends KioskState {
  chooseTile: (tile: TileId) => void;
  choosePriority: (priority: Priority) => void;
  /** Back to the beginning, for the next visitor. */
  reset: () => void;
}

/** The kiosk at work. A number is asked for with one key until the answer is there, however often the line drops in between. */
export function useKiosk(): Kiosk {
  const [state, dispatch] = useReducer(afterEvent, START);
  const { step, scan } = state;

  const sending = step.at === 'sending' ? step : null;
  const tile = sending?.tile;
  const priority = sending?.priority;
  const scanId = useRef<string | null>(null);
  useEffect(() => {
    scanId.current = scan === null || scan.state === 'unknown' || scan.state === 'failed' ? null : scan.id;
  }, [scan]);

  useEffect(() => {
    if (tile === undefined || priority === undefined) return undefined;
    const leaving = new AbortController();
    const { key, body } = attemptFor(null, { tile, priority, scan: scanId.current });
    void (async () => {
      while (!leaving.signal.aborted) {
        const result = await sendAsDevice<KioskTicket>('kiosk/issue', body, { key, signal: leaving.signal });
        if (leaving.signal.aborted) return;
        if (result.kind === 'done') return dispatch({ type: 'given', ticket: result.value });
        if (result.kind === 'refused' || result.kind === 'forbidden') return dispatch({ type: 'refused' });
        dispatch({ type: 'line_down' });
        await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    })();
    return () => leaving.abort();
  }, [tile, priority]);

  useScanner((number) => {
    // The attempt's key is a name for this scan too.
    const { key: id } = attemptFor(null, null);
    dispatch({ type: 'scanning', id });
    void sendAsDevice<{ known: boolean }>('kiosk/scan', JSON.stringify({ number, scan: id })).then((result) => {
      dispatch({ type: 'scanned', id, outcome: result.kind !== 'done' ? 'failed' : result.value.known ? 'known' : 'unknown' });
    });
  });

  const chooseTile = useCallback((chosen: TileId) => dispatch({ type: 'tile', tile: chosen }), []);
  const choosePriority = useCallback((chosen: Priority) => dispatch({ type: 'priority', priority: chosen }), []);
  const reset = useCallback(() => dispatch({ type: 'reset' }), []);
  return { ...state, chooseTile, choosePriority, reset };
}
