import * as z from 'zod';

/** Which branch's policies or facilities; the first in scope when left out. */
export const ReadPolicies = z.object({ branch: z.string().max(8).nullable().default(null) });

/** Facilities of a branch whose name or code begins so. */
export const ReadFacilities = ReadPolicies.extend({ text: z.string().trim().max(100).default('') });
