import type { HelpOutcome, HelpProblem } from '@/lib/app-help/model';
import { checkHelp } from '@/lib/app-help/rules/check-help';
import { GUIDES } from '@/lib/app-help/rules/guides';
import { RecordHelp, type RecordHelpInput } from '@/lib/app-help/schemas';
import { serveMember } from '@/lib/privacy';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { noteInVisit } from '@/lib/visits';

export interface RecordedHelp {
  id: string;
  problem: HelpProblem;
  outcome: HelpOutcome;
}

/** Closes a help with its outcome. Refused where it does not fit its guide: what was not done cannot have ended well. */
export const recordHelp = defineCommand<RecordHelpInput, RecordedHelp>({
  name: 'appHelp.record',
  permission: 'queue:serve',
  scope: 'branches',
  input: RecordHelp,
  audit: ({ memberId, problem, outcome, obstacle }, { id }) => [{ action: 'app_help.record', memberId, objectId: id, detail: { kind: problem, outcome, obstacle } }],
  announce: () => [],
  run: async (context, input) => {
    const { tx, actor, now } = context;
    if (!actor.branch) return refused(['needs_branch']);
    const faults = checkHelp(input);
    if (faults.length > 0) return refused(['invalid_input'], Object.fromEntries(faults.map(({ field, code }) => [field, code])));
    const { memberId, problem, outcome, obstacle, stepsDone } = input;
    await serveMember(context, memberId);
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { id: true } });
    if (!member) return notFound;
    const id = newId();
    await tx.appHelp.create({
      data: {
        id, memberId, problem, outcome, obstacle, branchId: actor.branch.id, staffId: actor.staffId, at: now,
        // As the guide lists them, in whatever order they were ticked.
        stepsDone: GUIDES[problem].steps.filter((step) => stepsDone.includes(step)),
      },
    });
    await noteInVisit(context, { service: 'app_help', made: 'app_help', madeId: id, memberId });
    return done({ id, problem, outcome });
  },
});
