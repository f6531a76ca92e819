import type { EpochMs } from '@/lib/calendar/model';
import type { AttemptOutcome, CallBackStatus } from '@/lib/complaints/model';
import type { CallBackReason } from '@/lib/complaints/rules/call-back';
import type { MemberPlace } from '@/lib/complaints/rules/call-back-slots';
import type { SeedStaff } from './staff';

export interface SeedAttempt {
  readonly at: EpochMs;
  readonly caller: SeedStaff;
  readonly outcome: AttemptOutcome;
  readonly askedFor: EpochMs | null;
  readonly factors: readonly string[];
  readonly note: string;
}

/** A call to the member that is owed, and what became of it. */
export interface SeedCall {
  readonly cycle: number;
  /** Goes with the case to another office. */
  branchId: string | null;
  readonly reason: CallBackReason;
  readonly note: string;
  readonly flaggedAt: EpochMs;
  readonly flaggedBy: SeedStaff | null;
  readonly place: MemberPlace;
  readonly preferredSlot: string | null;
  readonly attempts: SeedAttempt[];
  phone: string | null;
  numberCorrectedAt: EpochMs | null;
  status: CallBackStatus;
  dueFrom: EpochMs | null;
  dueUntil: EpochMs | null;
  outcome: string | null;
  confirmed: boolean | null;
  outcomeNote: string | null;
  closedAt: EpochMs | null;
  updatedAt: EpochMs;
  updatedBy: SeedStaff | null;
  version: number;
  /** When somebody does something about it next; null when nobody does. */
  nextActAt: EpochMs | null;
}
