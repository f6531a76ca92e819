import type * as z from 'zod';
import type { Outcome } from './outcome';
import { describe, refuseInput, turnAway, type Caller, type Command, type Described } from './use-case';

interface BulkSpec<I, O> extends Described {
  input: z.ZodType<I>;
  run: (caller: Caller, input: I, key: string) => Promise<Outcome<O>>;
}

/**
 * A command that runs another one many times: no transaction of its own, each part has its own, with its own receipt and audit. Permission and
 * input are checked here first, so that the request of a role that may not is refused as a whole; each part checks its permission once more.
 */
export function defineBulk<I, O>(spec: BulkSpec<I, O>): Command<O> {
  const bulk = async (caller: Caller, raw: unknown, key: string): Promise<Outcome<O>> => {
    const closed = await turnAway(caller, spec);
    if (closed) return closed;
    const input = spec.input.safeParse(raw);
    if (!input.success) return refuseInput(caller, spec, input.error);
    return spec.run(caller, input.data, key);
  };
  return Object.assign(bulk, { spec: describe(spec), input: spec.input });
}
