'use client';

import { useEffect, useRef } from 'react';
import { reportReachable, reportShut, reportUnreachable, sessionEnded, shutBy } from '@/components/form/connection';
import type { Announcement } from '@/lib/server/events';

const CHANNEL = 'loket-live';
const REOPEN_MS = 5_000;

const listeners = new Set<(announcement: Announcement) => void>();
const tell = (announcement: Announcement) => listeners.forEach((listener) => listener(announcement));

/** Calls `receive` for every announcement of a topic within the person's scope, e.g. `useAnnouncements('transfers', () => refresh())`. */
export function useAnnouncements(topic: Announcement['topic'], receive: (announcement: Announcement) => void): void {
  const latest = useRef(receive);
  useEffect(() => {
    latest.current = receive;
  });
  useEffect(() => {
    const listener = (announcement: Announcement) => {
      if (announcement.topic === topic) latest.current(announcement);
    };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [topic]);
}

/**
 * Keeps one stream of announcements for all tabs of this browser: a browser allows six connections to a server, and a stream a tab would
 * use them up. The tab that holds the lock reads and passes on; when it closes, another takes over.
 */
export function useLive(): void {
  useEffect(() => {
    const leaving = new AbortController();
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Announcement>) => tell(data);
    const pass = (announcement: Announcement) => {
      tell(announcement);
      channel.postMessage(announcement);
    };
    const hold = () => keepReading(pass, leaving.signal);
    if ('locks' in navigator) navigator.locks.request(CHANNEL, { signal: leaving.signal }, hold).catch(() => undefined);
    else void hold();
    return () => {
      leaving.abort();
      channel.close();
    };
  }, []);
}

async function keepReading(pass: (announcement: Announcement) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await untilSignedIn(signal);
    await readUntilClosed(pass, signal);
    if (!signal.aborted) await pause(REOPEN_MS, signal);
  }
}

/** Reads one stream. The browser reconnects by itself; it gives up only when the server answers with something else, such as 401. */
function readUntilClosed(pass: (announcement: Announcement) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/events');
    const close = () => {
      source.close();
      resolve();
    };
    signal.addEventListener('abort', close, { once: true });
    source.onopen = () => reportReachable();
    source.onmessage = ({ data }: MessageEvent<string>) => pass(JSON.parse(data) as Announcement);
    source.addEventListener('session', () => void askWhy(signal).then(close));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) void askWhy(signal).then(close);
      else reportUnreachable();
    };
  });
}

/** Neither the stream nor its last word tells whether the session is locked or over: the status of one more request does. */
async function askWhy(signal: AbortSignal): Promise<void> {
  const request = new AbortController();
  signal.addEventListener('abort', () => request.abort(), { once: true });
  try {
    const { status } = await fetch('/api/events', { cache: 'no-store', signal: request.signal });
    const shut = shutBy(status);
    if (shut) reportShut(shut);
  } catch {
    if (!signal.aborted) reportUnreachable();
  } finally {
    request.abort();
  }
}

function untilSignedIn(signal: AbortSignal): Promise<void> {
  if (!sessionEnded.get()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = sessionEnded.subscribe(() => {
      end();
      resolve();
    });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });
}
