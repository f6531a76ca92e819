import type * as z from 'zod';
import { fieldProblems } from './field-problems';
import { refused, type Outcome } from './outcome';
import { answer, faultAnswer, foreignOrigin, jsonBody, sameOrigin } from './route';
import { clientAddress } from './session';

/** A POST route for who has no session yet: same origin, JSON, schema, outcome. What it lets somebody do, its input must prove. */
export function publicRoute<I, O>(name: string, input: z.ZodType<I>, run: (input: I, address: string | null) => Promise<Outcome<O>>): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!sameOrigin(request)) return foreignOrigin(name);
    try {
      const body = await jsonBody(request);
      if (body instanceof Response) return body;
      const read = input.safeParse(body.value);
      if (!read.success) return answer(refused(['invalid_input'], fieldProblems(read.error)));
      return answer(await run(read.data, await clientAddress()));
    } catch (error) {
      return faultAnswer(error, name);
    }
  };
}
