/** What an id belongs to: 12 bits of the id, so that two tables never share one. */
const KINDS = {
  staff: 0x101, pemdaPolicy: 0x102, member: 0x201, caseMember: 0x202, period: 0x301, casePeriod: 0x302, movedPeriod: 0x303,
  transfer: 0x401, batch: 0x402, event: 0x403, evidence: 0x404, audit: 0x501,
  serviceRequest: 0x8a1, serviceRequestEvent: 0x8a2, serviceRequestPaper: 0x8a3,
  complaint: 0x601, complaintEvent: 0x602, complaintFile: 0x603, callBack: 0x604, callAttempt: 0x605, reply: 0x606,
  visit: 0x701, visitService: 0x702, ticket: 0x703,
  adoptionImport: 0x9a1,
} as const;
export type IdKind = keyof typeof KINDS;

/** 1 January 2026, UTC: the moment that seeded ids pretend to be made, so that they sort before any that the application makes. */
const EPOCH_MS = 1_767_225_600_000;

/**
 * The n-th id of a kind: has the shape of a UUID version 7 (later n sorts later, which keeps indexes dense), but is the same in every
 * run, so that tests and demonstrations can name a row.
 */
export function seedId(kind: IdKind, n: number): string {
  const time = (EPOCH_MS + n).toString(16).padStart(12, '0');
  const high = mix(n ^ (KINDS[kind] << 20));
  const low = mix(high + n);
  const variant = (0x8000 | (high >>> 18)).toString(16);
  const tail = ((high & 0xffff).toString(16).padStart(4, '0') + low.toString(16).padStart(8, '0'));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${KINDS[kind].toString(16)}-${variant}-${tail}`;
}

/** The finaliser of MurmurHash3: spreads neighbouring numbers over 32 bits. */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
