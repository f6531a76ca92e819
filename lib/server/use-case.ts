import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isSteppedUp, zoneOf } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import type { ReadingKind } from '@/lib/access/reading-limits';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import { appendAudit, type AuditActor, type AuditEntry } from './audit';
import type { Db, Tx } from './db';
import { announceInTransaction, type Announcement } from './events';
import { fieldProblems } from './field-problems';
import { done, notFound, refused, type Outcome } from './outcome';
import { countReading, LimitPassed, warnOfLimit } from './reading-count';
import { askedRows, recordRefusal } from './refusal-audit';
import { noteRefusedInput } from './security-log';
import { inTransaction } from './transaction';

/** Who calls, from where, and the moment: made once a request by the adapters, by hand in tests. */
export interface Caller {
  db: Db;
  actor: Actor;
  address: string | null;
  now: Date;
}

/** What a use case works with. */
export interface Context {
  tx: Tx;
  actor: Actor;
  now: Date;
  /** Today in the actor's zone. */
  today: CalendarDate;
  /** What the audit of this use case says with every event about a member, such as the purpose of an opening. */
  onMember: Record<string, unknown>;
}

/**
 * How far the use case reaches: `nation` (the member table: any office serves any member), `branches` (work rows of the actor's branches:
 * the `where` must say so), `self` (own rows), `reference` (facilities, policies: nobody's data).
 */
export type Scope = 'nation' | 'branches' | 'self' | 'reference';

interface Common<I, O> {
  name: string;
  permission: Permission;
  scope: Scope;
  input: z.ZodType<I>;
  /** What goes into the audit when it is done; `nothingPersonal` where no person's data is touched. */
  audit: (input: I, output: O, context: Context) => AuditEntry[];
  /** Open to a session that has to set up its second factor first: signing in is not over before. */
  whileFactorPending?: true;
}

export interface QuerySpec<I, O> extends Common<I, O> {
  /** What of a person's hourly limits it uses up. */
  counts?: ReadingKind | ((input: I) => ReadingKind | null);
  run: (context: Context, input: I) => Promise<O | null>;
  /** Which answers leave only when the person has proved themselves within five minutes: `true` for all. The answer is known, and not yet given or audited. */
  stepUp?: true | ((input: I, output: O, context: Context) => boolean | Promise<boolean>);
}

export interface CommandSpec<I, O> extends Common<I, O> {
  run: (context: Context, input: I) => Promise<Outcome<O>>;
  /** Which inputs need a person who has proved themselves within five minutes: `true` for all. Asked before anything is changed. */
  stepUp?: true | ((input: I, context: Context) => boolean | Promise<boolean>);
  /** What other screens are told after the commit. */
  announce: (input: I, output: O, context: Context) => Announcement[];
  /** What of the input tells two attempts apart, where the input itself is large (a file). */
  fingerprint?: (input: I) => unknown;
  /** What is done with the input before the transaction begins, where it takes long and needs no rows (a picture is drawn anew). A refusal ends the attempt. */
  prepare?: (input: I) => Promise<Outcome<I>>;
  /** Database constraints that this command can run into, as the refusal they mean. */
  constraints?: Record<string, (input: I) => Outcome<never>>;
}

/** A use case carries what it says of itself, and the schema of its input. */
export type Query<O> = ((caller: Caller, raw: unknown) => Promise<Outcome<O>>) & { spec: Described; input?: z.ZodType };
export type Command<O> = ((caller: Caller, raw: unknown, key: string) => Promise<Outcome<O>>) & { spec: Described; input?: z.ZodType };
export interface Described {
  name: string;
  permission: Permission;
  scope: Scope;
}

/** People's rows that leave the console in one file without proof of the person; the parts after the first belong to a larger file. */
export const ROWS_WITHOUT_PROOF = 100;

/** For use cases that touch no person's data. */
export const nothingPersonal = (): AuditEntry[] => [];

/** Thrown by a use case that cannot go on, as the codes of the refusal. */
export class QueryRefused extends Error {
  constructor(readonly codes: string[]) {
    super(codes.join(' '));
  }
}

/** Rolls the transaction back while carrying the answer out of it. */
class Undone extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('undone');
  }
}
const STEP_UP: Outcome<never> = { kind: 'step_up' };

/** A read: permission, input, rows and audit in one transaction; null means missing or out of scope. */
export function defineQuery<I, O>(spec: QuerySpec<I, O>): Query<O> {
  const query = async (caller: Caller, raw: unknown): Promise<Outcome<O>> => {
    const closed = await turnAway(caller, spec);
    if (closed) return closed;
    const input = spec.input.safeParse(raw);
    if (!input.success) return refuseInput(caller, spec, input.error);
    try {
      return await inTransaction(caller.db, caller.actor, async (tx) => {
        const context = contextOf(caller, tx);
        if (spec.stepUp === true && !isSteppedUp(caller.actor, caller.now)) throw new Undone(STEP_UP);
        const output = await spec.run(context, input.data);
        if (output === null) throw new Undone(notFound);
        if (typeof spec.stepUp === 'function' && !isSteppedUp(caller.actor, caller.now) && (await spec.stepUp(input.data, output, context))) throw new Undone(STEP_UP);
        const counted = typeof spec.counts === 'function' ? spec.counts(input.data) : spec.counts;
        if (counted) await countReading(tx, caller.actor, counted, caller.now);
        await appendAudit(tx, auditActor(caller), caller.now, withOpening(spec.audit(input.data, output, context), context));
        return done(output);
      });
    } catch (error) {
      if (error instanceof LimitPassed) return refuseReading(caller, spec, error);
      const outcome = expected(error);
      if (!outcome) throw error;
      await auditRefusal(caller, spec, outcome, { asked: askedRows(input.data) });
      return outcome;
    }
  };
  return Object.assign(query, { spec: describe(spec), input: spec.input });
}

/**
 * A change: permission, input, receipt, rule, save, audit and announcement in one transaction. `key` names the attempt: the same key
 * with the same input gets the first answer again, with another input it is refused. A refusal changes nothing and is audited.
 */
export function defineCommand<I, O>(spec: CommandSpec<I, O>): Command<O> {
  const command = async (caller: Caller, raw: unknown, key: string): Promise<Outcome<O>> => {
    const closed = await turnAway(caller, spec);
    if (closed) return closed;
    const input = spec.input.safeParse(raw);
    if (!input.success) return refuseInput(caller, spec, input.error);
    const prepared = (await spec.prepare?.(input.data)) ?? done(input.data);
    if (prepared.kind !== 'done') {
      await auditRefusal(caller, spec, prepared, { asked: askedRows(input.data) });
      return prepared;
    }
    const given = prepared.value;
    try {
      return await inTransaction(caller.db, caller.actor, async (tx) => {
        const context = contextOf(caller, tx);
        const earlier = await takeReceipt<O>(context, spec.name, key, spec.fingerprint?.(input.data) ?? input.data);
        if (earlier) return earlier;
        const guarded = spec.stepUp !== undefined && !isSteppedUp(caller.actor, caller.now);
        if (guarded && (spec.stepUp === true || (await spec.stepUp?.(input.data, context)))) throw new Undone(STEP_UP);
        const outcome = await spec.run(context, given);
        if (outcome.kind !== 'done') throw new Undone(outcome);
        await tx.$executeRaw`UPDATE command_receipt SET answer = ${JSON.stringify(outcome.value)}::jsonb
          WHERE staff_id = ${caller.actor.staffId}::uuid AND key = ${key}::uuid`;
        await announceInTransaction(tx, spec.announce(input.data, outcome.value, context));
        await appendAudit(tx, auditActor(caller), caller.now, withOpening(spec.audit(input.data, outcome.value, context), context));
        return outcome;
      });
    } catch (error) {
      const outcome = expected(error) ?? constraintOutcome(spec, input.data, error);
      if (!outcome) throw error;
      await auditRefusal(caller, spec, outcome, { asked: askedRows(input.data) });
      return outcome;
    }
  };
  return Object.assign(command, { spec: describe(spec), input: spec.input });
}

/** What was thrown to leave a transaction with an answer; null for a fault. */
function expected(error: unknown): Outcome<never> | null {
  return error instanceof Undone ? error.outcome : error instanceof QueryRefused ? refused(error.codes) : null;
}

export const describe = ({ name, permission, scope }: Described): Described => ({ name, permission, scope });

function contextOf(caller: Caller, tx: Tx): Context {
  return { tx, actor: caller.actor, now: caller.now, today: dateInZone(caller.now, zoneOf(caller.actor)), onMember: {} };
}

/** The entries with what was gathered about the opening. */
function withOpening(entries: AuditEntry[], { onMember }: Context): AuditEntry[] {
  if (Object.keys(onMember).length === 0) return entries;
  return entries.map((entry) => (entry.memberId === null || entry.memberId === undefined ? entry : { ...entry, detail: { ...entry.detail, ...onMember } }));
}

export function auditActor({ actor, address }: Pick<Caller, 'actor' | 'address'>): AuditActor {
  return { staffId: actor.staffId, name: actor.name, role: actor.role, chain: actor.branch?.id ?? 'nation', sessionId: actor.sessionId, address };
}

async function takeReceipt<O>({ tx, actor, now }: Context, command: string, key: string, input: unknown): Promise<Outcome<O> | null> {
  const hash = createHash('sha256').update(JSON.stringify([command, input])).digest();
  // A second attempt with the same key waits here until the first has committed or rolled back.
  const taken = await tx.$executeRaw`INSERT INTO command_receipt (staff_id, key, command, input_hash, created_at)
    VALUES (${actor.staffId}::uuid, ${key}::uuid, ${command}, ${hash}, ${now}) ON CONFLICT DO NOTHING`;
  if (taken === 1) return null;
  const first = await tx.commandReceipt.findUniqueOrThrow({ where: { staffId_key: { staffId: actor.staffId, key } } });
  if (!Buffer.from(first.inputHash).equals(hash)) return refused(['attempt_reused']);
  return done(first.answer as O);
}

function constraintOutcome<I, O>(spec: CommandSpec<I, O>, input: I, error: unknown): Outcome<never> | null {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? '')}` : '';
  for (const [constraint, answer] of Object.entries(spec.constraints ?? {})) if (text.includes(constraint)) return answer(input);
  return null;
}

/** A row that is missing or out of scope is a refusal too: the person is told the same of both, the audit keeps which rows were asked for. */
export async function auditRefusal(caller: Caller, spec: Described, outcome: Outcome<never>, { asked = [], alongside }: { asked?: readonly string[]; alongside?: (tx: Tx) => Promise<void> } = {}): Promise<void> {
  const recorded = recordRefusal(caller.actor.staffId, performance.now());
  if (recorded === null) return;
  const codes = outcome.kind === 'refused' ? outcome.codes : [outcome.kind];
  await inTransaction(caller.db, caller.actor, async (tx) => {
    await alongside?.(tx);
    await appendAudit(tx, auditActor(caller), caller.now, [{ action: 'refused', objectId: spec.name, detail: { codes, ...(asked.length > 0 && { asked }), ...recorded } }]);
  });
}

/** The refusal of an input by its schema: said by field, and noted in the log without a value. It touches nobody's data, so that the audit is not asked to keep it. */
export function refuseInput({ actor }: Pick<Caller, 'actor'>, { name }: Pick<Described, 'name'>, error: z.ZodError): Outcome<never> {
  const problems = fieldProblems(error);
  noteRefusedInput(name, { staff: actor.staffId }, problems);
  return refused(['invalid_input'], problems);
}

/** A reading beyond the hour's limit: refused with what and until when, audited, and a warning to the supervisor. */
async function refuseReading(caller: Caller, spec: Described, passed: LimitPassed): Promise<Outcome<never>> {
  const { what, limit, until } = passed;
  const outcome = { kind: 'rate_limited', what, limit, until: until.toISOString(), seconds: Math.ceil((until.getTime() - caller.now.getTime()) / 1_000) } as const;
  const alongside = (tx: Tx) => warnOfLimit(tx, caller.actor, passed, caller.now, dateInZone(caller.now, zoneOf(caller.actor)));
  await auditRefusal(caller, spec, outcome, { alongside });
  return outcome;
}

/** The refusal that needs no look at the input: the role may not, or the second factor is not set up yet. Null for everybody else. */
export async function turnAway(caller: Caller, spec: Described & { whileFactorPending?: true }): Promise<Outcome<never> | null> {
  const outcome: Outcome<never> | null = !can(caller.actor, spec.permission)
    ? { kind: 'forbidden' }
    : caller.actor.factorPending && !spec.whileFactorPending
      ? { kind: 'factor_pending' }
      : null;
  if (outcome) await auditRefusal(caller, spec, outcome);
  return outcome;
}
