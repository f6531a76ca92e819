/** Why reading stands on the watch list; the order is that in which the list explains itself. */
export const WATCH_RULES = ['limit_passed', 'openings_without_service', 'shared_name', 'public_figure', 'out_of_hours', 'sign_in_failures'] as const;
export type WatchRule = (typeof WATCH_RULES)[number];

/** From when on reading is looked at. Invented policy: no source names a number, so each lies where a normal day at a desk does not come. */
export const WATCH_POLICY = {
  /** Members opened on one day without anything done for them. */
  openingsWithoutService: 20,
  /** Openings outside of the hours of the office on that day, as its calendar has them. */
  lateOpenings: 3,
  /** Minutes before the first opening and after the last closing in which people prepare and finish. */
  marginMinutes: 60,
  /** Members of an office who bear a word in their name: up to this many it is rare enough to tell of a family. */
  rareName: 40,
  /** Refused sign-ins of one account on one local day: ten slips of the own finger are rare, and three second factors that failed after the right password rarer. */
  refusedSignIns: 10,
  refusedCodes: 3,
} as const;

/** One member whom an officer opened on one local day. */
export interface ReadMember {
  memberId: string;
  /** Words of the member's name key. */
  words: readonly string[];
  publicFigure: boolean;
  /** Something was done for the member by the same officer on that day. */
  served: boolean;
  openings: number;
  /** Those of them outside of the hours of the office where the officer was at work. */
  late: number;
}

/** What an officer read on one local day. */
export interface ReadDay {
  /** The last word of the officer's name key, where few members of the office bear it; null where many do. */
  rareName: string | null;
  members: readonly ReadMember[];
}

export interface WatchFinding {
  rule: Exclude<WatchRule, 'limit_passed' | 'sign_in_failures'>;
  memberId: string | null;
  count: number;
}

/** Whether the refused sign-ins of one account on one day are many: all of them, and those that failed at the second factor alone. */
export function areManyRefusals({ all, atCode }: { all: number; atCode: number }): boolean {
  return all >= WATCH_POLICY.refusedSignIns || atCode >= WATCH_POLICY.refusedCodes;
}

/** What of a day's reading somebody should look at. Says nothing of guilt: a finding is a question with its numbers. */
export function findUnusual({ rareName, members }: ReadDay): WatchFinding[] {
  const unserved = members.filter(({ served }) => !served).length;
  const late = members.reduce((sum, each) => sum + each.late, 0);
  return [
    ...(unserved >= WATCH_POLICY.openingsWithoutService ? [{ rule: 'openings_without_service' as const, memberId: null, count: unserved }] : []),
    ...members.filter(({ words }) => rareName !== null && words.includes(rareName)).map(({ memberId, openings }) => ({ rule: 'shared_name' as const, memberId, count: openings })),
    ...members.filter(({ publicFigure }) => publicFigure).map(({ memberId, openings }) => ({ rule: 'public_figure' as const, memberId, count: openings })),
    ...(late >= WATCH_POLICY.lateOpenings ? [{ rule: 'out_of_hours' as const, memberId: null, count: late }] : []),
  ];
}
