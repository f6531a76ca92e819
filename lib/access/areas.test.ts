import { expect, test } from 'vitest';
import { areasFor, homeOf, type AreaId } from './areas';
import { ROLES, type Role } from './roles';

const TABLE: Record<Role, { areas: AreaId[]; home: string }> = {
  frontliner: { areas: ['desk', 'transfers'], home: '/desk' },
  complaint_handler: { areas: ['desk', 'transfers', 'call-backs'], home: '/desk' },
  supervisor: { areas: ['desk', 'transfers', 'call-backs', 'policies'], home: '/desk' },
  manager: { areas: ['transfers', 'call-backs', 'policies'], home: '/transfers' },
  regional_manager: { areas: ['transfers', 'call-backs', 'policies'], home: '/transfers' },
  triage: { areas: ['desk'], home: '/desk' },
  care_center: { areas: ['desk', 'call-backs'], home: '/desk' },
  admin: { areas: ['policies'], home: '/policies' },
  auditor: { areas: ['audit'], home: '/audit' },
};

test.each(ROLES)('the areas of %s', (role) => {
  expect(areasFor(role).map((area) => area.id)).toEqual(TABLE[role].areas);
  expect(homeOf(role)).toBe(TABLE[role].home);
});
