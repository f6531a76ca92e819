import type { Role } from './roles';

/** What a role belongs to: one branch, one region, or the nation. The table `staff` holds it as well. Source: DOMAIN "The office and its people". */
export const ROLE_SCOPE = {
  frontliner: 'branch',
  complaint_handler: 'branch',
  supervisor: 'branch',
  manager: 'branch',
  regional_manager: 'region',
  triage: 'nation',
  care_center: 'nation',
  admin: 'nation',
  auditor: 'nation',
} as const satisfies Record<Role, 'branch' | 'region' | 'nation'>;
