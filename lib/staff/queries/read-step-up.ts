import type * as z from 'zod';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { hasFactor } from '../commands/prove-factor';
import type { Proof } from '../model';
import { OwnAccount } from '../schemas';

/** What the person is asked for when they have to prove themselves anew. */
export const readStepUp = defineQuery<z.infer<typeof OwnAccount>, { by: Proof }>({
  name: 'staff.readStepUp',
  permission: 'session:own',
  scope: 'self',
  input: OwnAccount,
  audit: nothingPersonal,
  run: async ({ tx, actor }) => ({ by: (await hasFactor(tx, actor.staffId)) ? 'code' : 'password' }),
});
