import type { Segment } from '@/lib/members/model';
import type { Service } from '../model';
import { APP_SERVES } from './app-serves';

/**
 * Why a visit is, or is not, suggested as avoidable: every service is in the app; one is not; a PBI APBD member's facility change; a service that
 * the app has for other segments; the segment is not known; only information was asked; nothing was done yet.
 */
export const AVOIDABLE_REASONS = ['app_serves_all', 'pbi_apbd', 'not_in_app', 'not_for_segment', 'segment_unknown', 'unclear', 'nothing_done'] as const;
export type AvoidableReason = (typeof AVOIDABLE_REASONS)[number];

export interface AvoidableSuggestion {
  avoidable: boolean;
  reason: AvoidableReason;
  /** The service that decided it; null where all or none did. */
  service: Service | null;
}

/**
 * Could the app have served this visit? Only when it serves every service that was done, for the member's segment (null: nobody is bound).
 * `information` counts only by itself: a record is looked at in every visit. A PBI APBD facility change never is avoidable (DOMAIN "Visits").
 */
export function suggestAvoidable(services: readonly Service[], segment: Segment | null): AvoidableSuggestion {
  const asked = services.some((service) => service !== 'information') ? services.filter((service) => service !== 'information') : services;
  if (asked.length === 0) return { avoidable: false, reason: 'nothing_done', service: null };
  const against = asked.map((service) => ({ service, reason: reasonAgainst(service, segment) }));
  for (const reason of AVOIDABLE_REASONS) {
    const first = against.find((each) => each.reason === reason);
    if (first) return { avoidable: false, reason, service: first.service };
  }
  return { avoidable: true, reason: 'app_serves_all', service: asked.length === 1 ? (asked[0] ?? null) : null };
}

/** Why the app could not have served it; null when it could. */
function reasonAgainst(service: Service, segment: Segment | null): AvoidableReason | null {
  const answer = APP_SERVES[service];
  if (answer === 'yes') return null;
  if (answer === 'no') return 'not_in_app';
  if (answer === 'unclear') return 'unclear';
  if (segment === null) return 'segment_unknown';
  if (answer.includes(segment)) return null;
  return service === 'facility_change' && segment === 'PBI_APBD' ? 'pbi_apbd' : 'not_for_segment';
}
