import { v4 } from 'uuid';

/** One try at a command: its key makes the server do it once, however often it is sent. */
export interface Attempt {
  key: string;
  body: string;
}

/**
 * The attempt for an input: the earlier one while its outcome is unknown and nothing was changed, else a new one.
 * @param unsettled the earlier attempt if no answer told what became of it, else null
 */
export function attemptFor(unsettled: Attempt | null, input: unknown): Attempt {
  const body = JSON.stringify(input);
  return unsettled !== null && unsettled.body === body ? unsettled : { key: v4(), body };
}
