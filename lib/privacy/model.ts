/** Why a member of another office is opened, as the person chooses it; the order is that of the keys 1 to 5. */
export const STATED_PURPOSES = ['at_desk', 'complaint', 'call_back', 'family', 'office_request'] as const;
export type StatedPurpose = (typeof STATED_PURPOSES)[number];

/** Why, when the person's own open work already says so. */
export const CARRIED_PURPOSES = ['open_visit', 'called_ticket', 'own_case', 'own_call_back', 'own_transfer', 'own_request', 'privacy_request'] as const;
export type CarriedPurpose = (typeof CARRIED_PURPOSES)[number];

export type Purpose = StatedPurpose | CarriedPurpose;

/** Longest note beside a purpose. */
export const LONGEST_PURPOSE_NOTE = 200;

/** What a member may ask about their data (UU 27/2022): the trail of its processing, a correction, a restriction, and the end of one. */
export const PRIVACY_KINDS = ['access', 'correction', 'restriction', 'end_restriction'] as const;
export type PrivacyKind = (typeof PRIVACY_KINDS)[number];

export const PRIVACY_STATUSES = ['open', 'fulfilled', 'refused'] as const;
export type PrivacyStatus = (typeof PRIVACY_STATUSES)[number];
