/** How a figure stands to an earlier one: `percent` for counts and times, `points` for shares (percentage points), `scale` for means of a rating (points of its scale). */
export interface Change {
  kind: 'percent' | 'points' | 'scale';
  /** 0.125 is 12.5 per cent, or 12.5 points; of a scale it is 0.125. */
  by: number;
}

/** The change of a count or a time; null where there is nothing to compare with. */
export function relativeChange(now: number | null, before: number | null): Change | null {
  return now === null || before === null || before === 0 ? null : { kind: 'percent', by: (now - before) / before };
}

/** The change of a share, in points; null where one of the two is not known. */
export function pointsChange(now: number | null, before: number | null): Change | null {
  return now === null || before === null ? null : { kind: 'points', by: now - before };
}

/** The change of a mean rating, in points of its scale; null where one of the two is not known. */
export function scaleChange(now: number | null, before: number | null): Change | null {
  return now === null || before === null ? null : { kind: 'scale', by: now - before };
}

/** The part of a whole, null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
