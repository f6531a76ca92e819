import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { nameKey } from '@/lib/values/person-name';
import { changedFields } from '../rules/reference-facts';
import { ChangeBranch, type ChangeBranchInput } from '../schemas/editing';
import { announceNothing, auditReference, recordChange, takeSubject, type ReferenceChanged } from './change-reference';

/**
 * Changes name, address and telephone of a branch: the letterhead of what is printed from now on. Its time zone is no input: days and hours of
 * everything that the branch did are counted by it, those of the past too.
 */
export const changeBranch = defineCommand<ChangeBranchInput, ReferenceChanged>({
  name: 'policies.changeBranch',
  permission: 'policy:edit',
  scope: 'reference',
  input: ChangeBranch,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { branchId, version, reason, ...after }) => {
    const { tx } = context;
    const stale = await takeSubject(context, 'branch', branchId, version);
    if (stale) return stale;
    const branches = await tx.branch.findMany({ select: { id: true, name: true, address: true, phone: true } });
    const branch = branches.find(({ id }) => id === branchId);
    if (!branch) return notFound;
    const { name, address, phone } = branch;
    const before = { name, address, phone };
    const changed = changedFields(before, after);
    if (changed.length === 0) return refused(['nothing_changed']);
    if (nameKey(after.name) === '') return refused(['invalid_input'], { name: 'too_short' });
    if (branches.some((other) => other.id !== branchId && nameKey(other.name) === nameKey(after.name))) return refused(['invalid_input'], { name: 'name_exists' });
    await tx.branch.updateMany({ where: { id: branchId }, data: after });
    const pick = (facts: typeof after) => Object.fromEntries(changed.map((field) => [field, facts[field as keyof typeof after]]));
    return done(await recordChange(context, { kind: 'branch', subject: branchId, name: after.name, action: 'branch_changed', from: null, seen: version, reason, before: pick(before), after: pick(after) }));
  },
});
