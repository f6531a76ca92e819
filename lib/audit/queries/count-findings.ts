import type * as z from 'zod';
import { CountFindings } from '@/lib/audit/schemas';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';

/** How many findings wait for somebody who looks at them: the number beside the watch list in the rail. */
export const countFindings = defineQuery<z.infer<typeof CountFindings>, { open: number }>({
  name: 'watch.count',
  permission: 'watch:read',
  scope: 'branches',
  input: CountFindings,
  audit: nothingPersonal,
  run: async ({ tx, actor }) => {
    const [row] = await tx.$queryRaw<[{ open: number }]>`SELECT count(*)::integer AS open FROM reading_finding f WHERE ${findingsOf(actor)} AND f.looked_at IS NULL`;
    return row;
  },
});

/** The SQL condition on `f` (reading_finding) for the findings that a person looks at: of the own scope, without what concerns oneself. */
export function findingsOf(actor: Context['actor']): Prisma.Sql {
  return Prisma.sql`f.staff_id <> ${actor.staffId}::uuid AND ${actor.national ? Prisma.sql`true` : Prisma.sql`f.branch_id = ANY (${[...actor.branchIds]}::text[])`}`;
}
