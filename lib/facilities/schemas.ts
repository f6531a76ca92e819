import * as z from 'zod';

/** Search of facilities to move to: by name or code, in the own branch first; `elsewhere` looks in the whole country. */
export const ListCandidates = z.object({
  text: z.string().trim().max(100).default(''),
  elsewhere: z.boolean().default(false),
});

/** Search of any facility, hospital or primary care, by the beginning of words of its name or of its code. */
export const SearchFacilities = z.object({ text: z.string().trim().max(100) });
