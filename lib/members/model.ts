/** Who pays a member's contribution. Source: DOMAIN "Members"; Perpres 82/2018 and amendments. */
export const SEGMENTS = ['PBI_JK', 'PBI_APBD', 'PPU_PN', 'PPU_BU', 'PBPU', 'BP'] as const;
export type Segment = (typeof SEGMENTS)[number];

export const MEMBER_STATUSES = ['ACTIVE', 'INACTIVE'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** Why a membership is inactive. Null for an active one. */
export const STATUS_REASONS = [
  'arrears',
  'pbi_delisted',
  'deceased',
  'duplicate',
  'moved_segment',
  'employer_inactive',
  'child_over_age',
  'first_contribution_unpaid',
  'newborn_not_reported',
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

export const SEXES = ['M', 'F'] as const;
export type Sex = (typeof SEXES)[number];

/** Family relation (`pisa`): 1 member, 2 husband, 3 wife, 4 child, 5 additional. */
export const RELATIONS = [1, 2, 3, 4, 5] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who chose the facility of a period: decides T5 and T6. */
export const CHOICES = ['member', 'payer', 'redistribution', 'birth'] as const;
export type Choice = (typeof CHOICES)[number];
