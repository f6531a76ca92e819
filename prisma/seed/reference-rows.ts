import type pg from 'pg';
import { nameKey } from '@/lib/values/person-name';
import { arrayText, insertRows } from './database';
import type { SeedFacility } from './facilities';
import { seedId } from './ids';
import type { SeedGovernment } from './local-governments';
import { BRANCHES, REGENCIES, REGIONS } from './offices';
import { POLICY_VALUES } from './policy-values';

const BRANCH = { id: 'text', name: 'text', region_id: 'text', time_zone: 'text', address: 'text', phone: 'text' } as const;
const POLICY_VALUE = { key: 'text', valid_from: 'date', value: 'jsonb', source: 'text', certainty: 'text' } as const;
const GOVERNMENT = { id: 'text', name: 'text', branch_id: 'text', regency_codes: 'text[]' } as const;
const PEMDA_POLICY = {
  id: 'uuid', local_government_id: 'text', valid_from: 'date', allowed_types: 'text[]', outside_area: 'text', letter_required: 'text',
  cutoff_day: 'integer', agreement_reference: 'text', agreement_from: 'date', agreement_to: 'date',
} as const;
const FACILITY = {
  code: 'text', name: 'text', name_key: 'text', type: 'text', branch_id: 'text', regency_code: 'text', district: 'text', address: 'text', doctors: 'integer',
} as const;
const CONTRACT = { facility_code: 'text', valid_from: 'date', valid_to: 'date', reference: 'text' } as const;

/** Writes offices and policy values. */
export async function insertOffices(client: pg.ClientBase): Promise<void> {
  await insertRows(client, 'region', { id: 'text', name: 'text' }, REGIONS);
  await insertRows(client, 'branch', BRANCH, BRANCHES.map(({ id, name, regionId, timeZone, address, phone }) => {
    return { id, name, region_id: regionId, time_zone: timeZone, address, phone };
  }));
  const regencies = REGENCIES.map(({ code, name, branchId }) => ({ code, name, branch_id: branchId }));
  await insertRows(client, 'regency', { code: 'text', name: 'text', branch_id: 'text' }, regencies);
  await insertRows(client, 'policy_value', POLICY_VALUE, POLICY_VALUES.map(({ key, validFrom, value, source, certainty }) => {
    return { key, valid_from: validFrom, value: JSON.stringify(value), source, certainty };
  }));
}

export async function insertGovernments(client: pg.ClientBase, governments: readonly SeedGovernment[]): Promise<void> {
  await insertRows(client, 'local_government', GOVERNMENT, governments.map(({ id, name, branchId, regencyCodes }) => {
    return { id, name, branch_id: branchId, regency_codes: arrayText(regencyCodes) };
  }));
  const policies = governments.flatMap(({ id, policies }) => policies.map((policy) => ({ governmentId: id, ...policy })));
  await insertRows(client, 'pemda_policy', PEMDA_POLICY, policies.map((policy, index) => {
    return {
      id: seedId('pemdaPolicy', index), local_government_id: policy.governmentId, valid_from: policy.validFrom,
      allowed_types: arrayText(policy.allowedTypes), outside_area: policy.outsideArea, letter_required: policy.letterRequired,
      cutoff_day: policy.cutoffDay, agreement_reference: policy.agreement?.reference ?? null, agreement_from: policy.agreement?.from ?? null,
      agreement_to: policy.agreement?.to ?? null,
    };
  }));
}

export async function insertFacilities(client: pg.ClientBase, facilities: readonly SeedFacility[]): Promise<void> {
  await insertRows(client, 'facility', FACILITY, facilities.map(({ code, name, type, branchId, regencyCode, district, address, doctors }) => {
    return { code, name, name_key: nameKey(name), type, branch_id: branchId, regency_code: regencyCode, district, address, doctors };
  }));
  const contracts = facilities.flatMap(({ code, contracts: ofFacility }) => ofFacility.map((contract) => ({ code, ...contract })));
  await insertRows(client, 'facility_contract', CONTRACT, contracts.map(({ code, from, to, reference }) => {
    return { facility_code: code, valid_from: from, valid_to: to, reference };
  }));
}
