import { Prisma } from '@/lib/generated/prisma/client';
import type { ComplaintView } from '@/lib/complaints/model';
import type { Context } from '@/lib/server/use-case';
import { afterPrefix } from '@/lib/values/person-name';
import type { ComplaintFilterInput } from '../schemas/queue';
import { holdsOpenOnly, readText } from './found-complaints';
import { columnsCondition } from './queue-filter';

/** What a row of complaint_word says of a view; those of the moment and the person ask complaint beside it. */
const STANDING: Partial<Record<ComplaintView, Prisma.Sql>> = {
  unassigned: Prisma.sql`NOT c.assigned`,
  waiting_provider: Prisma.sql`c.status = 'waiting_provider'`,
  returned: Prisma.sql`c.status IN ('returned', 'supervisor_review')`,
  triage: Prisma.sql`c.status IN ('received', 'returned')`,
  all: Prisma.sql`true`,
};

/**
 * The cases of the scope whose name has words with the beginnings of a text, as a condition on `c` (complaint_word) that one row of each fulfils:
 * a range of complaint_word_idx, everything else looked at in its rows. Of the view only what such a row tells. Null when the text is no name.
 */
export function namedCondition({ actor }: Pick<Context, 'actor'>, filter: ComplaintFilterInput): Prisma.Sql | null {
  const asked = readText(filter.text);
  if (asked?.kind !== 'name') return null;
  const [lead, ...others] = [...asked.words].sort((a, b) => b.length - a.length);
  if (lead === undefined) return null;
  return Prisma.join([
    Prisma.sql`c.office = ANY (${officesOf(actor, filter.view)})`,
    holdsOpenOnly(filter.view) ? Prisma.sql`c.open` : Prisma.sql`c.open = ANY ('{f,t}')`,
    Prisma.sql`c.word >= ${lead} AND c.word < ${afterPrefix(lead)} AND c.previous < ${lead}`,
    ...others.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || c.name_key) > 0`),
    columnsCondition(filter),
    STANDING[filter.view] ?? Prisma.sql`true`,
  ], ' AND ');
}

/** The offices of the scope, those of the nation with the central office, which alone holds what is to be triaged. */
function officesOf({ national, branchIds }: Context['actor'], view: ComplaintView): Prisma.Sql {
  if (!national) return view === 'triage' ? Prisma.sql`'{}'::text[]` : Prisma.sql`${[...branchIds]}::text[]`;
  return view === 'triage' ? Prisma.sql`ARRAY['']` : Prisma.sql`(SELECT array_append(array_agg(b.id), '') FROM branch b)::text[]`;
}
