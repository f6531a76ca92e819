/** Mouths from a deep frown to a wide smile: the shape tells it, not the colour. */
const MOUTHS = { 1: 'M15 34 Q24 22 33 34', 2: 'M16 33 Q24 27 32 33', 3: 'M16 31 H32', 4: 'M16 29 Q24 36 32 29', 5: 'M14 27 Q24 42 34 27 Z' } as const;

/** A face beside its words; decorative. */
export function Face({ rating }: { rating: keyof typeof MOUTHS }) {
  return (
    <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      <circle cx="17" cy="19" r="2" fill="currentColor" />
      <circle cx="31" cy="19" r="2" fill="currentColor" />
      <path d={MOUTHS[rating]} />
    </svg>
  );
}
