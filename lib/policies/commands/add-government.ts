import { newId } from '@/lib/server/id';
import { done, refused, type FieldProblems } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { nameKey } from '@/lib/values/person-name';
import { lastTouchedDay, policyProblems } from '../rules/reference-changes';
import { policyFacts } from '../rules/reference-facts';
import { AddGovernment, type AddGovernmentInput } from '../schemas/editing';
import { announceNothing, auditReference, lockReference, recordChange, type ReferenceChanged } from './change-reference';

/** Puts a local government on record with its first policy, which begins after today as every version does: without one its members' transfers wait for a supervisor. */
export const addGovernment = defineCommand<AddGovernmentInput, ReferenceChanged>({
  name: 'policies.addGovernment',
  permission: 'policy:edit',
  scope: 'reference',
  input: AddGovernment,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { governmentId, branchId, name, regencyCodes, reason, from, ...terms }) => {
    const { tx, now } = context;
    await lockReference(tx);
    const regencies = await tx.regency.findMany({ where: { branchId }, select: { code: true } });
    const governments = await tx.localGovernment.findMany({ select: { id: true, name: true } });
    const problems: FieldProblems = {
      ...(regencies.length === 0 && { branchId: 'not_in_list' }),
      ...(regencyCodes.some((each) => !regencies.some(({ code }) => code === each)) && { regencyCodes: 'not_in_list' }),
      ...(governments.some(({ id }) => id === governmentId) && { governmentId: 'government_code_exists' }),
      ...(nameKey(name) === '' && { name: 'too_short' }),
      ...(governments.some((other) => nameKey(other.name) === nameKey(name)) && { name: 'name_exists' }),
      ...policyProblems(from, terms, [], now),
    };
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    await tx.localGovernment.createMany({ data: [{ id: governmentId, name, branchId, regencyCodes: [...regencyCodes].sort() }] });
    await tx.pemdaPolicy.createMany({
      data: [{
        id: newId(), localGovernmentId: governmentId, validFrom: toDbDate(from), allowedTypes: terms.allowedTypes, outsideArea: terms.outsideArea, letterRequired: terms.letterRequired, cutoffDay: terms.cutoffDay,
        agreementReference: terms.agreementReference, agreementFrom: terms.agreementFrom && toDbDate(terms.agreementFrom), agreementTo: terms.agreementTo && toDbDate(terms.agreementTo),
        recordedOn: toDbDate(lastTouchedDay(now)),
      }],
    });
    const after = { name, regencyCodes: [...regencyCodes].sort().join(' '), ...policyFacts(terms) };
    return done(await recordChange(context, { kind: 'pemda', subject: governmentId, name, action: 'government_added', from, seen: 0, reason, after }));
  },
});
