import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Actor } from '@/lib/access/actor';
import { zoneOf } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import { appendAudit, type AuditActor, type AuditEntry } from './audit';
import type { Db, Tx } from './db';
import { announceInTransaction, type Announcement } from './events';
import { fieldProblems } from './field-problems';
import { done, refused, type Outcome } from './outcome';
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
}

export interface QuerySpec<I, O> extends Common<I, O> {
  run: (context: Context, input: I) => Promise<O | null>;
}

export interface CommandSpec<I, O> extends Common<I, O> {
  run: (context: Context, input: I) => Promise<Outcome<O>>;
  /** What other screens are told after the commit. */
  announce: (input: I, output: O, context: Context) => Announcement[];
  /** What of the input tells two attempts apart, where the input itself is large (a file). */
  fingerprint?: (input: I) => unknown;
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

/** For use cases that touch no person's data. */
export const nothingPersonal = (): AuditEntry[] => [];

/** Thrown by a query that cannot be answered, as the codes of the refusal. */
export class QueryRefused extends Error {
  constructor(readonly codes: string[]) {
    super(codes.join(' '));
  }
}

/** A read: permission, input, rows and audit in one transaction; null means missing or out of scope. */
export function defineQuery<I, O>(spec: QuerySpec<I, O>): Query<O> {
  const query = async (caller: Caller, raw: unknown): Promise<Outcome<O>> => {
    if (!can(caller.actor, spec.permission)) return forbid(caller, spec);
    const input = spec.input.safeParse(raw);
    if (!input.success) return refused(['invalid_input'], fieldProblems(input.error));
    try {
      return await inTransaction(caller.db, caller.actor, async (tx) => {
        const context = contextOf(caller, tx);
        const output = await spec.run(context, input.data);
        if (output === null) return { kind: 'not_found' };
        await appendAudit(tx, auditActor(caller), caller.now, spec.audit(input.data, output, context));
        return done(output);
      });
    } catch (error) {
      if (!(error instanceof QueryRefused)) throw error;
      const outcome = refused(error.codes);
      await auditRefusal(caller, spec, outcome);
      return outcome;
    }
  };
  return Object.assign(query, { spec: describe(spec), input: spec.input });
}

/** Rolls the transaction back while carrying the answer out of it. */
class Undone extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('undone');
  }
}

/**
 * A change: permission, input, receipt, rule, save, audit and announcement in one transaction. `key` names the attempt: the same key
 * with the same input gets the first answer again, with another input it is refused. A refusal changes nothing and is audited.
 */
export function defineCommand<I, O>(spec: CommandSpec<I, O>): Command<O> {
  const command = async (caller: Caller, raw: unknown, key: string): Promise<Outcome<O>> => {
    if (!can(caller.actor, spec.permission)) return forbid(caller, spec);
    const input = spec.input.safeParse(raw);
    if (!input.success) return refused(['invalid_input'], fieldProblems(input.error));
    try {
      return await inTransaction(caller.db, caller.actor, async (tx) => {
        const context = contextOf(caller, tx);
        const earlier = await takeReceipt<O>(context, spec.name, key, spec.fingerprint?.(input.data) ?? input.data);
        if (earlier) return earlier;
        const outcome = await spec.run(context, input.data);
        if (outcome.kind !== 'done') throw new Undone(outcome);
        await tx.$executeRaw`UPDATE command_receipt SET answer = ${JSON.stringify(outcome.value)}::jsonb
          WHERE staff_id = ${caller.actor.staffId}::uuid AND key = ${key}::uuid`;
        await announceInTransaction(tx, spec.announce(input.data, outcome.value, context));
        await appendAudit(tx, auditActor(caller), caller.now, spec.audit(input.data, outcome.value, context));
        return outcome;
      });
    } catch (error) {
      const outcome = error instanceof Undone ? error.outcome : constraintOutcome(spec, input.data, error);
      if (!outcome) throw error;
      await auditRefusal(caller, spec, outcome);
      return outcome;
    }
  };
  return Object.assign(command, { spec: describe(spec), input: spec.input });
}

export const describe = ({ name, permission, scope }: Described): Described => ({ name, permission, scope });

function contextOf(caller: Caller, tx: Tx): Context {
  return { tx, actor: caller.actor, now: caller.now, today: dateInZone(caller.now, zoneOf(caller.actor)) };
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

async function auditRefusal(caller: Caller, spec: Described, outcome: Outcome<never>): Promise<void> {
  const codes = outcome.kind === 'refused' ? outcome.codes : [outcome.kind];
  await inTransaction(caller.db, caller.actor, (tx) =>
    appendAudit(tx, auditActor(caller), caller.now, [{ action: 'refused', objectId: spec.name, detail: { codes } }]),
  );
}

/** The answer to a role that may not, after the audit has it. */
export async function forbid(caller: Caller, spec: Described): Promise<Outcome<never>> {
  await auditRefusal(caller, spec, { kind: 'forbidden' });
  return { kind: 'forbidden' };
}
