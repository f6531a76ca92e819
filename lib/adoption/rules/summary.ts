import { ADOPTION_SEGMENTS, AGE_BANDS, TRANSACTION_TYPES, type AgeBand, type Figures, type Month, type TransactionType } from '../model';
import { shareOf } from './share';

/** What a branch's month says, one number for each thing; null for what no live import says. */
export interface BranchMonth {
  readonly branchId: string;
  readonly month: Month;
  readonly users: number | null;
  /** Members that the file of users names; null when a row of it does not. */
  readonly membersOfUsers: number | null;
  readonly inhabitants: number | null;
  readonly members: number | null;
}

/** Sums over branches. Shares are in hundredths of a percent, taken over the branches that have both numbers. */
export interface AdoptionSums {
  users: number | null;
  members: number | null;
  inhabitants: number | null;
  /** Users of all members. */
  share: number | null;
  /** Members of all inhabitants. */
  coverage: number | null;
}

/** Members of a branch's month: those of the population's file, else those of the file of users. */
export function membersOf({ members, membersOfUsers }: Pick<BranchMonth, 'members' | 'membersOfUsers'>): number | null {
  return members ?? membersOfUsers;
}

/** Sums the months of several branches. */
export function sumBranches(months: readonly BranchMonth[]): AdoptionSums {
  const both = months.flatMap((each) => {
    const members = membersOf(each);
    return each.users !== null && members !== null ? [{ users: each.users, members }] : [];
  });
  const covered = months.flatMap(({ members, inhabitants }) => (members !== null && inhabitants !== null ? [{ members, inhabitants }] : []));
  return {
    users: sum(months.map(({ users }) => users)),
    members: sum(months.map(membersOf)),
    inhabitants: sum(months.map(({ inhabitants }) => inhabitants)),
    share: shareOf(total(both.map(({ users }) => users)), total(both.map(({ members }) => members))),
    coverage: shareOf(total(covered.map(({ members }) => members)), total(covered.map(({ inhabitants }) => inhabitants))),
  };
}

/** A line of users: how many, of how many members, and their part of all users. */
export interface UsersLine<Key> {
  key: Key;
  users: number | null;
  members: number | null;
  /** Users of the members, in hundredths of a percent. */
  share: number | null;
  /** Of all users, in hundredths of a percent. */
  ofUsers: number | null;
}

type UserFigures = Extract<Figures, { kind: 'users' }>;

/** Users by segment, every segment a line, in the order of Table 1. */
export function bySegment(rows: readonly UserFigures[]): UsersLine<(typeof ADOPTION_SEGMENTS)[number]>[] {
  return ADOPTION_SEGMENTS.map((segment) => usersLine(segment, rows.filter((row) => row.segment === segment), rows));
}

/** Users by age; `unknown` are those of segments that have no rows by age. Empty when no row has an age. */
export function byAge(rows: readonly UserFigures[]): UsersLine<AgeBand | 'unknown'>[] {
  if (rows.every(({ ageBand }) => ageBand === null)) return [];
  const bands = AGE_BANDS.map((band) => usersLine(band, rows.filter(({ ageBand }) => ageBand === band), rows));
  const others = rows.filter(({ ageBand }) => ageBand === null);
  return others.length === 0 ? bands : [...bands, usersLine('unknown' as const, others, rows)];
}

function usersLine<Key>(key: Key, rows: readonly UserFigures[], all: readonly UserFigures[]): UsersLine<Key> {
  const users = sum(rows.map((row) => row.users));
  // A share over part of the members would be another figure: one row without them leaves the line without.
  const members = rows.some((row) => row.members === null) ? null : sum(rows.map((row) => row.members));
  return {
    key, users, members,
    share: users === null || members === null ? null : shareOf(users, members),
    ofUsers: users === null ? null : shareOf(users, total(all.map((row) => row.users))),
  };
}

/** Transactions of a type in a month beside the month before, and the visits that came to the counter for the same. */
export interface TransactionLine {
  type: TransactionType;
  count: number | null;
  before: number | null;
  visits: number | null;
  /** In the app, of all that was done there and at the counter, in hundredths of a percent. */
  inApp: number | null;
}

/** Counts by type; a type that no file names has none. */
export type TypeCounts = Readonly<Partial<Record<TransactionType, number>>>;

/** Transactions by type. `visits` gives the visits of the month by service; null when none are counted for it. */
export function byType(counts: TypeCounts, before: TypeCounts, visits: ReadonlyMap<string, number> | null): TransactionLine[] {
  return TRANSACTION_TYPES.map((type) => {
    const count = counts[type] ?? null;
    const atCounter = visits === null || type === 'other' ? null : (visits.get(type) ?? 0);
    return { type, count, before: before[type] ?? null, visits: atCounter, inApp: count === null || atCounter === null ? null : shareOf(count, count + atCounter) };
  });
}

/** The sum of what is known; null when nothing is. */
export function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : total(known);
}

const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
