/** Fields that a canned reply may hold in braces, filled in from the case: reporter, reference, who answers, the office, the deadline, the facility. */
export const REPLY_FIELDS = ['nama', 'nomor', 'petugas', 'cabang', 'tenggat', 'faskes'] as const;

/** What stands in braces and is no field, as it is written, each once. It would reach the reporter unfilled. */
export function unknownReplyFields(body: string): string[] {
  const named = [...body.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(named)].filter((name) => !(REPLY_FIELDS as readonly string[]).includes(name));
}
