import type { Role } from './roles';

/** Everything that a person may be allowed to do. A use case names exactly one. */
export const PERMISSIONS = [
  'member:search',
  'member:read',
  'member:reveal',
  'transfer:read',
  'transfer:request',
  'transfer:decide',
  'transfer:cancel',
  'facility:read',
  'policy:read',
  'audit:read',
  'draft:own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const DESK = ['member:search', 'member:read', 'member:reveal', 'transfer:read', 'transfer:request', 'transfer:cancel', 'facility:read', 'draft:own'] as const;
const READ_MEMBERS = ['member:search', 'member:read', 'member:reveal', 'draft:own'] as const;

/** What each role may do: the one table. Source: DOMAIN "The office and its people". */
export const ROLE_PERMISSIONS = {
  frontliner: DESK,
  complaint_handler: [...READ_MEMBERS, 'transfer:read', 'facility:read'],
  supervisor: [...DESK, 'transfer:decide', 'policy:read'],
  manager: ['transfer:read', 'policy:read', 'facility:read'],
  regional_manager: ['transfer:read', 'policy:read', 'facility:read'],
  triage: READ_MEMBERS,
  care_center: READ_MEMBERS,
  admin: ['policy:read', 'facility:read'],
  auditor: ['audit:read'],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether a role holds a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (ROLE_PERMISSIONS[role] as readonly Permission[]).includes(permission);
}
