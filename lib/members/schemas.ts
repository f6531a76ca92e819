import * as z from 'zod';
import { isInstantText } from '@/lib/values/instant-text';

/** The one search box. `deep` looks for misspelt names too, within the branch. */
export const SearchMembers = z.object({ text: z.string().max(10_000), deep: z.boolean().default(false) });
export type SearchMembersInput = z.infer<typeof SearchMembers>;

export const GetMember = z.object({ id: z.uuid() });

export const REVEALABLE_FIELDS = ['nik', 'familyCard', 'cardNumber', 'phone', 'email', 'virtualAccount'] as const;
export type RevealableField = (typeof REVEALABLE_FIELDS)[number];
export const RevealField = z.object({ memberId: z.uuid(), field: z.enum(REVEALABLE_FIELDS) });

/** What can be printed for a member: the summary of one card, or of everybody on the family card. */
export const PAPER_KINDS = ['card', 'family'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const GetPaper = z.object({ id: z.uuid(), kind: z.enum(PAPER_KINDS) });
export type GetPaperInput = z.infer<typeof GetPaper>;

/** One page of what was done for a member, newest first. `after` is the last line of the page before. */
export const ListCourse = z.object({
  id: z.uuid(),
  after: z.object({ at: z.string().max(40).refine(isInstantText), id: z.uuid() }).nullable().default(null),
});
export type ListCourseInput = z.infer<typeof ListCourse>;
