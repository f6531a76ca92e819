import { branchWhere, can } from '@/lib/access/can';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { fromDbDate } from '@/lib/values/calendar-date';
import { listVisitServices } from '../queries/visit-services';
import { mayCorrect } from '../rules/may-correct';
import { CorrectVisit, type CorrectVisitInput } from '../schemas/visits';
import { announceVisit, changedVisit, staleVisit, type ChangedVisit, type StoredVisit } from './own-visit';
import { takeAnswers, type StoredAnswers } from './save-answers';

interface Corrected extends ChangedVisit {
  before: Omit<StoredAnswers, 'service'> & { service: string | null };
  after: StoredAnswers;
}

/** Corrects the answers of a closed visit: its own officer on its day, a supervisor at any time. The audit keeps what they were. */
export const correctVisit = defineCommand<CorrectVisitInput, Corrected>({
  name: 'visits.correct',
  permission: 'queue:serve',
  scope: 'branches',
  input: CorrectVisit,
  audit: ({ note }, { id, memberId, before, after }) => [{ action: 'visit.correct', objectId: id, memberId, reason: note || null, detail: { before, after } }],
  announce: (_, visit) => announceVisit(visit, false),
  run: async (context, input) => {
    const { tx, actor, now, today } = context;
    const visit = await lockVisit(context, input.visitId);
    if (!visit) return notFound;
    const facts = { staffId: visit.staffId, day: fromDbDate(visit.day), closed: visit.closedAt !== null };
    const refusal = mayCorrect({ visit: facts, person: { staffId: actor.staffId, supervises: can(actor, 'queue:manage') }, today });
    if (refusal) return refused([refusal]);
    if (visit.version !== input.version) return staleVisit(visit, (await tx.staff.findUnique({ where: { id: visit.staffId }, select: { name: true } }))?.name ?? '');
    const before = answersOf(visit, (await listVisitServices(tx, visit.id)).map(({ service }) => service));
    const after = await takeAnswers(context, visit.id, null, input);
    if ('fields' in after) return refused(['invalid_input'], after.fields);
    const { services: _services, ...stored } = after;
    const version = visit.version + 1;
    await tx.visit.update({ where: { id: visit.id }, data: { ...stored, version, updatedAt: now } });
    return done({ ...changedVisit(visit, version), before, after });
  },
});

async function lockVisit({ tx, actor }: Context, id: string): Promise<StoredVisit | null> {
  const found = await tx.visit.findFirst({ where: { id, ...branchWhere(actor) }, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.visit.findUnique({ where: { id } });
}

function answersOf(visit: StoredVisit, services: StoredAnswers['services']): Corrected['before'] {
  const { service, avoidable, appExplained, appInstalled, appActivated } = visit;
  return { services: [...new Set(services)], service, avoidable: avoidable ?? false, obstacle: visit.obstacle as StoredAnswers['obstacle'], appExplained, appInstalled, appActivated };
}
