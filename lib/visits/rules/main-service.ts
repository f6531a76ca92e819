import type { Service } from '../model';

/** What a visit counts under when several things were done: what changes the membership before what only shows or tells it. */
export const MAIN_ORDER: readonly Service[] = [
  'facility_change', 'registration', 'newborn', 'family_member', 'death_report', 'segment_change', 'reactivation', 'class_change', 'identity_correction', 'duplicate_fix',
  'wage_change', 'phk_report', 'rehab', 'autodebit', 'contact_update', 'complaint', 'app_help', 'card', 'contribution_info', 'information',
];

/**
 * The service under which a visit counts: the one that the visitor drew a ticket for, if it was done; else the first of `MAIN_ORDER`.
 * Null when nothing was done.
 */
export function mainService(services: readonly Service[], asked: Service | null): Service | null {
  if (asked !== null && services.includes(asked)) return asked;
  return MAIN_ORDER.find((service) => services.includes(service)) ?? null;
}
