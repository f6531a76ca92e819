import type { Service } from '@/lib/visits/model';

/** What a branch aims at for a service, in minutes. */
export interface VisitTarget {
  waitMinutes: number;
  serviceMinutes: number;
}

/** Targets by service; `default` for services that have none of their own. */
export type VisitTargets = Partial<Record<Service, VisitTarget>> & { default: VisitTarget };

/** The target of a service. */
export function targetOf(targets: VisitTargets, service: string): VisitTarget {
  return (targets as Partial<Record<string, VisitTarget>>)[service] ?? targets.default;
}
