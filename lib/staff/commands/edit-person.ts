import type * as z from 'zod';
import { reachOf } from '@/lib/access/actor';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { ChangePerson, SwitchPerson, type ChangePersonInput } from '../schemas/administration';
import { auditPerson, endSessionsOf, isLastAdmin, placeProblems, savePerson, takePerson, type PersonChanged, type StoredPerson } from './change-person';
import { revokeLinks } from './link-token';

/** Changes name, role and place of a person. The next request of every open session acts in the new role. */
export const changePerson = defineCommand<ChangePersonInput, PersonChanged>({
  name: 'staff.change',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'nation',
  input: ChangePerson,
  announce: () => [],
  audit: auditPerson('staff.change', ({ role, branchId, regionId }) => ({ kind: role, place: branchId ?? regionId })),
  run: async (context, { id, version, reason, ...wanted }) => {
    const taken = await takePerson(context, { id, version });
    if ('answer' in taken) return taken.answer;
    const { person } = taken;
    const problems = await placeProblems(context.tx, wanted);
    if (problems) return refused(['invalid_input'], problems);
    const changed = (['name', 'role', 'branchId', 'regionId'] as const).filter((field) => person[field] !== wanted[field]);
    if (changed.length === 0) return refused(['nothing_changed']);
    if (wanted.role !== 'admin' && (await isLastAdmin(context.tx, person))) return refused(['last_admin']);
    if (reachOf(wanted.role) !== 'branch' && (await hasOpenDuty(context, id))) return refused(['duty_open']);
    const pick = (from: Pick<StoredPerson, (typeof changed)[number]>) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    return done(await savePerson(context, person, wanted, { action: 'changed', reason, before: pick(person), after: pick(wanted) }));
  },
});

/** Disables an account: every session ends, open links are void, and signing in fails as with a wrong password. */
export const disablePerson = defineCommand<z.infer<typeof SwitchPerson>, PersonChanged>({
  name: 'staff.disable',
  permission: 'staff:manage',
  scope: 'nation',
  input: SwitchPerson,
  announce: () => [],
  audit: auditPerson('staff.disable'),
  run: async (context, { id, version, reason }) => {
    const { tx, now } = context;
    const taken = await takePerson(context, { id, version });
    if ('answer' in taken) return taken.answer;
    const { person } = taken;
    if (!person.active) return refused(['nothing_changed']);
    if (await isLastAdmin(tx, person)) return refused(['last_admin']);
    await endSessionsOf(tx, id, now);
    await revokeLinks(tx, id, now);
    return done(await savePerson(context, person, { active: false }, { action: 'disabled', reason, before: { state: 'active' }, after: { state: 'disabled' } }));
  },
});

/** Lets a disabled person in again, with the password of before; sessions that were ended stay ended. */
export const enablePerson = defineCommand<z.infer<typeof SwitchPerson>, PersonChanged>({
  name: 'staff.enable',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'nation',
  input: SwitchPerson,
  announce: () => [],
  audit: auditPerson('staff.enable'),
  run: async (context, { id, version, reason }) => {
    const taken = await takePerson(context, { id, version });
    if ('answer' in taken) return taken.answer;
    if (taken.person.active) return refused(['nothing_changed']);
    return done(await savePerson(context, taken.person, { active: true }, { action: 'enabled', reason, before: { state: 'disabled' }, after: { state: 'active' } }));
  },
});

async function hasOpenDuty({ tx, now }: Context, staffId: string): Promise<boolean> {
  return (await tx.staffDuty.count({ where: { staffId, cancelledAt: null, endsAt: { gt: now } } })) > 0;
}
