import { understandSearch } from '@/lib/members/rules/understand-search';
import type { SearchIntent } from '@/lib/members/rules/search-intent';
import { SearchMembers, type SearchMembersInput } from '@/lib/members/schemas';
import { defineQuery } from '@/lib/server/use-case';
import { findHits } from './search-hits';
import { selectRows, type SearchRow } from './search-rows';

export interface SearchResult {
  /** How the text was understood: the screen says it, and what is wrong with it. */
  intent: SearchIntent['kind'];
  rows: SearchRow[];
  /** There are more than are shown. */
  more: boolean;
  /** Where it looked. */
  within: 'branch' | 'nation';
  /** A name alone is not searched nationally: the person has no branch. */
  needsBirthDate: boolean;
  deep: boolean;
}

/**
 * Finds members by the one box: exact numbers in the whole country, names in the actor's branch, names with a birth date in the whole
 * country, misspelt names with a birth date or by `deep`. Audited with what was shown to whom, never with the text.
 */
export const searchMembers = defineQuery<SearchMembersInput, SearchResult>({
  name: 'members.search',
  permission: 'member:search',
  scope: 'nation',
  counts: 'search',
  input: SearchMembers,
  audit: (input, { intent, rows, more }) => [
    { action: 'member.search', detail: { intent, deep: input.deep, shown: rows.map(({ id }) => id), more } },
  ],
  run: async (context, { text, deep }) => {
    const { tx, actor, today } = context;
    const intent = understandSearch(text, today);
    const branchId = actor.branch?.id ?? null;
    const { hits, within } = await findHits(tx, intent, branchId, deep);
    const { rows, more } = await selectRows(tx, hits);
    const needsBirthDate = branchId === null && (intent.kind === 'name' || intent.kind === 'birth_date_only');
    return { intent: intent.kind, rows, more, within, needsBirthDate, deep };
  },
});
