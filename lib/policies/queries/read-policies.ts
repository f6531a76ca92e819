import type * as z from 'zod';
import type { FktpType } from '@/lib/facilities/model';
import { ReadPolicies } from '@/lib/policies/schemas';
import { validity, type Validity } from '@/lib/policies/rules/validity';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { addDays, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { branchesInScope, type BranchChoice } from './branches-in-scope';

/** One policy of a local government, from its day until the day before the next one. */
export interface PemdaPolicyRow {
  id: string;
  localGovernment: string;
  area: string[];
  from: CalendarDate;
  to: CalendarDate | null;
  validity: Validity;
  allowedTypes: FktpType[];
  outsideArea: 'allowed' | 'needs_approval' | 'refused';
  letterRequired: 'none' | 'dinkes' | 'dinsos';
  cutoffDay: number | null;
  agreement: { reference: string; from: CalendarDate; to: CalendarDate | null; validity: Validity } | null;
}

/** A value that changes by decree. */
export interface PolicyValueRow {
  key: string;
  from: CalendarDate;
  to: CalendarDate | null;
  validity: Validity;
  value: unknown;
  source: string;
  certainty: 'H' | 'M' | 'L';
}

export interface PoliciesView {
  today: CalendarDate;
  branches: BranchChoice[];
  branch: BranchChoice;
  policies: PemdaPolicyRow[];
  /** Local governments that pay here and whose policy is not on record: their members' transfers need approval. */
  withoutPolicy: string[];
  values: PolicyValueRow[];
}

/** Policies of the local governments of a branch, with those gone and to come, and the values that hold everywhere. */
export const readPolicies = defineQuery<z.infer<typeof ReadPolicies>, PoliciesView>({
  name: 'policies.read',
  permission: 'policy:read',
  scope: 'reference',
  input: ReadPolicies,
  audit: nothingPersonal,
  run: async (context, input) => {
    const { tx, today } = context;
    const scope = await branchesInScope(context, input.branch);
    if (!scope) return null;
    const regencies = new Map((await tx.regency.findMany()).map(({ code, name }) => [code, name]));
    const governments = await tx.localGovernment.findMany({
      where: { branchId: scope.branch.id },
      include: { policies: { orderBy: { validFrom: 'desc' } } },
      orderBy: { name: 'asc' },
    });
    const values = await tx.policyValue.findMany({ orderBy: [{ key: 'asc' }, { validFrom: 'desc' }] });
    return {
      today,
      ...scope,
      withoutPolicy: governments.filter(({ policies }) => policies.length === 0).map(({ name }) => name),
      policies: governments.flatMap(({ name, regencyCodes, policies }) =>
        policies.map((policy, index): PemdaPolicyRow => {
          const period = periodOf(policy.validFrom, policies[index - 1]?.validFrom);
          const { agreementReference, agreementFrom, agreementTo } = policy;
          const agreed = agreementReference !== null && agreementFrom !== null && { from: fromDbDate(agreementFrom), to: agreementTo && fromDbDate(agreementTo) };
          return {
            id: policy.id,
            localGovernment: name,
            area: regencyCodes.map((code) => regencies.get(code) ?? code),
            ...period,
            validity: validity(period, today),
            allowedTypes: policy.allowedTypes as FktpType[],
            outsideArea: policy.outsideArea as PemdaPolicyRow['outsideArea'],
            letterRequired: policy.letterRequired as PemdaPolicyRow['letterRequired'],
            cutoffDay: policy.cutoffDay,
            agreement: agreed ? { reference: agreementReference, ...agreed, validity: validity(agreed, today) } : null,
          };
        }),
      ),
      values: values.map(({ key, validFrom, value, source, certainty }, index) => {
        const next = values[index - 1];
        const period = periodOf(validFrom, next?.key === key ? next.validFrom : undefined);
        return { key, ...period, validity: validity(period, today), value, source, certainty: certainty as PolicyValueRow['certainty'] };
      }),
    };
  },
});

/** A period ends on the day before the next one begins. */
function periodOf(from: Date, next: Date | undefined): { from: CalendarDate; to: CalendarDate | null } {
  return { from: fromDbDate(from), to: next ? addDays(fromDbDate(next), -1) : null };
}
