import type { Segment } from '@/lib/members/model';

/** What a file of adoption figures holds: users of the app, transactions in it, or the people it could reach. */
export const ADOPTION_KINDS = ['users', 'transactions', 'population'] as const;
export type AdoptionKind = (typeof ADOPTION_KINDS)[number];

/** Segments in the order of the publication's Table 1 (Wahyuni 2021). */
export const ADOPTION_SEGMENTS = ['PBPU', 'PPU_BU', 'PPU_PN', 'PBI_APBD', 'PBI_JK', 'BP'] as const satisfies readonly Segment[];

/** Ages in completed years, with the break at 40 that the known obstacles name. Source: DOMAIN "Visits". */
export const AGE_BANDS = ['under_18', '18_25', '26_40', '41_60', 'over_60'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Transactions in Mobile JKN that are counted by month, named as the services of the counter where there is one. Source: published figures, ILO 2022 and WHO/BPJS 2025. */
export const TRANSACTION_TYPES = ['facility_change', 'contact_update', 'registration', 'complaint', 'autodebit', 'rehab', 'class_change', 'other'] as const;
export type TransactionType = (typeof TRANSACTION_TYPES)[number];

/** A month as `YYYY-MM`. */
export type Month = string;

/** One row of figures. `ageBand` null: all ages; `members` null: the file does not say how many there are. */
export type Figures =
  | { kind: 'users'; segment: Segment; ageBand: AgeBand | null; users: number; members: number | null }
  | { kind: 'transactions'; type: TransactionType; count: number }
  | { kind: 'population'; inhabitants: number; members: number };

/** What a row is about among the rows of its month: two rows of one name would count the same people twice. */
export function figureName(figures: Figures): string {
  switch (figures.kind) {
    case 'users':
      return `${figures.segment} ${figures.ageBand ?? ''}`;
    case 'transactions':
      return figures.type;
    case 'population':
      return '';
  }
}

/** The number by which a row is compared and a month is summed: users, transactions, members. */
export function figureCount(figures: Figures): number {
  switch (figures.kind) {
    case 'users':
      return figures.users;
    case 'transactions':
      return figures.count;
    case 'population':
      return figures.members;
  }
}

/** The kind that a text names; null for none. */
export function parseKind(text: string): AdoptionKind | null {
  return ADOPTION_KINDS.find((kind) => kind === text) ?? null;
}
