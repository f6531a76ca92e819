/**
 * A share in hundredths of a percent, rounded half up: 856,723 of 1,176,677 is 7,281, said as 72.81 %. Whole numbers alone, so no fraction is ever
 * rounded twice. Null when there is nothing to have a share of. Throws RangeError on what is no count.
 */
export function shareOf(part: number, whole: number): number | null {
  if (![part, whole].every((count) => Number.isSafeInteger(count) && count >= 0)) throw new RangeError('a share is of whole counts');
  if (whole === 0) return null;
  const doubled = 20_000n * BigInt(part) + BigInt(whole);
  return Number(doubled / (2n * BigInt(whole)));
}

/** Change from before to now in hundredths of a percent of before, half away from zero; null when there was nothing before. */
export function changeOf(before: number, now: number): number | null {
  const size = shareOf(Math.abs(now - before), before);
  return size === null || now >= before ? size : -size;
}
