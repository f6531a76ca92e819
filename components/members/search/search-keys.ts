/** What a key means in the search box. */
export type SearchMove = { kind: 'point'; active: number } | { kind: 'enter' } | { kind: 'deepen' } | { kind: 'leave' } | { kind: 'keys' } | { kind: 'stay' } | null;

/** How far PageUp and PageDown go. */
const PAGE = 5;

/** Where the press is made. */
interface Box {
  /** Nothing is typed yet. */
  empty: boolean;
  /** Single keys are shortcuts for this person. */
  singleKeys: boolean;
}

interface Press {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  /** A composing keyboard has the key. */
  isComposing: boolean;
}

/**
 * The meaning of a key for a list of `count` rows. From the box ArrowDown goes to the first row and ArrowUp to the last; at the ends they
 * go round. Home, End and the arrows sideways stay with the text. No name and no number begins with `?` or `/`: in the empty box they are
 * the shortcuts that the page names beneath it.
 */
export function searchMove({ key, altKey, ctrlKey, metaKey, isComposing }: Press, active: number | null, count: number, { empty, singleKeys }: Box): SearchMove {
  if (isComposing || ctrlKey || metaKey) return null;
  if (empty && singleKeys && key === '?') return { kind: 'keys' };
  if (empty && singleKeys && key === '/') return { kind: 'stay' };
  if (key === 'Enter') return altKey ? { kind: 'deepen' } : { kind: 'enter' };
  if (altKey) return null;
  if (key === 'Escape') return { kind: 'leave' };
  if (count === 0) return null;
  const point = (to: number): SearchMove => ({ kind: 'point', active: to });
  switch (key) {
    case 'ArrowDown':
      return point(active === null ? 0 : (active + 1) % count);
    case 'ArrowUp':
      return point(active === null ? count - 1 : (active + count - 1) % count);
    case 'PageDown':
      return point(Math.min((active ?? -1) + PAGE, count - 1));
    case 'PageUp':
      return point(Math.max((active ?? 0) - PAGE, 0));
    default:
      return null;
  }
}
