import { done, notFound, refused, type FieldProblems } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { nameKey } from '@/lib/values/person-name';
import type { ReferenceFacts } from '../model';
import { changedFields, facilityFacts } from '../rules/reference-facts';
import { AddFacility, ChangeFacility, type AddFacilityInput, type ChangeFacilityInput } from '../schemas/editing';
import { announceNothing, auditReference, lockReference, recordChange, takeSubject, type ReferenceChanged } from './change-reference';

/** Puts a facility on record, without a contract: nobody can be sent there until it has one. */
export const addFacility = defineCommand<AddFacilityInput, ReferenceChanged>({
  name: 'policies.addFacility',
  permission: 'policy:edit',
  scope: 'reference',
  input: AddFacility,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { code, branchId, reason, ...facts }) => {
    const { tx } = context;
    await lockReference(tx);
    if (await tx.facility.findUnique({ where: { code }, select: { code: true } })) return refused(['invalid_input'], { code: 'code_exists' });
    if (!(await tx.branch.findUnique({ where: { id: branchId }, select: { id: true } }))) return refused(['invalid_input'], { branchId: 'not_in_list' });
    const problems = await placeProblems(context, { code, branchId, ...facts });
    if (problems) return refused(['invalid_input'], problems);
    await tx.facility.createMany({ data: [{ code, branchId, nameKey: nameKey(facts.name), ...facts }] });
    return done(await recordChange(context, { kind: 'facility', subject: code, name: facts.name, action: 'facility_added', from: null, seen: 0, reason, after: facilityFacts(facts) }));
  },
});

/** Corrects what is known of a facility; it holds at once, and the history keeps what was known before. */
export const changeFacility = defineCommand<ChangeFacilityInput, ReferenceChanged>({
  name: 'policies.changeFacility',
  permission: 'policy:edit',
  scope: 'reference',
  input: ChangeFacility,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { code, version, reason, ...facts }) => {
    const { tx } = context;
    const exists = await tx.facility.findUnique({ where: { code }, select: { code: true } });
    if (!exists) return notFound;
    const stale = await takeSubject(context, 'facility', code, version);
    if (stale) return stale;
    const facility = await tx.facility.findUniqueOrThrow({ where: { code } });
    const before = facilityFacts(facility);
    const after = facilityFacts(facts);
    const changed = changedFields(before, after);
    if (changed.length === 0) return refused(['nothing_changed']);
    const problems = await placeProblems(context, { code, branchId: facility.branchId, ...facts });
    if (problems) return refused(['invalid_input'], problems);
    if (facts.type === 'hospital' && facility.type !== 'hospital' && (await leadsThere(context, code, facility.members))) return refused(['invalid_input'], { type: 'has_members' });
    await tx.$executeRaw`SELECT facility_correct(${code}, ${facts.name}, ${nameKey(facts.name)}, ${facts.type}, ${facts.regencyCode}, ${facts.district}, ${facts.address}, ${facts.doctors}::int)`;
    const pick = (all: ReferenceFacts) => Object.fromEntries(changed.map((field) => [field, all[field] ?? null]));
    return done(await recordChange(context, { kind: 'facility', subject: code, name: facts.name, action: 'facility_changed', from: null, seen: version, reason, before: pick(before), after: pick(after) }));
  },
});

/** The regency is one of the branch, and no other facility there has the name. */
async function placeProblems({ tx }: Context, { code, branchId, regencyCode, name }: { code: string; branchId: string; regencyCode: string; name: string }): Promise<FieldProblems | null> {
  if (nameKey(name) === '') return { name: 'too_short' };
  const regency = await tx.regency.findUnique({ where: { code: regencyCode }, select: { branchId: true } });
  if (regency?.branchId !== branchId) return { regencyCode: 'not_in_list' };
  const namesake = await tx.facility.findFirst({ where: { nameKey: nameKey(name), regencyCode, code: { not: code } }, select: { code: true } });
  return namesake ? { name: 'name_exists' } : null;
}

/** Whether members are registered at a facility or on their way to it. */
async function leadsThere({ tx }: Context, code: string, members: number): Promise<boolean> {
  return members > 0 || (await tx.transfer.count({ where: { toFacilityCode: code, status: { in: ['requested', 'returned', 'approved'] } } })) > 0;
}
