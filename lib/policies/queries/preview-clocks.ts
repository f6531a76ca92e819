import { previewPromises, type PromisePreview } from '@/lib/complaints';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { toDbDate } from '@/lib/values/calendar-date';
import { partProblems, valueOf } from '../rules/value-parts';
import { PreviewClocks, type PreviewClocksInput } from '../schemas/editing';

/** What new numbers would do to the clocks of complaints; `preview` is null while they do not agree with one another. Counts and examples: nobody's data. */
export const previewClocks = defineQuery<PreviewClocksInput, { preview: PromisePreview | null }>({
  name: 'policies.previewClocks',
  permission: 'policy:edit',
  scope: 'reference',
  input: PreviewClocks,
  audit: nothingPersonal,
  run: async ({ tx }, { key, from, parts }) => {
    const stored = await tx.policyValue.findMany({ where: { key }, orderBy: { validFrom: 'desc' }, select: { validFrom: true, value: true } });
    const inForce = stored.find(({ validFrom }) => validFrom <= toDbDate(from)) ?? stored.at(-1);
    if (!inForce) return null;
    if (Object.keys(partProblems(key, inForce.value, parts)).length > 0) return { preview: null };
    return { preview: await previewPromises(tx, { key, from, value: valueOf(key, inForce.value, parts) }) };
  },
});
