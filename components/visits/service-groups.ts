import type { Service } from '@/lib/visits/model';
import type { VisitServiceLine } from '@/lib/visits/queries/visit-services';

/** One service of a visit with everything that was made for it. */
export interface ServiceGroup {
  service: Service;
  /** Attached by the console: it cannot be taken away. */
  attached: boolean;
  /** Numbers of what was made, each once, and where they lead. */
  made: { reference: string; href: string | null }[];
}

const PLACES: Partial<Record<string, string>> = { transfer: '/transfers/', complaint: '/complaints/', service_request: '/requests/' };

/** The lines of a visit by service, in the order of the first of each; looking at records is left out where something else was done. */
export function groupServices(lines: readonly VisitServiceLine[]): ServiceGroup[] {
  const groups = new Map<Service, ServiceGroup>();
  for (const { service, source, made, madeId, reference } of lines) {
    const group = groups.get(service) ?? { service, attached: false, made: [] };
    groups.set(service, group);
    group.attached ||= source === 'console';
    if (reference === null || group.made.some((each) => each.reference === reference)) continue;
    const place = made === null ? undefined : PLACES[made];
    group.made.push({ reference, href: place === undefined || madeId === null ? null : `${place}${madeId}` });
  }
  return [...groups.values()];
}
