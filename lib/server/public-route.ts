import type * as z from 'zod';
import type { Outcome } from './outcome';
import { answer, faultAnswer, foreignOrigin, jsonBody, refusedInput, sameOrigin } from './route';
import { clientAddress } from './session';

/** A POST route for who has no session yet: same origin, JSON, schema, outcome. What it lets somebody do, its input must prove. */
export function publicRoute<I, O>(name: string, input: z.ZodType<I>, run: (input: I, address: string | null) => Promise<Outcome<O>>): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!sameOrigin(request)) return foreignOrigin(name);
    try {
      const address = await clientAddress();
      const entrance = { door: name, author: { from: address } };
      const body = await jsonBody(request, entrance);
      if (body instanceof Response) return body;
      const read = input.safeParse(body.value);
      return read.success ? answer(await run(read.data, address)) : refusedInput(entrance, read.error);
    } catch (error) {
      return faultAnswer(error, name);
    }
  };
}
