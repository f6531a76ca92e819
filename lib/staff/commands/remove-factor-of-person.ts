import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { SwitchPerson } from '../schemas/administration';
import { auditPerson, endSessionsOf, savePerson, takePerson, type PersonChanged } from './change-person';
import { eraseFactor } from './erase-factor';

/** Takes the lost second factor of a person away, and ends every session: the next sign-in is by password alone, and sets up a new one where it is required. */
export const removeFactorOfPerson = defineCommand<z.infer<typeof SwitchPerson>, PersonChanged>({
  name: 'staff.removeFactor',
  permission: 'staff:manage',
  stepUp: true,
  scope: 'nation',
  input: SwitchPerson,
  announce: () => [],
  audit: auditPerson('session.second_factor_reset'),
  run: async (context, { id, version, reason }) => {
    const taken = await takePerson(context, { id, version });
    if ('answer' in taken) return taken.answer;
    if (!(await eraseFactor(context.tx, id))) return refused(['factor_off']);
    await endSessionsOf(context.tx, id, context.now);
    return done(await savePerson(context, taken.person, {}, { action: 'factor_removed', reason }));
  },
});
