'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useRows } from '@/components/form/useRows';
import { useAnnouncements } from '@/components/shell/live';
import type { DeviceRow } from '@/lib/visits/queries/list-devices';
import type { LineTicket } from '@/lib/visits/queries/read-line';
import type { QueueState } from '@/lib/visits/queries/read-queue';

/** Between two questions, however fast the desks call. */
const REST_MS = 700;
/** Waits grow and devices fall silent without anybody telling. */
const RENEW_MS = 30_000;

export interface QueueData {
  state: QueueState;
  line: readonly LineTicket[];
  devices: readonly DeviceRow[];
}

/** The queue of the office, its line and its devices, followed live. */
export function useQueueData(brought: QueueData): QueueData & { refresh: () => void } {
  const once = { revalidateOnMount: false, refreshInterval: RENEW_MS } as const;
  const state = useRows<QueueState>('queue/state', {}, { ...once, fallbackData: brought.state });
  const line = useRows<{ line: LineTicket[] }>('queue/line', {}, { ...once, fallbackData: { line: brought.line } });
  const devices = useRows<{ devices: DeviceRow[] }>('devices/list', {}, { ...once, fallbackData: { devices: brought.devices } });
  const latest = useRef([state.refresh, line.refresh, devices.refresh]);
  useEffect(() => {
    latest.current = [state.refresh, line.refresh, devices.refresh];
  });
  const refresh = useCallback(() => latest.current.forEach((each) => each()), []);
  const waiting = useRef<number | undefined>(undefined);
  useAnnouncements('queue', () => {
    waiting.current ??= window.setTimeout(() => {
      waiting.current = undefined;
      refresh();
    }, REST_MS);
  });
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  return { state: state.rows ?? brought.state, line: line.rows?.line ?? brought.line, devices: devices.rows?.devices ?? brought.devices, refresh };
}
