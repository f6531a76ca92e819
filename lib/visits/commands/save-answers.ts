import { newId } from '@/lib/server/id';
import type { Context } from '@/lib/server/use-case';
import type { Service } from '../model';
import { checkAnswers } from '../rules/check-answers';
import { mainService } from '../rules/main-service';
import { listVisitServices } from '../queries/visit-services';
import type { CloseVisitInput } from '../schemas/visits';

/** The answers as they are stored. */
export interface StoredAnswers {
  services: Service[];
  service: Service;
  avoidable: boolean;
  obstacle: CloseVisitInput['obstacle'];
  appExplained: boolean;
  appInstalled: boolean;
  appActivated: boolean;
}

/**
 * Ticks exactly what the answers tick, beside what the console attached, and says what is then stored; or which field is wrong, with nothing
 * written. An app that was activated was installed.
 */
export async function takeAnswers({ tx, now }: Context, visitId: string, asked: Service | null, input: CloseVisitInput): Promise<StoredAnswers | { fields: Record<string, string> }> {
  const attached = (await listVisitServices(tx, visitId)).filter(({ source }) => source === 'console').map(({ service }) => service);
  const ticked = input.services.filter((service) => !attached.includes(service));
  const services = [...new Set([...attached, ...ticked])];
  const service = input.service ?? mainService(services, asked);
  const fields = service === null ? { services: 'no_service' } : checkAnswers({ services, service, avoidable: input.avoidable, obstacle: input.obstacle });
  if (service === null || Object.keys(fields).length > 0) return { fields };
  await tx.visitService.deleteMany({ where: { visitId, source: 'ticked', service: { notIn: ticked } } });
  await tx.visitService.createMany({ data: ticked.map((each) => ({ id: newId(), visitId, service: each, source: 'ticked', at: now })), skipDuplicates: true });
  const { avoidable, obstacle, appExplained, appInstalled, appActivated } = input;
  return { services, service, avoidable, obstacle, appExplained, appInstalled: appInstalled || appActivated, appActivated };
}
