/** The rules of the services at the desk, in the order in which a decision lists them. */
export const REQUEST_CODES = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12', 'I13'] as const;
export type RequestCode = (typeof REQUEST_CODES)[number];

/** What becomes of a request, from mild to strict. */
export const OUTCOMES = ['allowed', 'needs_approval', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `information` explains and weighs nothing. */
export type FindingOutcome = Outcome | 'information';

/** Where a rule comes from; the citation stands under `sources` in the messages. */
export const RULE_SOURCES = ['perpres_82_2018_16', 'uu_27_2022_6', 'uu_23_2006_13', 'membership_record', 'service_rule'] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];
