import type { CommandResult } from '@/components/form/command-result';
import { createStore, type Store } from '@/components/ui/store';
import type { SessionClock } from '@/lib/server/session-state';

/** So long before the end the frame says so. */
export const WARNING_MS = 120_000;
/** Acts of a person are told so often at most: as exactly as the server notes them. */
export const TOLD_EVERY_MS = 60_000;
/** A question takes its time: what is left by less than this is left no more. */
const SLACK_MS = 1_000;

/** Whether the end is near: its instant as an ISO text; `final` when twelve hours are over and nothing prolongs it. */
export type Warning = { endsAt: string; final: boolean } | null;

/** What the watch needs of the world. Times in milliseconds. */
export interface WatchPlace {
  idleMs: number;
  clock: () => number;
  /** Tells the server that a person is at work. */
  tell: () => Promise<CommandResult<SessionClock>>;
  /** Asks how the session stands, which keeps nothing alive. */
  ask: () => Promise<CommandResult<SessionClock>>;
  /** The time is up, or nobody answers whether it is: the page is covered. */
  cover: () => void;
  /** The session stands like this: the other tabs want to know. */
  pass: (clock: SessionClock) => void;
}

export interface SessionWatch {
  warning: Store<Warning>;
  /** A person pressed a key, clicked or scrolled. */
  acted: () => void;
  /** How the session stands, as this or another tab has just learnt. */
  heard: (clock: SessionClock) => void;
  stop: () => void;
}

/**
 * Follows the end of the session in one tab: tells the server of people, warns two minutes before the end and covers the page at the end. The server decides;
 * before it warns or covers, the watch asks, because a person may be at work in another tab.
 */
export function watchSession(place: WatchPlace): SessionWatch {
  const warning = createStore<Warning>(null);
  // The server may have noted the last act up to a minute before this page was opened.
  let endsAt = place.clock() + place.idleMs - TOLD_EVERY_MS;
  let absoluteAt = Number.POSITIVE_INFINITY;
  let toldAt = place.clock();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trailing: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const left = () => Math.min(endsAt, absoluteAt) - place.clock();

  function follow(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void look(), Math.max(0, left() > WARNING_MS + SLACK_MS ? left() - WARNING_MS : left()));
  }

  function heard({ state, leftMs, endsAt: instant, absoluteMs }: SessionClock): void {
    if (stopped) return;
    if (state === 'locked') return place.cover();
    endsAt = place.clock() + leftMs;
    absoluteAt = place.clock() + absoluteMs;
    if (left() > WARNING_MS + SLACK_MS) warning.set(null);
    else warning.set((shown) => shown ?? { endsAt: instant, final: absoluteAt - endsAt <= SLACK_MS });
    follow();
  }

  async function look(): Promise<void> {
    const result = await place.ask();
    if (stopped) return;
    if (result.kind === 'done') {
      heard(result.value);
      if (result.value.state === 'live') place.pass(result.value);
    } else if (result.kind === 'signed_out') {
      // The page is covered by now; what is heard next comes after the password.
      clearTimeout(timer);
    } else if (left() <= SLACK_MS) place.cover();
    else follow();
  }

  async function tell(): Promise<void> {
    clearTimeout(trailing);
    trailing = undefined;
    toldAt = place.clock();
    const result = await place.tell();
    if (result.kind !== 'done') return;
    heard(result.value);
    place.pass(result.value);
  }

  follow();
  return {
    warning,
    heard,
    acted() {
      const since = place.clock() - toldAt;
      const shown = warning.get();
      if (since >= TOLD_EVERY_MS || (shown !== null && !shown.final && since >= SLACK_MS)) void tell();
      else trailing ??= setTimeout(() => void tell(), TOLD_EVERY_MS - since);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(trailing);
    },
  };
}
