/** The people of the office. Source: DOMAIN "The office and its people". */
export const ROLES = [
  'frontliner',
  'complaint_handler',
  'supervisor',
  'manager',
  'regional_manager',
  'triage',
  'care_center',
  'admin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];
