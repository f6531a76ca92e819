import type { FindingOutcome, RequestCode, RuleSource } from './finding-terms';

interface FindingKind {
  readonly outcome: FindingOutcome;
  readonly source: RuleSource;
  /** Arguments of the message. Those ending in `Date` are calendar dates. */
  readonly params: readonly string[];
}

/**
 * Every sentence that a decision about a request can contain, with its weight. Sources: Perpres 82/2018 art. 16 (newborns), UU 27/2022 art. 6
 * (the right to have data corrected), UU 23/2006 art. 13 (the NIK is lifelong), DOMAIN "Identifiers" and "Members"; the rest is how offices work.
 */
export const FINDINGS = {
  'I1.noChange': { outcome: 'refused', source: 'service_rule', params: [] },

  'I2.misspelling': { outcome: 'needs_approval', source: 'uu_27_2022_6', params: ['letters'] },
  'I2.newbornName': { outcome: 'needs_approval', source: 'uu_27_2022_6', params: [] },
  'I2.otherName': { outcome: 'needs_approval', source: 'uu_27_2022_6', params: ['letters'] },
  'I2.stillPlaceholder': { outcome: 'refused', source: 'service_rule', params: [] },

  'I3.birthDate': { outcome: 'needs_approval', source: 'uu_27_2022_6', params: ['fromDate', 'toDate'] },
  'I3.inFuture': { outcome: 'refused', source: 'service_rule', params: ['toDate'] },

  'I4.nik': { outcome: 'needs_approval', source: 'uu_27_2022_6', params: [] },
  'I4.elsewhere': { outcome: 'needs_approval', source: 'membership_record', params: [] },
  'I4.saysBirthDate': { outcome: 'information', source: 'uu_23_2006_13', params: ['nikDate', 'birthDate'] },
  'I4.saysSex': { outcome: 'information', source: 'uu_23_2006_13', params: [] },

  'I5.sex': { outcome: 'needs_approval', source: 'uu_27_2022_6', params: ['sex'] },

  'I6.missing': { outcome: 'refused', source: 'service_rule', params: ['papers'] },

  'I7.contact': { outcome: 'allowed', source: 'uu_27_2022_6', params: [] },
  'I7.otherOffice': { outcome: 'information', source: 'service_rule', params: ['office'] },
  'I7.ownPhone': { outcome: 'information', source: 'service_rule', params: [] },

  'I8.death': { outcome: 'needs_approval', source: 'membership_record', params: ['diedDate'] },
  'I8.inFuture': { outcome: 'refused', source: 'service_rule', params: ['diedDate'] },
  'I8.beforeBirth': { outcome: 'refused', source: 'membership_record', params: ['diedDate', 'birthDate'] },
  'I8.endsTransfer': { outcome: 'information', source: 'service_rule', params: ['reference'] },

  'I9.inTime': { outcome: 'needs_approval', source: 'perpres_82_2018_16', params: ['days', 'lastDate'] },
  'I9.late': { outcome: 'needs_approval', source: 'perpres_82_2018_16', params: ['days', 'lastDate', 'birthDate'] },
  'I9.inFuture': { outcome: 'refused', source: 'service_rule', params: ['birthDate'] },
  'I9.notNewborn': { outcome: 'refused', source: 'service_rule', params: ['birthDate'] },
  'I9.unreported': { outcome: 'information', source: 'membership_record', params: ['birthDate'] },
  'I9.sameBirth': { outcome: 'information', source: 'membership_record', params: ['birthDate'] },

  'I10.notMother': { outcome: 'refused', source: 'service_rule', params: [] },
  'I10.inactive': { outcome: 'refused', source: 'membership_record', params: ['reason'] },

  'I11.active': { outcome: 'information', source: 'membership_record', params: ['segment'] },
  'I11.payFirst': { outcome: 'information', source: 'perpres_82_2018_16', params: ['segment'] },

  'I12.open': { outcome: 'refused', source: 'service_rule', params: ['id', 'reference', 'status'] },

  'I13.deceased': { outcome: 'refused', source: 'membership_record', params: [] },
  'I13.duplicate': { outcome: 'refused', source: 'membership_record', params: [] },
} as const satisfies Record<`${RequestCode}.${string}`, FindingKind>;

export type FindingKey = keyof typeof FINDINGS;
export const FINDING_KEYS = Object.keys(FINDINGS) as FindingKey[];
