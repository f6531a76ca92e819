import type { SeedFacility } from './facilities';
import type { SeedMember } from './model';
import { type BranchId, BRANCH_IDS } from './offices';

const MOST_FAMILIES = 2_600;

/** Families whose members may be given a transfer: a bounded number of each branch. */
export interface FamilyPool {
  offer(family: readonly SeedMember[]): void;
  of(branchId: BranchId): readonly (readonly SeedMember[])[];
}

/** The first families of each branch, none with a facility that has been filled to the last place. */
export function familyPool(facilities: readonly SeedFacility[]): FamilyPool {
  const full = new Set(facilities.filter(({ doctorsFixed }) => doctorsFixed).map(({ code }) => code));
  const families = Object.fromEntries(BRANCH_IDS.map((id) => [id, []])) as unknown as Record<BranchId, (readonly SeedMember[])[]>;
  return {
    offer(family) {
      const [head] = family;
      if (head === undefined || families[head.branchId].length >= MOST_FAMILIES) return;
      if (family.some(({ periods }) => full.has(periods.at(-1)?.facilityCode ?? ''))) return;
      families[head.branchId].push(family);
    },
    of: (branchId) => families[branchId],
  };
}
