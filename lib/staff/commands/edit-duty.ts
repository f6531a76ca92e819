import type * as z from 'zod';
import { reachOf } from '@/lib/access/actor';
import { parseZone } from '@/lib/calendar';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { dateInZone } from '@/lib/values/calendar-date';
import { dutyProblems, dutyWindow } from '../rules/duty';
import { AddDuty, EndDuty, type AddDutyInput } from '../schemas/administration';
import { auditPerson, savePerson, takePerson, type PersonChanged } from './change-person';

/** The database lets no two duties of a person overlap. */
const overlap = { staff_duty_one_at_a_time: () => refused(['duty_overlaps'], { from: 'duty_overlaps' }) };

/** Sends a person to another branch, or lets them act in another role, for whole days. It begins and ends by itself: the session is read with it. */
export const addDuty = defineCommand<AddDutyInput, PersonChanged>({
  name: 'staff.addDuty',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'nation',
  input: AddDuty,
  announce: () => [],
  audit: auditPerson('staff.duty', ({ branchId, role, from, until }) => ({ kind: role, place: branchId, from, until })),
  constraints: overlap,
  run: async (context, { id, version, reason, branchId, role, from, until }) => {
    const { tx, now } = context;
    const taken = await takePerson(context, { id, version });
    if ('answer' in taken) return taken.answer;
    const { person } = taken;
    if (!person.active) return refused(['person_disabled']);
    // Who administrates or audits does neither from a desk.
    if (person.role === 'admin' || person.role === 'auditor') return refused(['duty_not_for_role']);
    if (role === null && reachOf(person.role) !== 'branch') return refused(['invalid_input'], { role: 'required' });
    const branch = await tx.branch.findUnique({ where: { id: branchId }, select: { timeZone: true } });
    const zone = branch && parseZone(branch.timeZone);
    if (!zone) return refused(['invalid_input'], { branchId: 'not_in_list' });
    if (branchId === person.branchId && (role ?? person.role) === person.role) return refused(['invalid_input'], { branchId: 'duty_changes_nothing' });
    const problems = dutyProblems({ from, until }, dateInZone(now, zone));
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    const { startsAt, endsAt } = dutyWindow({ from, until }, zone);
    const duty = { id: newId(), staffId: id, branchId, role, startsAt: new Date(startsAt), endsAt: new Date(endsAt), reason, createdAt: now };
    await tx.staffDuty.create({ data: duty });
    return done(await savePerson(context, person, {}, { action: 'duty_added', reason, after: { dutyBranch: branchId, dutyRole: role, dutyFrom: from, dutyUntil: until } }));
  },
});

/** Ends a duty now, or takes away one that has not begun. */
export const endDuty = defineCommand<z.infer<typeof EndDuty>, PersonChanged>({
  name: 'staff.endDuty',
  permission: 'staff:manage',
  scope: 'nation',
  input: EndDuty,
  announce: () => [],
  audit: auditPerson('staff.end_duty'),
  run: async (context, { id, version, reason, dutyId }) => {
    const { tx, now } = context;
    const taken = await takePerson(context, { id, version });
    if ('answer' in taken) return taken.answer;
    const duty = await tx.staffDuty.findFirst({ where: { id: dutyId, staffId: id, cancelledAt: null } });
    if (!duty) return notFound;
    if (duty.endsAt <= now) return refused(['duty_over']);
    await tx.staffDuty.updateMany({ where: { id: dutyId }, data: duty.startsAt < now ? { endsAt: now } : { cancelledAt: now } });
    return done(await savePerson(context, taken.person, {}, { action: 'duty_ended', reason, before: { dutyBranch: duty.branchId, dutyRole: duty.role } }));
  },
});
