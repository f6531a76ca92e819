/** The rules of DOMAIN "Moving a member to another primary facility", in the order in which a decision lists them. */
export const TRANSFER_CODES = [
  'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14',
] as const;
export type TransferCode = (typeof TRANSFER_CODES)[number];

/** What becomes of a request, from mild to strict. */
export const OUTCOMES = ['allowed', 'needs_approval', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `information` explains and weighs nothing. */
export type FindingOutcome = Outcome | 'information';

/** Where a rule comes from; the citation stands under `sources` in the messages. */
export const RULE_SOURCES = [
  'perpres_82_2018_6a',
  'perpres_82_2018_7',
  'perbpjs_4_2019',
  'facility_contract',
  'capacity_policy',
  'pemda_policy',
  'membership_record',
  'service_rule',
] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];
