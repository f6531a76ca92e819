import type { Obstacle, Service } from '../model';

/** What is said of a visit at its end. */
export interface VisitAnswers {
  /** Everything that was done. */
  services: readonly Service[];
  /** The one that it counts under. */
  service: Service;
  avoidable: boolean;
  /** What kept the member from the app; only of an avoidable visit. */
  obstacle: Obstacle | null;
}

/** What is wrong with the answers: problem code by field; empty when nothing is. */
export function checkAnswers({ services, service, avoidable, obstacle }: VisitAnswers): Record<string, string> {
  return {
    ...(services.length === 0 && { services: 'no_service' }),
    ...(services.length > 0 && !services.includes(service) && { service: 'not_in_visit' }),
    ...(avoidable && obstacle === null && { obstacle: 'required' }),
    ...(!avoidable && obstacle !== null && { obstacle: 'only_avoidable' }),
  };
}
