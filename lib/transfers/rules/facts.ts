import type { FacilityType, FktpType } from '@/lib/facilities/model';
import type { Choice, MemberStatus, Segment, StatusReason } from '@/lib/members/model';
import type { EvidenceKind, OpenTransferStatus, TransferReason } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** A contract of a facility with the branch. Both days belong to it; `to` null runs on. */
export interface Contract {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Where the member is registered on the day of the request. */
export interface CurrentFacility {
  readonly facilityCode: string;
  readonly facilityName: string;
  readonly since: CalendarDate;
  readonly chosenBy: Choice;
  /** The facility of the period before, null when there is none on record. T6 asks whether the member goes back to it. */
  readonly previousFacilityCode: string | null;
  readonly contracts: readonly Contract[];
}

/** The facility to which the member wants to go. */
export interface TargetFacility {
  readonly code: string;
  readonly name: string;
  readonly type: FacilityType;
  readonly regencyCode: string;
  readonly contracts: readonly Contract[];
  /** Doctors on the effective date. */
  readonly doctors: number;
  /** Members registered there now. */
  readonly members: number;
  /** Members on their way by other open transfers, those of this request left out. */
  readonly incoming: number;
}

/** What the paying local government agreed for its PBI_APBD members, as valid on the day of the request. */
export interface PemdaPolicy {
  readonly localGovernment: { readonly id: string; readonly name: string; readonly regencyCodes: readonly string[] };
  readonly allowedTypes: readonly FktpType[];
  readonly outsideArea: 'allowed' | 'needs_approval' | 'refused';
  readonly letterRequired: 'none' | 'dinkes' | 'dinsos';
  /** Last day of a month on which its list for the next month still takes names. Null: no such day. */
  readonly cutoffDay: number | null;
  /** The cooperation agreement (PKS). Both days belong to it; `to` null runs on. */
  readonly agreement: { readonly reference: string; readonly from: CalendarDate; readonly to: CalendarDate | null } | null;
}

/** Everything that the decision about one member and one target looks at. Rules read nothing else. */
export interface TransferFacts {
  readonly member: {
    readonly id: string;
    readonly name?: string;
    readonly status: MemberStatus;
    readonly statusReason: StatusReason | null;
    readonly segment: Segment;
    /** Regency of domicile. */
    readonly regencyCode: string;
  };
  /** Null for a member who has no facility yet. */
  readonly current: CurrentFacility | null;
  readonly target: TargetFacility;
  /** Another open transfer of the member. When a transfer is decided again, it is not its own "other". */
  readonly openTransfer: {
    readonly id: string;
    readonly reference: string;
    readonly status: OpenTransferStatus;
    readonly toFacilityName: string;
  } | null;
  /** What the officer entered: the reason, the date of its letter, the kinds of paper attached. */
  readonly claim: {
    readonly reason: TransferReason;
    readonly letterDate: CalendarDate | null;
    readonly evidence: readonly EvidenceKind[];
  };
  /** Read for PBI_APBD alone. Null: the local government has no policy on record. */
  readonly payer: PemdaPolicy | null;
  /** Members of the same request who go to the same target, this one included (T11). */
  readonly groupSize: number;
}

/** Effective-dated policy values, as valid on the day of the request. */
export interface TransferPolicy {
  /** Calendar months at a facility before a free change (T2): 3. */
  readonly tenureMonths: number;
  /** Most members that a facility may have for each doctor (T11): 5000. */
  readonly membersPerDoctor: number;
}
