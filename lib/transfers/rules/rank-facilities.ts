import type { TransferPolicy } from './facts';
import { OUTCOMES } from './finding-terms';
import type { TransferDecision } from './findings';

/** A facility that might be chosen, with what was decided for it. */
export interface FacilityCandidate {
  readonly code: string;
  readonly name: string;
  readonly regencyCode: string;
  readonly district: string;
  /** Kilometres from the member, null when not known. */
  readonly distanceKm?: number | null;
  readonly doctors: number;
  readonly members: number;
  readonly incoming: number;
  readonly decision: Pick<TransferDecision, 'outcome' | 'findings'>;
}

/** The place from which near and far are judged. */
export interface Vicinity {
  readonly regencyCode: string;
  readonly district: string | null;
}

const SUGGESTIONS = 3;
const byName = new Intl.Collator('id', { numeric: true });

/**
 * Suitable ones first, then those that need approval, then the refused; within each the member's district, then the regency,
 * then elsewhere; within those by distance where known, then by name and code. Does not change its argument.
 */
export function rankFacilities<C extends FacilityCandidate>(candidates: readonly C[], near: Vicinity): C[] {
  return [...candidates].sort(
    (a, b) =>
      OUTCOMES.indexOf(a.decision.outcome) - OUTCOMES.indexOf(b.decision.outcome) ||
      farness(a, near) - farness(b, near) ||
      compareDistance(a, b) ||
      byNameAndCode(a, b),
  );
}

/**
 * T11: up to three facilities of the same regency that have room for the group and are not refused, those of the same
 * district first, the least loaded before others. Empty when the decision has no T11. A candidate that needs approval for
 * another cause (T6, a passed cut-off day) still counts: the chosen one would too.
 */
export function suggestNearby<C extends FacilityCandidate>(
  chosen: FacilityCandidate,
  candidates: readonly C[],
  policy: TransferPolicy,
  groupSize: number,
): C[] {
  if (!isOverCapacity(chosen)) return [];
  // Without a doctor the load is infinite, and so past every limit.
  const load = (each: FacilityCandidate) => (each.members + each.incoming + groupSize) / each.doctors;
  return candidates
    .filter((each) => each.code !== chosen.code && each.regencyCode === chosen.regencyCode)
    .filter((each) => each.decision.outcome !== 'refused' && load(each) <= policy.membersPerDoctor)
    .sort((a, b) => farness(a, chosen) - farness(b, chosen) || load(a) - load(b) || byNameAndCode(a, b))
    .slice(0, SUGGESTIONS);
}

function isOverCapacity({ decision }: FacilityCandidate): boolean {
  return decision.findings.some(({ code }) => code === 'T11');
}

/** 0 in the same district, 1 in the same regency, 2 elsewhere. District names repeat between regencies. */
function farness(facility: FacilityCandidate, near: Vicinity): number {
  if (facility.regencyCode !== near.regencyCode) return 2;
  return facility.district === near.district ? 0 : 1;
}

function compareDistance(a: FacilityCandidate, b: FacilityCandidate): number {
  const far = Number.MAX_VALUE;
  return (a.distanceKm ?? far) - (b.distanceKm ?? far);
}

function byNameAndCode(a: FacilityCandidate, b: FacilityCandidate): number {
  return byName.compare(a.name, b.name) || byName.compare(a.code, b.code);
}
