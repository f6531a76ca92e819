import type { CurrentFacility, PemdaPolicy, TargetFacility, TransferFacts, TransferPolicy } from '@/lib/transfers/rules/facts';
import { calendarDate, type CalendarDate } from '@/lib/values/calendar-date';

/** The example of all rule tests: invented people and places, and a request that nothing stands against. */
export const TODAY = calendarDate('2026-11-20');
export const POLICY: TransferPolicy = { tenureMonths: 3, membersPerDoctor: 5000 };

export const day = calendarDate;

const CURRENT: CurrentFacility = {
  facilityCode: '0801P001',
  facilityName: 'Puskesmas Kedaton',
  since: day('2024-03-01'),
  chosenBy: 'member',
  previousFacilityCode: null,
  contracts: [{ from: day('2024-01-01'), to: day('2027-12-31') }],
};

const TARGET: TargetFacility = {
  code: '0801P002',
  name: 'Puskesmas Way Halim',
  type: 'puskesmas',
  regencyCode: '18.71',
  contracts: [{ from: day('2024-01-01'), to: day('2027-12-31') }],
  doctors: 2,
  members: 6000,
  incoming: 0,
};

export const PEMDA: PemdaPolicy = {
  localGovernment: { id: 'kota-bdl', name: 'Kota Bandar Lampung', regencyCodes: ['18.71'] },
  allowedTypes: ['puskesmas', 'clinic'],
  outsideArea: 'refused',
  letterRequired: 'none',
  cutoffDay: null,
  agreement: { reference: 'PKS 12/2026', from: day('2026-01-01'), to: day('2026-12-31') },
};

export interface ExampleChanges {
  readonly member?: Partial<TransferFacts['member']>;
  readonly current?: Partial<CurrentFacility> | null;
  readonly target?: Partial<TargetFacility>;
  readonly openTransfer?: TransferFacts['openTransfer'];
  readonly claim?: Partial<TransferFacts['claim']>;
  readonly payer?: Partial<PemdaPolicy> | null;
  readonly groupSize?: number;
}

/**
 * A PBPU member, two years at Puskesmas Kedaton by own choice, asks for Puskesmas Way Halim in the same town; with the given
 * changes. A `payer`, also null, makes the member PBI_APBD.
 */
export function aRequest(changes: ExampleChanges = {}): TransferFacts {
  return {
    member: {
      id: 'member-1',
      status: 'ACTIVE',
      statusReason: null,
      segment: changes.payer === undefined ? 'PBPU' : 'PBI_APBD',
      regencyCode: '18.71',
      ...changes.member,
    },
    current: changes.current === null ? null : { ...CURRENT, ...changes.current },
    target: { ...TARGET, ...changes.target },
    openTransfer: changes.openTransfer ?? null,
    claim: { reason: 'wish', letterDate: null, evidence: [], ...changes.claim },
    payer: changes.payer === undefined || changes.payer === null ? null : { ...PEMDA, ...changes.payer },
    groupSize: changes.groupSize ?? 1,
  };
}

/** Changes of several rules together; of the same part the later one wins, field by field. */
export function together(...all: readonly ExampleChanges[]): ExampleChanges {
  return all.reduce<ExampleChanges>(
    (sum, each) => ({
      ...sum,
      ...each,
      member: { ...sum.member, ...each.member },
      current: each.current === null || sum.current === null ? null : { ...sum.current, ...each.current },
      target: { ...sum.target, ...each.target },
      claim: { ...sum.claim, ...each.claim },
      ...(sum.payer && each.payer ? { payer: { ...sum.payer, ...each.payer } } : {}),
    }),
    {},
  );
}

/** Too short at the current facility on TODAY: the tenure ends on 1 December 2026. */
export const SINCE_SEPTEMBER: CalendarDate = day('2026-09-01');
