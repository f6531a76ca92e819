import type { Choice, MemberStatus, Relation, Segment, Sex, StatusReason } from '@/lib/members/model';
import type { Day } from './days';
import type { BranchId } from './offices';

/** A time at a facility. `to` is the first day that no longer belongs to it; null while it lasts. */
export interface SeedPeriod {
  readonly facilityCode: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly chosenBy: Choice;
}

export interface SeedMember {
  readonly id: string;
  readonly nik: string | null;
  readonly familyCard: string;
  readonly cardNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birth: Day;
  readonly relation: Relation;
  readonly segment: Segment;
  readonly class: 1 | 2 | 3;
  readonly status: MemberStatus;
  readonly reason: StatusReason | null;
  readonly statusSince: Day;
  readonly governmentId: string | null;
  readonly payerName: string | null;
  readonly paidUntil: Day | null;
  readonly branchId: BranchId;
  readonly regencyCode: string;
  readonly district: string;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly appLinkedAt: string | null;
  readonly createdAt: string;
  /** Oldest first, each beginning where the one before ends; the last is open. */
  readonly periods: readonly SeedPeriod[];
}
