import type * as z from 'zod';
import { readChecks } from '../queries/call-back-person';
import { refused } from '@/lib/server/outcome';
import { defineCommand, nothingPersonal } from '@/lib/server/use-case';
import { ReleaseCallBack, TakeCallBack } from '../schemas/call-back';
import { announceCallBack, conflictOf, lockCallBack, saveCallBack, type CallBackState, type ChangedCallBack } from './change-call-back';

/**
 * Takes a call-back to call the member: for some minutes nobody else can, and the telephone number is shown in full. A call before its
 * window is possible (a member may ask for it); the screen says so. Taken anew by the same person it goes on as it stands.
 */
export const takeCallBack = defineCommand<z.infer<typeof TakeCallBack>, ChangedCallBack>({
  name: 'callBacks.take',
  permission: 'call_back:call',
  scope: 'branches',
  input: TakeCallBack,
  audit: (_, { id, memberId, reference }) => [{ action: 'call_back.take', memberId, objectId: id, detail: { reference } }],
  announce: announceCallBack,
  run: async (context, { id, version }) => {
    const locked = await lockCallBack(context, id, { withCase: false });
    if (locked.kind !== 'done') return locked;
    const row = locked.value;
    if (row.version !== version) return conflictOf(context, row);
    if (row.status !== 'open') return refused([row.status === 'needs_number' ? 'needs_number' : 'closed']);
    const goesOn = row.takenBy === context.actor.staffId;
    return saveCallBack(context, row, version, { takenBy: context.actor.staffId, takenAt: context.now, ...(!goesOn && { checks: remaining(row) }) });
  },
});

/** Gives a call-back back without a call. */
export const releaseCallBack = defineCommand<z.infer<typeof ReleaseCallBack>, ChangedCallBack>({
  name: 'callBacks.release',
  permission: 'call_back:call',
  scope: 'branches',
  input: ReleaseCallBack,
  audit: nothingPersonal,
  announce: announceCallBack,
  run: async (context, { id, version }) => {
    const locked = await lockCallBack(context, id, { withCase: false });
    if (locked.kind !== 'done') return locked;
    const row = locked.value;
    if (row.version !== version) return conflictOf(context, row);
    if (row.takenBy !== context.actor.staffId) return refused(['not_taken']);
    return saveCallBack(context, row, version, { takenBy: null, takenAt: null, checks: remaining(row) });
  },
});

/** Wrong answers stay until a call is logged: who gives back and takes again gets no further guess. Right ones are of that call alone. */
function remaining(row: CallBackState) {
  return readChecks(row.checks).filter(({ agrees }) => !agrees).map(({ factor, agrees }) => ({ factor, agrees }));
}
