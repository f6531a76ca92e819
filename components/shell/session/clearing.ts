import type { Store } from '@/components/ui/store';

/** So long a page waits, covered, for its person to sign in again: long enough for a dropped line and a forgotten password, and what was typed is still there. */
export const WAITS_MS = 15 * 60_000;
/** A locked session ends by itself after two hours (`LOCKED_FOR_MS` of the server): from then on a covered page waits for nobody. */
export const LOCKED_MS = 2 * 60 * 60_000;

interface Place {
  /** The page is covered: its session is locked or over. */
  ended: Store<boolean>;
  /** Its session waits for the password. */
  locked: Store<boolean>;
  /** Leaves the page, with everything in it. */
  leave: () => void;
}

/** Leaves a covered page when its session has been over for a while: what it shows stays in no browser that nobody is signed in to, whether or not the server can be reached. Returns the way to stop. */
export function clearWhenOver({ ended, locked, leave }: Place): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    timer = ended.get() ? setTimeout(leave, WAITS_MS + (locked.get() ? LOCKED_MS : 0)) : undefined;
  };
  const endings = [ended.subscribe(follow), locked.subscribe(follow)];
  follow();
  return () => {
    clearTimeout(timer);
    for (const end of endings) end();
  };
}

/** Goes to the sign-in, which leads back here; nothing that the page holds can keep it. */
export function leaveForSignIn(): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  const { pathname, search } = window.location;
  window.location.replace(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`);
}
