import { subscribe, type Announcement } from './events';

/** How long a device's question waits for news; it asks again at once, and a revoked one is told then. */
const WAIT_MS = 8_000;

/** Ends with the next announcement of one of the topics in the branch, after 8 seconds, when nobody asks any more, or when it is stopped. */
export function waitForNews(branchId: string, topics: readonly Announcement['topic'][], signal: AbortSignal): { arrived: Promise<void>; stop: () => void } {
  let stop = () => {};
  const arrived = new Promise<void>((resolve) => {
    const timer = setTimeout(() => stop(), WAIT_MS);
    const unsubscribe = subscribe((announcement) => {
      if (announcement.branchId === branchId && topics.includes(announcement.topic)) stop();
    });
    stop = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    signal.addEventListener('abort', () => stop(), { once: true });
  });
  return { arrived, stop: () => stop() };
}
