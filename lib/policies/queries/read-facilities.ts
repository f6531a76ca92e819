import * as z from 'zod';
import { can } from '@/lib/access/can';
import { doctorsOn } from '@/lib/facilities';
import type { FacilityType } from '@/lib/facilities/model';
import { factsOn } from '@/lib/policies/rules/reference-changes';
import { facilityFacts } from '@/lib/policies/rules/reference-facts';
import { loadOf, validity, type Load, type Validity } from '@/lib/policies/rules/validity';
import { ReadFacilities } from '@/lib/policies/schemas';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';
import { branchesInScope, type BranchChoice } from './branches-in-scope';
import { loadEventsAfter, versionsOf } from './stored-events';

/** A contract of a facility and where it stands on the day that is read. */
export interface ContractView {
  reference: string;
  from: CalendarDate;
  to: CalendarDate | null;
  /** For how many doctors it is; null when it does not say. */
  doctors: number | null;
  validity: Validity;
}

export interface FacilityRow {
  code: string;
  name: string;
  type: FacilityType;
  regencyCode: string;
  regency: string;
  district: string;
  address: string;
  /** Doctors that count on that day: those of the contract, else the facility's own number. */
  doctors: number;
  ownDoctors: number;
  members: number;
  incoming: number;
  load: Load;
  /** The contract of the day, else the next, else the last; null when there never was one. */
  contract: ContractView | null;
  /** All of them, the oldest first. */
  contracts: ContractView[];
  /** How many changes the facility had in the console. */
  version: number;
}

export interface FacilitiesView {
  today: CalendarDate;
  on: CalendarDate;
  branches: BranchChoice[];
  branch: BranchChoice;
  /** Null before the first value on record. */
  membersPerDoctor: number | null;
  rows: FacilityRow[];
  /** There are more than are shown. */
  more: boolean;
  mayEdit: boolean;
}

interface StoredRow extends Omit<FacilityRow, 'load' | 'contract' | 'contracts' | 'version'> {
  contracts: Omit<ContractView, 'validity'>[];
}

const MOST = 300;

/** Facilities of a branch with contract and load, as of a day. Counts of members are those of now, and of members only: nobody's data. */
export const readFacilities = defineQuery<z.infer<typeof ReadFacilities>, FacilitiesView>({
  name: 'policies.readFacilities',
  permission: 'facility:read',
  scope: 'reference',
  input: ReadFacilities,
  audit: nothingPersonal,
  run: async (context, input) => {
    const scope = await branchesInScope(context, input.branch);
    if (!scope) return null;
    const { tx, actor, today } = context;
    const on = input.on ?? today;
    const membersPerDoctor = await findMembersPerDoctor(tx, on);
    const stored = await selectFacilities(context, scope.branch.id, input.text, on);
    const shown = await asOf(context, stored.slice(0, MOST), on);
    const versions = await versionsOf(tx, 'facility', shown.map(({ code }) => code));
    return {
      today,
      on,
      ...scope,
      membersPerDoctor,
      mayEdit: can(actor, 'policy:edit') && on === today,
      more: stored.length > MOST,
      rows: shown.map((facility) => {
        const contracts = facility.contracts.map((contract) => ({ ...contract, validity: validity(contract, on) }));
        return { ...facility, contracts, load: loadOf(facility, membersPerDoctor ?? 0), contract: contractToShow(contracts), version: versions.get(facility.code) ?? 0 };
      }),
    };
  },
});

function contractToShow(contracts: ContractView[]): ContractView | null {
  const at = (wanted: Validity) => contracts.filter((contract) => contract.validity === wanted);
  return at('current')[0] ?? at('future')[0] ?? at('past').at(-1) ?? null;
}

/** The facilities as they were known on a day before today: later corrections taken back, those added later left out. */
async function asOf({ tx, today }: Context, rows: StoredRow[], on: CalendarDate): Promise<StoredRow[]> {
  if (on >= today) return rows;
  const later = await loadEventsAfter(tx, 'facility', rows.map(({ code }) => code), toDbDate(on));
  const regencies = new Map((await tx.regency.findMany()).map(({ code, name }) => [code, name]));
  return rows.flatMap((row) => {
    const events = later.get(row.code) ?? [];
    if (events.some(({ action }) => action === 'facility_added')) return [];
    const facts = factsOn(facilityFacts({ ...row, doctors: row.ownDoctors }), events, on);
    const ownDoctors = Number(facts.doctors);
    const stated = row.contracts.some((contract) => contract.doctors !== null && validity(contract, on) === 'current');
    return [{ ...row, ...facts, type: facts.type as FacilityType, regency: regencies.get(facts.regencyCode) ?? facts.regencyCode, ownDoctors, doctors: stated ? row.doctors : ownDoctors }];
  });
}

/** Members that a doctor may have, by the policy value of today. Throws when there is none: an installation without policies is broken. */
export async function loadMembersPerDoctor({ tx, today }: Pick<Context, 'tx' | 'today'>): Promise<number> {
  return z.number().parse(await findMembersPerDoctor(tx, today));
}

/** The same by the value of any day; null before the first one on record. */
async function findMembersPerDoctor(tx: Context['tx'], on: CalendarDate): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ value: unknown }[]>`
    SELECT value FROM policy_value WHERE key = 'transfer.members_per_doctor' AND valid_from <= ${on}::date ORDER BY valid_from DESC LIMIT 1`;
  return row ? z.number().int().positive().parse(row.value) : null;
}

function selectFacilities({ tx }: Context, branchId: string, text: string, on: CalendarDate): Promise<StoredRow[]> {
  const key = nameKey(text);
  return tx.$queryRaw<StoredRow[]>`
    WITH f AS (
      SELECT * FROM facility f WHERE f.branch_id = ${branchId}
        AND (${text} = '' OR starts_with(f.code, ${text.toUpperCase()}) OR (${key} <> '' AND position(${` ${key}`} in ' ' || f.name_key) > 0))
      ORDER BY f.name_key, f.code LIMIT ${MOST + 1}
    )
    SELECT f.code, f.name, f.type, f.regency_code AS "regencyCode", r.name AS regency, f.district, f.address, ${doctorsOn(on)} AS doctors, f.doctors AS "ownDoctors", f.members,
           COALESCE(i.incoming, 0) AS incoming,
           COALESCE((SELECT json_agg(json_build_object('reference', c.reference, 'from', c.valid_from, 'to', c.valid_to, 'doctors', c.doctors) ORDER BY c.valid_from)
                     FROM facility_contract c WHERE c.facility_code = f.code), '[]') AS contracts
    FROM f JOIN regency r ON r.code = f.regency_code
    LEFT JOIN facility_incoming((SELECT array_agg(code) FROM f)) i ON i.facility_code = f.code
    ORDER BY f.name_key, f.code`;
}
