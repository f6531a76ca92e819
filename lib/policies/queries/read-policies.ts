import type * as z from 'zod';
import { can } from '@/lib/access/can';
import type { FktpType } from '@/lib/facilities/model';
import { ReadPolicies } from '@/lib/policies/schemas';
import { validity, type Validity } from '@/lib/policies/rules/validity';
import { firstFreeDay } from '@/lib/policies/rules/reference-changes';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { addDays, fromDbDate, toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { branchesInScope, type BranchChoice } from './branches-in-scope';
import { readOffice, type OfficeView } from './read-office';
import { loadEventsAfter, versionsOf } from './stored-events';

/** One policy of a local government, from its day until the day before the next one. */
export interface PemdaPolicyRow {
  id: string;
  governmentId: string;
  localGovernment: string;
  /** How many changes the local government's policies had in the console. */
  version: number;
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
  version: number;
  from: CalendarDate;
  to: CalendarDate | null;
  validity: Validity;
  value: unknown;
  source: string;
  certainty: 'H' | 'M' | 'L';
}

/** A local government whose policy is not on record on a day. */
export interface WithoutPolicy {
  id: string;
  name: string;
  version: number;
  /** On which later day the first one begins; null when there is none. */
  startsOn: CalendarDate | null;
}

export interface PoliciesView {
  today: CalendarDate;
  /** The day as of which everything is read: today unless another one was asked for. */
  on: CalendarDate;
  branches: BranchChoice[];
  branch: BranchChoice;
  office: OfficeView;
  policies: PemdaPolicyRow[];
  /** Local governments that pay here and whose policy is not on record on that day: their members' transfers need approval. */
  withoutPolicy: WithoutPolicy[];
  values: PolicyValueRow[];
  /** Regions to which a new branch may belong; told to those who may add one. */
  regions: { id: string; name: string }[];
  /** Whether the person keeps these; never while the page is read as of another day. */
  mayEdit: boolean;
  /** The first day from which something new may hold. */
  firstFreeDay: CalendarDate;
}

/** Policies of the local governments of a branch, with those gone and to come, and the values that hold everywhere, as of a day. */
export const readPolicies = defineQuery<z.infer<typeof ReadPolicies>, PoliciesView>({
  name: 'policies.read',
  permission: 'policy:read',
  scope: 'reference',
  input: ReadPolicies,
  audit: nothingPersonal,
  run: async (context, input) => {
    const { tx, actor, now, today } = context;
    const scope = await branchesInScope(context, input.branch);
    if (!scope) return null;
    const on = input.on ?? today;
    const regencies = new Map((await tx.regency.findMany()).map(({ code, name }) => [code, name]));
    const governments = await tx.localGovernment.findMany({
      where: { branchId: scope.branch.id },
      include: { policies: { orderBy: { validFrom: 'desc' } } },
      orderBy: { name: 'asc' },
    });
    const versions = await versionsOf(tx, 'pemda', governments.map(({ id }) => id));
    // What is put on record later was not missing before.
    const later = await loadEventsAfter(tx, 'pemda', governments.map(({ id }) => id), toDbDate(on));
    const known = governments.filter(({ id }) => later.get(id)?.some(({ action }) => action === 'government_added') !== true);
    const mayEdit = can(actor, 'policy:edit') && on === today;
    const values = await tx.policyValue.findMany({ orderBy: [{ key: 'asc' }, { validFrom: 'desc' }] });
    const valueVersions = await versionsOf(tx, 'value', [...new Set(values.map(({ key }) => key))]);
    return {
      today,
      on,
      ...scope,
      office: await readOffice(context, scope.branch.id, on),
      mayEdit,
      regions: mayEdit ? await tx.region.findMany({ orderBy: { name: 'asc' } }) : [],
      firstFreeDay: firstFreeDay(now),
      withoutPolicy: known.filter(({ policies }) => !policies.some(({ validFrom }) => fromDbDate(validFrom) <= on)).map(({ id, name, policies }) => {
        const first = policies.at(-1);
        return { id, name, version: versions.get(id) ?? 0, startsOn: first ? fromDbDate(first.validFrom) : null };
      }),
      policies: governments.flatMap(({ id, name, regencyCodes, policies }) =>
        policies.map((policy, index): PemdaPolicyRow => {
          const period = periodOf(policy.validFrom, policies[index - 1]?.validFrom);
          const { agreementReference, agreementFrom, agreementTo } = policy;
          const agreed = agreementReference !== null && agreementFrom !== null && { from: fromDbDate(agreementFrom), to: agreementTo && fromDbDate(agreementTo) };
          return {
            id: policy.id,
            governmentId: id,
            localGovernment: name,
            version: versions.get(id) ?? 0,
            area: regencyCodes.map((code) => regencies.get(code) ?? code),
            ...period,
            validity: validity(period, on),
            allowedTypes: policy.allowedTypes as FktpType[],
            outsideArea: policy.outsideArea as PemdaPolicyRow['outsideArea'],
            letterRequired: policy.letterRequired as PemdaPolicyRow['letterRequired'],
            cutoffDay: policy.cutoffDay,
            agreement: agreed ? { reference: agreementReference, ...agreed, validity: validity(agreed, on) } : null,
          };
        }),
      ),
      values: values.map(({ key, validFrom, value, source, certainty }, index) => {
        const next = values[index - 1];
        const period = periodOf(validFrom, next?.key === key ? next.validFrom : undefined);
        return { key, version: valueVersions.get(key) ?? 0, ...period, validity: validity(period, on), value, source, certainty: certainty as PolicyValueRow['certainty'] };
      }),
    };
  },
});

/** A period ends on the day before the next one begins. */
function periodOf(from: Date, next: Date | undefined): { from: CalendarDate; to: CalendarDate | null } {
  return { from: fromDbDate(from), to: next ? addDays(fromDbDate(next), -1) : null };
}
