import { expect, test } from 'vitest';
import { areasFor, homeOf, type AreaId } from './areas';
import { ROLES, type Role } from './roles';

const TABLE: Record<Role, { areas: AreaId[]; home: string }> = {
  frontliner: { areas: ['desk', 'transfers', 'requests', 'complaints', 'visits', 'privacy'], home: '/desk' },
  complaint_handler: { areas: ['desk', 'transfers', 'complaints', 'call-backs', 'recap', 'calendar'], home: '/desk' },
  supervisor: { areas: ['desk', 'queue', 'transfers', 'requests', 'complaints', 'call-backs', 'visits', 'policies', 'replies', 'recap', 'reports', 'calendar', 'watch', 'privacy'], home: '/desk' },
  manager: { areas: ['reports', 'transfers', 'requests', 'complaints', 'call-backs', 'visits', 'policies', 'recap', 'calendar'], home: '/reports' },
  regional_manager: { areas: ['reports', 'transfers', 'requests', 'complaints', 'call-backs', 'visits', 'policies', 'recap', 'calendar'], home: '/reports' },
  triage: { areas: ['desk', 'complaints', 'recap', 'reports', 'calendar'], home: '/desk' },
  care_center: { areas: ['desk', 'complaints', 'call-backs'], home: '/desk' },
  admin: { areas: ['policies', 'replies', 'calendar', 'staff'], home: '/policies' },
  auditor: { areas: ['audit', 'watch', 'privacy'], home: '/audit' },
};

test.each(ROLES)('the areas of %s', (role) => {
  expect(areasFor(role).map((area) => area.id)).toEqual(TABLE[role].areas);
  expect(homeOf(role)).toBe(TABLE[role].home);
});
