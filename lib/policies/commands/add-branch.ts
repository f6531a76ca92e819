import { renewCalendar } from '@/lib/calendar';
import { done, notFound, refused, type FieldProblems } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { nameKey } from '@/lib/values/person-name';
import { isReservedBranch } from '../rules/branch-code';
import { AddBranch, AddRegency, type AddBranchInput, type AddRegencyInput } from '../schemas/editing';
import { announceNothing, auditReference, lockReference, recordChange, takeSubject, type ReferenceChanged } from './change-reference';

/**
 * Puts a branch on record with the first regency of its area. From then on people belong to it or have duty there, devices are paired, hours are set
 * and members are served: nothing else knows offices by heart. Hours that it has none of its own for are those of every office.
 */
export const addBranch = defineCommand<AddBranchInput, ReferenceChanged>({
  name: 'policies.addBranch',
  permission: 'policy:edit',
  stepUp: true,
  scope: 'reference',
  input: AddBranch,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { branchId, regionId, timeZone, name, address, phone, regencyCode, regencyName, reason }) => {
    const { tx } = context;
    await lockReference(tx);
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { name: true } });
    const branches = await tx.branch.findMany({ select: { id: true, name: true } });
    const problems: FieldProblems = {
      ...(!region && { regionId: 'not_in_list' }),
      ...(isReservedBranch(branchId) && { branchId: 'code_reserved' }),
      ...(branches.some(({ id }) => id === branchId) && { branchId: 'branch_code_exists' }),
      ...(nameKey(name) === '' && { name: 'too_short' }),
      ...(branches.some((other) => nameKey(other.name) === nameKey(name)) && { name: 'name_exists' }),
      ...(await regencyProblems(context, regencyCode, regencyName)),
    };
    if (!region || Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    await tx.branch.createMany({ data: [{ id: branchId, name, regionId, timeZone, address, phone }] });
    await tx.regency.createMany({ data: [{ code: regencyCode, name: regencyName, branchId }] });
    await renewCalendar(context);
    const after = { name, address, phone, region: region.name, timeZone, newRegencyCode: regencyCode, regencyName };
    return done(await recordChange(context, { kind: 'branch', subject: branchId, name, action: 'branch_added', from: null, seen: 0, reason, after }));
  },
});

/** Adds a regency to the area of a branch: facilities and local governments there can be recorded. A regency belongs to one branch and stays with it. */
export const addRegency = defineCommand<AddRegencyInput, ReferenceChanged>({
  name: 'policies.addRegency',
  permission: 'policy:edit',
  scope: 'reference',
  input: AddRegency,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { branchId, version, regencyCode, regencyName, reason }) => {
    const { tx } = context;
    const branch = await tx.branch.findUnique({ where: { id: branchId }, select: { name: true } });
    if (!branch) return notFound;
    const stale = await takeSubject(context, 'branch', branchId, version);
    if (stale) return stale;
    const problems = await regencyProblems(context, regencyCode, regencyName);
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    await tx.regency.createMany({ data: [{ code: regencyCode, name: regencyName, branchId }] });
    return done(await recordChange(context, { kind: 'branch', subject: branchId, name: branch.name, action: 'regency_added', from: null, seen: version, reason, after: { newRegencyCode: regencyCode, regencyName } }));
  },
});

/** A regency is known by its code and by its name, in the whole country. */
async function regencyProblems({ tx }: Context, code: string, name: string): Promise<FieldProblems> {
  const regencies = await tx.regency.findMany({ select: { code: true, name: true } });
  return {
    ...(nameKey(name) === '' && { regencyName: 'too_short' }),
    ...(regencies.some((other) => nameKey(other.name) === nameKey(name)) && { regencyName: 'name_exists' }),
    ...(regencies.some((other) => other.code === code) && { regencyCode: 'regency_taken' }),
  };
}
