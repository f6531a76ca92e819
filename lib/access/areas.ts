import { roleMay, type Permission } from './permissions';
import type { Role } from './roles';

/** The work areas of the console: where each begins, and the permission without which it is not shown. The order is that of the rail. */
export const AREAS = [
  { id: 'desk', href: '/desk', permission: 'member:search' },
  { id: 'queue', href: '/queue', permission: 'queue:manage' },
  { id: 'transfers', href: '/transfers', permission: 'transfer:read' },
  { id: 'requests', href: '/requests', permission: 'service_request:read' },
  { id: 'complaints', href: '/complaints', permission: 'complaint:read' },
  { id: 'call-backs', href: '/call-backs', permission: 'call_back:read' },
  { id: 'visits', href: '/visits', permission: 'visit:read' },
  { id: 'policies', href: '/policies', permission: 'policy:read' },
  { id: 'replies', href: '/complaints/replies', permission: 'reply:edit' },
  { id: 'recap', href: '/recap', permission: 'complaint:report' },
  { id: 'reports', href: '/reports', permission: 'report:read' },
  { id: 'calendar', href: '/calendar', permission: 'calendar:read' },
  { id: 'audit', href: '/audit', permission: 'audit:read' },
  { id: 'watch', href: '/watch', permission: 'watch:read' },
  { id: 'privacy', href: '/privacy', permission: 'privacy:read' },
  { id: 'staff', href: '/staff', permission: 'staff:manage' },
] as const satisfies ReadonlyArray<{ id: string; href: `/${string}`; permission: Permission }>;

export type Area = (typeof AREAS)[number];
export type AreaId = Area['id'];

/** Who reads figures rather than working a counter begins with them. */
const BEGINS_WITH: Partial<Record<Role, AreaId>> = { manager: 'reports', regional_manager: 'reports', auditor: 'audit' };

/** The areas that a role has, in the order of the rail: the one that it begins with, then as above. What may be done there, the permissions say at every use. */
export function areasFor(role: Role): readonly Area[] {
  const areas = AREAS.filter((area) => roleMay(role, area.permission));
  const isFirst = (area: Area) => area.id === BEGINS_WITH[role];
  return [...areas.filter(isFirst), ...areas.filter((area) => !isFirst(area))];
}

/** Where a role begins its day. Every role has an area. */
export function homeOf(role: Role): Area['href'] {
  const [first] = areasFor(role);
  if (first === undefined) throw new Error(`the role ${role} has no area`);
  return first.href;
}
