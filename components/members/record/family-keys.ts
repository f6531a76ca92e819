/** Whom a key opens among the family of a record, as the place in the list; null for none and for the one who is open. */
export function familyMove(key: string, open: number, count: number): number | null {
  const to = place(key, open, count);
  return to === null || to === open || to >= count ? null : to;
}

function place(key: string, open: number, count: number): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  if (count < 2 || open < 0) return null;
  if (key === ']') return (open + 1) % count;
  if (key === '[') return (open + count - 1) % count;
  return null;
}
