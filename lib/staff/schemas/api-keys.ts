import * as z from 'zod';

export const ListApiKeys = z.object({});

/** A key for a system: its name, the channel of what it sends, and what it may do. */
export const CreateApiKey = z.object({
  source: z.string().trim().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'invalid_source').refine((source) => !source.startsWith('file-import'), 'source_reserved'),
  channel: z.string().max(40),
  scopes: z.array(z.string().max(40)).min(1, 'required').max(10),
});
export type CreateApiKeyInput = z.infer<typeof CreateApiKey>;

export const RevokeApiKey = z.object({ prefix: z.string().regex(/^loket_[0-9a-f]{10}$/) });
