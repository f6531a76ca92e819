import { v5 } from 'uuid';
import type * as z from 'zod';
import type { Outcome } from '@/lib/server/outcome';
import { defineBulk } from '@/lib/server/bulk';
import { done } from '@/lib/server/outcome';
import type { Command } from '@/lib/server/use-case';
import { DecideTransfers } from '@/lib/transfers/schemas';
import { approveTransfer } from './approve-transfer';
import type { ChangedTransfer } from './change-transfer';
import { rejectTransfer } from './reject-transfer';
import { returnTransfer } from './return-transfer';

export interface DecidedRow {
  id: string;
  outcome: Outcome<ChangedTransfer>;
}

const COMMANDS = { approve: approveTransfer, return: returnTransfer, reject: rejectTransfer } satisfies Record<
  z.infer<typeof DecideTransfers>['action'],
  Command<ChangedTransfer>
>;

/**
 * The same decision on up to 100 requests, each in a transaction of its own and with a result of its own: one refusal or conflict does not
 * stop the others. A retry repeats what was done and does the rest.
 */
export const decideTransfers = defineBulk<z.infer<typeof DecideTransfers>, { rows: DecidedRow[] }>({
  name: 'transfers.decideMany',
  permission: 'transfer:decide',
  scope: 'branches',
  input: DecideTransfers,
  run: async (caller, { action, note, items }, key) => {
    const command = COMMANDS[action];
    const rows: DecidedRow[] = [];
    for (const { id, version } of items) rows.push({ id, outcome: await command(caller, { id, version, note }, v5(id, key)) });
    return done({ rows });
  },
});
