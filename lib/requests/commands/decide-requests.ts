import { v5 } from 'uuid';
import type * as z from 'zod';
import { defineBulk } from '@/lib/server/bulk';
import { done, type Outcome } from '@/lib/server/outcome';
import type { Command } from '@/lib/server/use-case';
import { DecideRequests } from '@/lib/requests/schemas';
import { approveRequest } from './approve-request';
import type { ChangedRequest } from './change-request';
import { rejectRequest } from './reject-request';
import { returnRequest } from './return-request';

export interface DecidedRow {
  id: string;
  outcome: Outcome<ChangedRequest>;
}

const COMMANDS = { approve: approveRequest, return: returnRequest, reject: rejectRequest } satisfies Record<z.infer<typeof DecideRequests>['action'], Command<ChangedRequest>>;

/**
 * The same decision on up to 100 requests, each in a transaction of its own and with a result of its own: one refusal or conflict does not stop
 * the others, and nobody decides on a request of their own here either. A retry repeats what was done and does the rest.
 */
export const decideRequests = defineBulk<z.infer<typeof DecideRequests>, { rows: DecidedRow[] }>({
  name: 'requests.decideMany',
  permission: 'service_request:decide',
  scope: 'branches',
  input: DecideRequests,
  run: async (caller, { action, note, items }, key) => {
    const command = COMMANDS[action];
    const rows: DecidedRow[] = [];
    for (const { id, version } of items) rows.push({ id, outcome: await command(caller, { id, version, note }, v5(id, key)) });
    return done({ rows });
  },
});
