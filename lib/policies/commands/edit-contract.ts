import type * as z from 'zod';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { fromDbDate, toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { contractProblems, endProblems, lastTouchedDay } from '../rules/reference-changes';
import { contractFacts } from '../rules/reference-facts';
import { AddContract, EndContract, WithdrawContract, type AddContractInput } from '../schemas/editing';
import { announceNothing, auditReference, recordChange, takeSubject, type ReferenceChanged } from './change-reference';

/** The database lets no two contracts of a facility overlap. */
const overlap = { facility_contract_one_at_a_time: () => refused(['invalid_input'], { from: 'contract_overlaps' }) };

/** Puts a contract of a facility on record. */
export const addContract = defineCommand<AddContractInput, ReferenceChanged>({
  name: 'policies.addContract',
  permission: 'policy:edit',
  scope: 'reference',
  input: AddContract,
  announce: announceNothing,
  audit: auditReference,
  constraints: overlap,
  run: async (context, { code, version, reason, ...contract }) => {
    const { tx, now } = context;
    const facility = await tx.facility.findUnique({ where: { code }, select: { name: true } });
    if (!facility) return notFound;
    const stale = await takeSubject(context, 'facility', code, version);
    if (stale) return stale;
    const problems = contractProblems(contract, await contractsOf(context, code), now);
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    const { from, to, reference, doctors } = contract;
    await tx.facilityContract.createMany({ data: [{ facilityCode: code, validFrom: toDbDate(from), validTo: to && toDbDate(to), reference, doctors }] });
    return done(await recordChange(context, { kind: 'facility', subject: code, name: facility.name, action: 'contract_added', from, seen: version, reason, after: contractFacts(contract) }));
  },
});

/** Ends a contract on a day, sooner than agreed. Who is registered there may move at once from the day after (T7), and nobody is sent there any more (T10). */
export const endContract = defineCommand<z.infer<typeof EndContract>, ReferenceChanged>({
  name: 'policies.endContract',
  permission: 'policy:edit',
  scope: 'reference',
  input: EndContract,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { code, version, reason, from, on }) => {
    const { tx, now } = context;
    const found = await findContract(context, code, from);
    if (!found) return notFound;
    const stale = await takeSubject(context, 'facility', code, version);
    if (stale) return stale;
    if (from > lastTouchedDay(now)) return refused(['not_begun'], { on: 'not_begun' });
    const problems = endProblems(found.contract, on, now);
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    await tx.facilityContract.updateMany({ where: { facilityCode: code, validFrom: toDbDate(from) }, data: { validTo: toDbDate(on) } });
    const { reference, to } = found.contract;
    return done(await recordChange(context, { kind: 'facility', subject: code, name: found.name, action: 'contract_ended', from: on, seen: version, reason, before: { contractReference: reference, contractTo: to }, after: { contractReference: reference, contractTo: on } }));
  },
});

/** Takes back a contract that has not begun. */
export const withdrawContract = defineCommand<z.infer<typeof WithdrawContract>, ReferenceChanged>({
  name: 'policies.withdrawContract',
  permission: 'policy:edit',
  scope: 'reference',
  input: WithdrawContract,
  announce: announceNothing,
  audit: auditReference,
  run: async (context, { code, version, reason, from }) => {
    const { tx, now } = context;
    const found = await findContract(context, code, from);
    if (!found) return notFound;
    const stale = await takeSubject(context, 'facility', code, version);
    if (stale) return stale;
    const today = lastTouchedDay(now);
    if (from <= today) return refused(['in_force'], { from: 'in_force' });
    await tx.$queryRaw`SELECT reference_withdraw('facility', ${code}, ${from}::date, ${today}::date)`;
    return done(await recordChange(context, { kind: 'facility', subject: code, name: found.name, action: 'contract_withdrawn', from, seen: version, reason, before: contractFacts(found.contract) }));
  },
});

interface StoredContract {
  from: CalendarDate;
  to: CalendarDate | null;
  reference: string;
  doctors: number | null;
}

async function contractsOf({ tx }: Context, code: string): Promise<StoredContract[]> {
  const rows = await tx.facilityContract.findMany({ where: { facilityCode: code }, orderBy: { validFrom: 'asc' } });
  return rows.map(({ validFrom, validTo, reference, doctors }) => ({ from: fromDbDate(validFrom), to: validTo && fromDbDate(validTo), reference, doctors }));
}

/** The contract that began on a day, with the facility's name. Read again under the lock by its version. */
async function findContract(context: Context, code: string, from: CalendarDate): Promise<{ name: string; contract: StoredContract } | null> {
  const facility = await context.tx.facility.findUnique({ where: { code }, select: { name: true } });
  const contract = (await contractsOf(context, code)).find((each) => each.from === from);
  return facility && contract ? { name: facility.name, contract } : null;
}
