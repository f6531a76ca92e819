import type { Role } from './roles';

/** Everything that a person may be allowed to do. A use case names exactly one. */
export const PERMISSIONS = [
  // Everybody's: to see, lock and end the own sessions.
  'session:own',
  'member:search',
  'member:read',
  'member:reveal',
  'transfer:read',
  'transfer:request',
  'transfer:decide',
  'transfer:cancel',
  'facility:read',
  'policy:read',
  'policy:edit',
  'audit:read',
  'privacy:read',
  'privacy:file',
  'privacy:decide',
  'watch:read',
  'watch:settle',
  'draft:own',
  'complaint:read',
  // Anything at all with a case: which step, the status table says.
  'complaint:act',
  'complaint:file',
  'complaint:import',
  'complaint:triage',
  'complaint:handle',
  'complaint:supervise',
  'complaint:escalate',
  'complaint:merge',
  'complaint:reopen',
  'complaint:rate',
  'complaint:report',
  'call_back:read',
  'call_back:call',
  'calendar:read',
  'calendar:edit',
  'reply:edit',
  'view:own',
  'queue:serve',
  'queue:manage',
  'visit:read',
  'service_request:read',
  'service_request:file',
  'service_request:decide',
  'report:read',
  'report:mail',
  'adoption:import',
  'staff:manage',
  // What concerns the own account alone: password, sessions.
  'session:own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Everybody's. */
const OWN = ['session:own'] as const;
const READ_MEMBERS = ['member:search', 'member:read', 'member:reveal', 'draft:own'] as const;
const DESK = [
  ...READ_MEMBERS, 'transfer:read', 'transfer:request', 'transfer:cancel', 'facility:read', 'queue:serve', 'visit:read', 'service_request:read', 'service_request:file', 'privacy:read', 'privacy:file',
] as const;
const READ_COMPLAINTS = ['complaint:read', 'view:own'] as const;
const FILE_COMPLAINTS = [...READ_COMPLAINTS, 'complaint:file', 'complaint:rate'] as const;
const HANDLE_COMPLAINTS = [...FILE_COMPLAINTS, 'calendar:read', 'complaint:act', 'complaint:handle', 'complaint:escalate', 'complaint:merge', 'complaint:reopen', 'complaint:report', 'call_back:read', 'call_back:call'] as const;

/** What each role may do: the one table. Source: DOMAIN "The office and its people". */
export const ROLE_PERMISSIONS = {
  frontliner: [...OWN, ...DESK, ...FILE_COMPLAINTS],
  complaint_handler: [...OWN, ...READ_MEMBERS, 'transfer:read', 'facility:read', ...HANDLE_COMPLAINTS],
  supervisor: [...OWN, ...DESK, 'transfer:decide', 'policy:read', ...HANDLE_COMPLAINTS, 'complaint:supervise', 'complaint:import', 'reply:edit', 'queue:manage', 'service_request:decide', 'report:read', 'watch:read', 'watch:settle', 'privacy:decide'],
  manager: [...OWN, 'visit:read', 'service_request:read', 'report:read', 'report:mail', 'adoption:import', 'transfer:read', 'policy:read', 'facility:read', ...READ_COMPLAINTS, 'calendar:read', 'complaint:report', 'call_back:read'],
  regional_manager: [...OWN, 'visit:read', 'service_request:read', 'report:read', 'report:mail', 'transfer:read', 'policy:read', 'facility:read', ...READ_COMPLAINTS, 'calendar:read', 'complaint:report', 'call_back:read'],
  triage: [...OWN, ...READ_MEMBERS, ...FILE_COMPLAINTS, 'complaint:act', 'complaint:triage', 'complaint:merge', 'complaint:reopen', 'complaint:import', 'complaint:report', 'calendar:read', 'facility:read', 'report:read', 'adoption:import'],
  care_center: [...OWN, ...READ_MEMBERS, ...FILE_COMPLAINTS, 'complaint:reopen', 'call_back:read', 'call_back:call'],
  admin: [...OWN, 'staff:manage', 'policy:read', 'policy:edit', 'facility:read', 'calendar:read', 'calendar:edit', 'reply:edit'],
  auditor: [...OWN, 'audit:read', 'watch:read', 'watch:settle', 'privacy:read'],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether a role holds a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (ROLE_PERMISSIONS[role] as readonly Permission[]).includes(permission);
}
