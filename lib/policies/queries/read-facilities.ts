import * as z from 'zod';
import type { FacilityType } from '@/lib/facilities/model';
import { ReadFacilities } from '@/lib/policies/schemas';
import { loadOf, validity, type Load, type Validity } from '@/lib/policies/rules/validity';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';
import { branchesInScope, type BranchChoice } from './branches-in-scope';

export interface FacilityRow {
  code: string;
  name: string;
  type: FacilityType;
  regency: string;
  district: string;
  doctors: number;
  members: number;
  incoming: number;
  load: Load;
  /** The contract of today, else the next, else the last; null when there never was one. */
  contract: { reference: string; from: CalendarDate; to: CalendarDate | null; validity: Validity } | null;
}

export interface FacilitiesView {
  today: CalendarDate;
  branches: BranchChoice[];
  branch: BranchChoice;
  membersPerDoctor: number;
  rows: FacilityRow[];
  /** There are more than are shown. */
  more: boolean;
}

interface StoredRow extends Omit<FacilityRow, 'load' | 'contract'> {
  contracts: { reference: string; from: CalendarDate; to: CalendarDate | null }[];
}

const MOST = 300;

/** Facilities of a branch with contract and load. Counts of members only: nobody's data. */
export const readFacilities = defineQuery<z.infer<typeof ReadFacilities>, FacilitiesView>({
  name: 'policies.readFacilities',
  permission: 'facility:read',
  scope: 'reference',
  input: ReadFacilities,
  audit: nothingPersonal,
  run: async (context, input) => {
    const scope = await branchesInScope(context, input.branch);
    if (!scope) return null;
    const { today } = context;
    const membersPerDoctor = await loadMembersPerDoctor(context);
    const stored = await selectFacilities(context, scope.branch.id, input.text);
    return {
      today,
      ...scope,
      membersPerDoctor,
      more: stored.length > MOST,
      rows: stored.slice(0, MOST).map(({ contracts, ...facility }) => ({
        ...facility,
        load: loadOf(facility, membersPerDoctor),
        contract: contractToShow(contracts.map((contract) => ({ ...contract, validity: validity(contract, today) }))),
      })),
    };
  },
});

function contractToShow(contracts: NonNullable<FacilityRow['contract']>[]): FacilityRow['contract'] {
  const at = (wanted: Validity) => contracts.filter((contract) => contract.validity === wanted);
  return at('current')[0] ?? at('future')[0] ?? at('past').at(-1) ?? null;
}

/** Members that a doctor may have, by the policy value of today. */
export async function loadMembersPerDoctor({ tx, today }: Pick<Context, 'tx' | 'today'>): Promise<number> {
  const [row] = await tx.$queryRaw<{ value: unknown }[]>`
    SELECT value FROM policy_value WHERE key = 'transfer.members_per_doctor' AND valid_from <= ${today}::date ORDER BY valid_from DESC LIMIT 1`;
  return z.number().int().positive().parse(row?.value);
}

function selectFacilities({ tx }: Context, branchId: string, text: string): Promise<StoredRow[]> {
  const key = nameKey(text);
  return tx.$queryRaw<StoredRow[]>`
    WITH f AS (
      SELECT * FROM facility f WHERE f.branch_id = ${branchId}
        AND (${text} = '' OR starts_with(f.code, ${text.toUpperCase()}) OR (${key} <> '' AND position(${` ${key}`} in ' ' || f.name_key) > 0))
      ORDER BY f.name_key, f.code LIMIT ${MOST + 1}
    )
    SELECT f.code, f.name, f.type, r.name AS regency, f.district, f.doctors, f.members, COALESCE(i.incoming, 0) AS incoming,
           COALESCE((SELECT json_agg(json_build_object('reference', c.reference, 'from', c.valid_from, 'to', c.valid_to) ORDER BY c.valid_from)
                     FROM facility_contract c WHERE c.facility_code = f.code), '[]') AS contracts
    FROM f JOIN regency r ON r.code = f.regency_code
    LEFT JOIN facility_incoming((SELECT array_agg(code) FROM f)) i ON i.facility_code = f.code
    ORDER BY f.name_key, f.code`;
}
