/** A stretch of a text: the same in both, or in one of them alone. */
export interface Stretch {
  text: string;
  changed: boolean;
}

/** Two texts in stretches, so that what differs can be marked in each: letters of the longest common subsequence are the same. */
export function letterDiff(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const a = [...before];
  const b = [...after];
  // lengths[i][j]: longest common subsequence of the rests from i and j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const left: Stretch[] = [];
  const right: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      append(left, a[i] ?? '', false);
      append(right, b[j] ?? '', false);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      append(left, a[i] ?? '', true);
      i += 1;
    } else {
      append(right, b[j] ?? '', true);
      j += 1;
    }
  }
  return { before: left, after: right };
}

function append(stretches: Stretch[], letter: string, changed: boolean): void {
  const last = stretches.at(-1);
  if (last?.changed === changed) last.text += letter;
  else stretches.push({ text: letter, changed });
}
