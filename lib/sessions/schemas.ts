import * as z from 'zod';

/** Use cases about the session itself take nothing. */
export const Nothing = z.strictObject({});
export const EndSession = z.object({ id: z.uuid() });
/** At most 1,000 characters, as at the sign-in: a longer one would only cost time. */
export const UnlockSession = z.object({ password: z.string().min(1, 'required').max(1_000, 'too_long') });
