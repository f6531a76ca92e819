import { readBirthDate } from '@/lib/members';
import { answerAgrees, factorsOf } from '@/lib/complaints/rules/compare-answer';
import { decideIdentity, type FactorCheck, type IdentityDecision, type IdentityFactor } from '@/lib/complaints/rules/identity-check';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { loadKnownPerson, readChecks } from '../queries/call-back-person';
import { CheckIdentity, type CheckIdentityInput } from '../schemas/call-back';
import { lockCallBack } from './change-call-back';

export interface CheckedIdentity {
  id: string;
  reference: string;
  memberId: string | null;
  factor: IdentityFactor;
  agrees: boolean;
  checks: FactorCheck[];
  identity: IdentityDecision;
}

/**
 * Compares what the person on the telephone says with what is on record, and says no more than whether it agrees. The checks of a call
 * are kept by the server, so that its verdict is its own; what was said is kept nowhere, not even in the fingerprint of the attempt.
 */
export const checkIdentity = defineCommand<CheckIdentityInput, CheckedIdentity>({
  name: 'callBacks.check',
  permission: 'call_back:call',
  scope: 'branches',
  input: CheckIdentity,
  fingerprint: ({ id, factor }) => [id, factor],
  audit: (_, { id, reference, memberId, factor, agrees }) => [{ action: 'call_back.check', memberId, objectId: id, detail: { reference, kind: factor, agrees } }],
  announce: () => [],
  run: async (context, { id, factor, answer }) => {
    const { tx, actor, now, today } = context;
    const locked = await lockCallBack(context, id, { withCase: false });
    if (locked.kind !== 'done') return locked;
    const row = locked.value;
    if (row.takenBy !== actor.staffId) return refused(['not_taken']);
    const person = await loadKnownPerson(tx, row);
    const known = factorsOf(person);
    const before = readChecks(row.checks);
    if (!known.includes(factor) || before.some((check) => check.factor === factor)) return refused(['already_asked']);
    if (decideIdentity(before, known).outcome !== 'unfinished') return refused(['identity_decided']);
    const agrees = answerAgrees(factor, answer, person, (text) => readBirthDate(text, today));
    const checks = [...before, { factor, agrees }];
    await tx.callBack.update({ where: { id }, data: { checks: checks.map((check) => ({ ...check })), takenAt: now } });
    return done({ id, reference: row.complaint.reference, memberId: row.memberId, factor, agrees, checks, identity: decideIdentity(checks, known) });
  },
});
