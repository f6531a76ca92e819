import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { checkPhone } from '@/lib/values/phone';
import { CorrectNumber } from '../schemas/call-back';
import { announceCallBackAndCase, conflictOf, lockCallBack, saveCallBack, type ChangedCallBack } from './change-call-back';
import { callsOf, decideNext, followInCase, scheduleColumns } from './schedule-call';

/** Gives a call-back its right telephone number, and with it the window of its next call. The member's own record is changed elsewhere. */
export const correctNumber = defineCommand<z.infer<typeof CorrectNumber>, ChangedCallBack>({
  name: 'callBacks.correctNumber',
  permission: 'call_back:call',
  scope: 'branches',
  input: CorrectNumber,
  audit: (_, { id, memberId, reference, status }) => [{ action: 'call_back.correct_number', memberId, objectId: id, detail: { reference, status } }],
  announce: announceCallBackAndCase,
  run: async (context, { id, version, phone: typed }) => {
    const phone = checkPhone(typed);
    if (!phone.ok) return refused(['invalid_input'], { phone: phone.problem });
    const locked = await lockCallBack(context, id, { withCase: true });
    if (locked.kind !== 'done') return locked;
    const row = locked.value;
    if (row.version !== version) return conflictOf(context, row);
    if (row.status !== 'needs_number') return refused([row.status === 'open' ? 'number_not_missing' : 'closed']);
    if (phone.phone === row.phone) return refused(['invalid_input'], { phone: 'same_number' });
    const { now } = context;
    const next = await decideNext(context, { ...row, numberCorrectedAt: now }, await callsOf(context, id));
    const saved = await saveCallBack(context, row, version, { ...scheduleColumns(next, now), phone: phone.phone, numberCorrectedAt: now });
    if (saved.kind !== 'done') return saved;
    const followed = await followInCase(context, row, next, { note: '', changes: { number: { before: null, after: 'corrected' }, call_back_status: { before: row.status, after: saved.value.status } } });
    return followed.kind === 'done' ? done(saved.value) : followed;
  },
});
