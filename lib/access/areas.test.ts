import { expect, test } from 'vitest';
import { areasFor, homeOf, type AreaId } from './areas';
import { ROLES, type Role } from './roles';

const TABLE: Record<Role, { areas: AreaId[]; home: string }> = {
  frontliner: { areas: ['desk', 'transfers'], home: '/desk' },
  complaint_handler: { areas: ['desk', 'transfers'], home: '/desk' },
  supervisor: { areas: ['desk', 'transfers', 'policies'], home: '/desk' },
  manager: { areas: ['transfers', 'policies'], home: '/transfers' },
  regional_manager: { areas: ['transfers', 'policies'], home: '/transfers' },
  triage: { areas: ['desk'], home: '/desk' },
  care_center: { areas: ['desk'], home: '/desk' },
  admin: { areas: ['policies'], home: '/policies' },
  auditor: { areas: ['audit'], home: '/audit' },
};

test.each(ROLES)('the areas of %s', (role) => {
  expect(areasFor(role).map((area) => area.id)).toEqual(TABLE[role].areas);
  expect(homeOf(role)).toBe(TABLE[role].home);
});
