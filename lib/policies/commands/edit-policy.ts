import type * as z from 'zod';
import { newId } from '@/lib/server/id';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { fromDbDate, toDbDate } from '@/lib/values/calendar-date';
import { termsOf } from '../queries/stored-policy';
import { lastTouchedDay, policyProblems } from '../rules/reference-changes';
import { changedFields, policyFacts } from '../rules/reference-facts';
import { AddPolicy, WithdrawPolicy, type AddPolicyInput } from '../schemas/editing';
import { announceNothing, auditReference, recordChange, takeSubject, type ReferenceChanged } from './change-reference';

/** Puts a new version of a local government's policy on record. It begins after today and ends the one before it; that one stays as it was. */
export const addPolicy = defineCommand<AddPolicyInput, ReferenceChanged>({
  name: 'policies.addPolicy',
  permission: 'policy:edit',
  scope: 'reference',
  input: AddPolicy,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { governmentId, version, reason, from, ...terms }) => {
    const { tx, now } = context;
    const government = await tx.localGovernment.findUnique({ where: { id: governmentId }, select: { name: true } });
    if (!government) return notFound;
    const stale = await takeSubject(context, 'pemda', governmentId, version);
    if (stale) return stale;
    const policies = await tx.pemdaPolicy.findMany({ where: { localGovernmentId: governmentId }, orderBy: { validFrom: 'desc' } });
    const problems = policyProblems(from, terms, policies.map(({ validFrom }) => fromDbDate(validFrom)), now);
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    // What would hold on that day without this version, and so what it changes.
    const inForce = policies.find(({ validFrom }) => fromDbDate(validFrom) <= from);
    const before = inForce ? policyFacts(termsOf(inForce)) : {};
    const after = policyFacts(terms);
    const changed = changedFields(before, after);
    if (inForce && changed.length === 0) return refused(['nothing_changed']);
    await tx.pemdaPolicy.create({
      data: {
        id: newId(), localGovernmentId: governmentId, validFrom: toDbDate(from), allowedTypes: terms.allowedTypes, outsideArea: terms.outsideArea, letterRequired: terms.letterRequired, cutoffDay: terms.cutoffDay,
        agreementReference: terms.agreementReference, agreementFrom: terms.agreementFrom && toDbDate(terms.agreementFrom), agreementTo: terms.agreementTo && toDbDate(terms.agreementTo),
        recordedOn: toDbDate(lastTouchedDay(now)),
      },
    });
    const pick = (facts: typeof after) => Object.fromEntries(changed.map((field) => [field, facts[field] ?? null]));
    return done(await recordChange(context, { kind: 'pemda', subject: governmentId, name: government.name, action: 'policy_added', from, seen: version, reason, before: inForce ? pick(before) : {}, after: pick(after) }));
  },
});

/** Takes back a version that has not begun. The one before it goes on. */
export const withdrawPolicy = defineCommand<z.infer<typeof WithdrawPolicy>, ReferenceChanged>({
  name: 'policies.withdrawPolicy',
  permission: 'policy:edit',
  scope: 'reference',
  input: WithdrawPolicy,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { governmentId, version, reason, from }) => {
    const { tx, now } = context;
    const government = await tx.localGovernment.findUnique({ where: { id: governmentId }, select: { name: true } });
    const policy = await tx.pemdaPolicy.findUnique({ where: { localGovernmentId_validFrom: { localGovernmentId: governmentId, validFrom: toDbDate(from) } } });
    if (!government || !policy) return notFound;
    const stale = await takeSubject(context, 'pemda', governmentId, version);
    if (stale) return stale;
    const today = lastTouchedDay(now);
    if (from <= today) return refused(['in_force'], { from: 'in_force' });
    await tx.$queryRaw`SELECT reference_withdraw('pemda', ${governmentId}, ${from}::date, ${today}::date)`;
    return done(await recordChange(context, { kind: 'pemda', subject: governmentId, name: government.name, action: 'policy_withdrawn', from, seen: version, reason, before: policyFacts(termsOf(policy)) }));
  },
});
