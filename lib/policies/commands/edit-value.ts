import type * as z from 'zod';
import { announceCalendar, raiseCalendar, renewCalendar } from '@/lib/calendar';
import { CLOCK_POLICY_KEYS } from '@/lib/complaints';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Announcement } from '@/lib/server/events';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { fromDbDate, toDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { isClockValue, type EditableValue, type ReferenceFacts } from '../model';
import { lastTouchedDay, startProblems } from '../rules/reference-changes';
import { changedFields } from '../rules/reference-facts';
import { partProblems, valueFacts, valueOf } from '../rules/value-parts';
import { AddValue, WithdrawValue, type AddValueInput } from '../schemas/editing';
import { auditReference, recordChange, takeSubject, type ReferenceChanged } from './change-reference';

/** What a change of a value answers: with the recount that it set off, where complaints are counted by it. */
export interface ValueChanged extends ReferenceChanged {
  recountId: string | null;
}

/** Puts a new value on record, from a day after today on; those of before stay as they were. */
export const addValue = defineCommand<AddValueInput, ValueChanged>({
  name: 'policies.addValue',
  permission: 'policy:edit',
  scope: 'reference',
  input: AddValue,
  announce: announceRecount,
  audit: auditReference,
  run: async (context, { key, version, reason, from, parts, source, certainty }) => {
    const { tx, now } = context;
    const stale = await takeSubject(context, 'value', key, version);
    if (stale) return stale;
    const stored = await valuesOf(context, key);
    // What would hold on that day without this one gives the form of the value.
    const inForce = stored.find((each) => each.from <= from) ?? stored.at(-1);
    if (!inForce) return notFound;
    const problems = { ...startProblems(from, stored.map((each) => each.from), now), ...partProblems(key, inForce.value, parts) };
    if (Object.keys(problems).length > 0) return refused(['invalid_input'], problems);
    const value = valueOf(key, inForce.value, parts);
    const before = factsOf(key, inForce);
    const after = factsOf(key, { value, source, certainty });
    const changed = changedFields(before, after);
    if (changed.length === 0) return refused(['nothing_changed']);
    await tx.policyValue.createMany({ data: [{ key, validFrom: toDbDate(from), value: value as Prisma.InputJsonValue, source, certainty, recordedOn: toDbDate(lastTouchedDay(now)) }] });
    const pick = (facts: ReferenceFacts) => Object.fromEntries(changed.map((field) => [field, facts[field] ?? null]));
    return done(await recordValue(context, { kind: 'value', subject: key, name: key, action: 'value_added', from, seen: version, reason, before: pick(before), after: pick(after) }));
  },
});

/** Takes back a value that does not hold yet. */
export const withdrawValue = defineCommand<z.infer<typeof WithdrawValue>, ValueChanged>({
  name: 'policies.withdrawValue',
  permission: 'policy:edit',
  scope: 'reference',
  input: WithdrawValue,
  announce: announceRecount,
  audit: auditReference,
  run: async (context, { key, version, reason, from }) => {
    const { tx, now } = context;
    const stale = await takeSubject(context, 'value', key, version);
    if (stale) return stale;
    const value = (await valuesOf(context, key)).find((each) => each.from === from);
    if (!value) return notFound;
    const today = lastTouchedDay(now);
    if (from <= today) return refused(['in_force'], { from: 'in_force' });
    await tx.$queryRaw`SELECT reference_withdraw('value', ${key}, ${from}::date, ${today}::date)`;
    return done(await recordValue(context, { kind: 'value', subject: key, name: key, action: 'value_withdrawn', from, seen: version, reason, before: factsOf(key, value) }));
  },
});

/**
 * Writes the line of history. What the complaints go by is kept in every process, so all read it anew; a value by which their due instants are counted
 * has the open cases counted again too, as an edit of a holiday does: each keeps what held on the day of its receipt, and the recount is seen to find that.
 */
async function recordValue(context: Context, change: Parameters<typeof recordChange>[1]): Promise<ValueChanged> {
  const { subject, action, from } = change;
  const recount = isClockValue(subject) ? await raiseCalendar(context, `${action} ${subject} ${from ?? ''}`) : null;
  if (recount === null && (CLOCK_POLICY_KEYS as readonly string[]).includes(subject)) await renewCalendar(context);
  return { ...(await recordChange(context, change)), recountId: recount?.recountId ?? null };
}

function announceRecount(_: unknown, { recountId }: ValueChanged): Announcement[] {
  return recountId === null ? [] : announceCalendar(_, { recountId });
}

interface StoredValue {
  from: CalendarDate;
  value: unknown;
  source: string;
  certainty: string;
}

/** The values of a key, the newest first. */
async function valuesOf({ tx }: Context, key: string): Promise<StoredValue[]> {
  const rows = await tx.policyValue.findMany({ where: { key }, orderBy: { validFrom: 'desc' } });
  return rows.map(({ validFrom, value, source, certainty }) => ({ from: fromDbDate(validFrom), value, source, certainty }));
}

const factsOf = (key: EditableValue, { value, source, certainty }: Omit<StoredValue, 'from'>): ReferenceFacts => ({ ...valueFacts(key, value), source, certainty });
