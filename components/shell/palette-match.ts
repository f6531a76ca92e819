/** Letters without marks and case, split into words. */
function words(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}

/**
 * How well a label answers what was typed: every typed word begins a word of the label. Null when it does not; else the smaller the better,
 * so that "pin" finds "Pindah FKTP" before "Ajukan pindah".
 */
export function matchRank(typed: string, label: string): number | null {
  const asked = words(typed);
  const given = words(label);
  let rank = 0;
  for (const word of asked) {
    const at = given.findIndex((candidate) => candidate.startsWith(word));
    if (at === -1) return null;
    rank += at;
  }
  return rank;
}
