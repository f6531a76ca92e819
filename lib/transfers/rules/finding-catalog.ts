import type { EvidenceKind } from '@/lib/transfers/model';
import type { FindingOutcome, RuleSource, TransferCode } from './finding-terms';

interface FindingKind {
  readonly outcome: FindingOutcome;
  readonly source: RuleSource;
  /** Arguments of the message. Those ending in `Date` are calendar dates. */
  readonly params: readonly string[];
  /** The paper that would change this finding. */
  readonly needs?: EvidenceKind;
}

/**
 * Every sentence that a decision can contain, with its weight. Sources: DOMAIN T1-T14; Perpres 82/2018 art. 6A and 7 as
 * amended by Perpres 59/2024; Peraturan BPJS Kesehatan 4/2019 (redistribution).
 */
export const FINDINGS = {
  'T1.currentFacility': { outcome: 'refused', source: 'service_rule', params: ['facility'] },

  'T2.tenureReached': { outcome: 'allowed', source: 'perpres_82_2018_7', params: ['facility', 'sinceDate', 'months'] },
  'T2.noFacility': { outcome: 'allowed', source: 'perpres_82_2018_6a', params: [] },

  'T3.movedDomicile': { outcome: 'allowed', source: 'perpres_82_2018_7', params: ['letterDate', 'sinceDate', 'months'] },
  'T3.letterMissing': {
    outcome: 'information', source: 'perpres_82_2018_7', params: ['sinceDate'], needs: 'domicile_letter',
  },
  'T3.letterUndated': { outcome: 'information', source: 'perpres_82_2018_7', params: ['sinceDate'] },
  'T3.letterBeforeTenure': {
    outcome: 'information', source: 'perpres_82_2018_7', params: ['letterDate', 'sinceDate'], needs: 'domicile_letter',
  },
  'T3.letterInFuture': { outcome: 'information', source: 'perpres_82_2018_7', params: ['letterDate'], needs: 'domicile_letter' },

  'T4.officialDuty': { outcome: 'allowed', source: 'perpres_82_2018_7', params: ['months'] },
  'T4.letterMissing': { outcome: 'information', source: 'perpres_82_2018_7', params: [], needs: 'assignment_letter' },
  'T4.letterInFuture': { outcome: 'information', source: 'perpres_82_2018_7', params: ['letterDate'], needs: 'assignment_letter' },

  'T5.notOwnChoice': { outcome: 'allowed', source: 'perpres_82_2018_7', params: ['facility', 'segment', 'months'] },
  'T5.ownChoice': { outcome: 'information', source: 'perpres_82_2018_7', params: ['facility'] },
  'T5.registeredBySelf': { outcome: 'information', source: 'perpres_82_2018_7', params: ['segment'] },
  'T5.redistributed': { outcome: 'information', source: 'perbpjs_4_2019', params: ['facility'] },

  'T6.returns': { outcome: 'needs_approval', source: 'perbpjs_4_2019', params: ['facility', 'target'] },
  'T6.previousUnknown': { outcome: 'needs_approval', source: 'perbpjs_4_2019', params: ['facility', 'target'] },
  'T6.otherFacility': { outcome: 'information', source: 'perbpjs_4_2019', params: ['facility', 'target'] },
  'T6.notRedistributed': { outcome: 'information', source: 'perbpjs_4_2019', params: ['facility'] },

  'T7.ended': { outcome: 'allowed', source: 'facility_contract', params: ['facility', 'endDate'] },
  'T7.noContract': { outcome: 'allowed', source: 'facility_contract', params: ['facility'] },
  'T7.endsBefore': { outcome: 'needs_approval', source: 'facility_contract', params: ['facility', 'endDate', 'effectiveDate'] },
  'T7.endsBeforeNoted': { outcome: 'information', source: 'facility_contract', params: ['facility', 'endDate', 'effectiveDate'] },
  'T7.resumes': { outcome: 'information', source: 'facility_contract', params: ['facility', 'startDate'] },
  'T7.contractRuns': { outcome: 'information', source: 'facility_contract', params: ['facility'] },

  'T8.tooEarly': {
    outcome: 'refused', source: 'perpres_82_2018_7', params: ['facility', 'sinceDate', 'months', 'earliestDate', 'thenEffectiveDate'],
  },

  'T9.deceased': { outcome: 'refused', source: 'membership_record', params: [] },
  'T9.duplicate': { outcome: 'refused', source: 'membership_record', params: [] },

  'T10.notPrimaryCare': { outcome: 'refused', source: 'facility_contract', params: ['facility'] },
  'T10.noContract': { outcome: 'refused', source: 'facility_contract', params: ['facility', 'effectiveDate'] },
  'T10.ended': { outcome: 'refused', source: 'facility_contract', params: ['facility', 'endDate', 'effectiveDate'] },
  'T10.notStarted': { outcome: 'refused', source: 'facility_contract', params: ['facility', 'startDate', 'effectiveDate'] },

  'T11.overCapacity': {
    outcome: 'needs_approval', source: 'capacity_policy',
    params: ['facility', 'membersAfter', 'doctors', 'capacity', 'perDoctor', 'groupSize'],
  },
  'T11.noDoctors': { outcome: 'needs_approval', source: 'capacity_policy', params: ['facility', 'perDoctor'] },

  'T12.fulfilled': { outcome: 'allowed', source: 'pemda_policy', params: ['localGovernment', 'agreement'] },
  'T12.noPolicy': { outcome: 'needs_approval', source: 'pemda_policy', params: [] },
  'T12.noAgreement': { outcome: 'refused', source: 'pemda_policy', params: ['localGovernment'] },
  'T12.agreementEnded': {
    outcome: 'refused', source: 'pemda_policy', params: ['localGovernment', 'agreement', 'endDate', 'effectiveDate'],
  },
  'T12.agreementNotStarted': {
    outcome: 'refused', source: 'pemda_policy', params: ['localGovernment', 'agreement', 'startDate', 'effectiveDate'],
  },
  'T12.typeNotAllowed': { outcome: 'refused', source: 'pemda_policy', params: ['localGovernment', 'facilityType'] },
  'T12.outsideAreaRefused': { outcome: 'refused', source: 'pemda_policy', params: ['localGovernment', 'facility'] },
  'T12.outsideAreaApproval': { outcome: 'needs_approval', source: 'pemda_policy', params: ['localGovernment', 'facility'] },
  'T12.outsideAreaAllowed': { outcome: 'information', source: 'pemda_policy', params: ['localGovernment', 'facility'] },
  'T12.dinkesLetterMissing': { outcome: 'refused', source: 'pemda_policy', params: ['localGovernment'], needs: 'dinkes_letter' },
  'T12.dinsosLetterMissing': { outcome: 'refused', source: 'pemda_policy', params: ['localGovernment'], needs: 'dinsos_letter' },
  'T12.cutoffPassed': { outcome: 'needs_approval', source: 'pemda_policy', params: ['localGovernment', 'cutoffDay', 'effectiveDate'] },

  'T13.openTransfer': { outcome: 'refused', source: 'service_rule', params: ['id', 'reference', 'status', 'target'] },

  'T14.takesEffect': { outcome: 'information', source: 'perpres_82_2018_7', params: ['facility', 'target', 'untilDate', 'effectiveDate'] },
  'T14.startsAt': { outcome: 'information', source: 'perpres_82_2018_7', params: ['target', 'effectiveDate'] },
} as const satisfies Record<`${TransferCode}.${string}`, FindingKind>;

export type FindingKey = keyof typeof FINDINGS;
export const FINDING_KEYS = Object.keys(FINDINGS) as FindingKey[];

/** The paper that would change a finding of this key, null when none would. */
export function paperFor(key: FindingKey): EvidenceKind | null {
  const kind: FindingKind = FINDINGS[key];
  return kind.needs ?? null;
}
