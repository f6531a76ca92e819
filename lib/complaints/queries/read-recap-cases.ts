import { Prisma } from '@/lib/generated/prisma/client';
import type { ComplaintStatus } from '@/lib/complaints/model';
import { isChosen } from '@/lib/complaints/rules/rkpng';
import { defineQuery } from '@/lib/server/use-case';
import { ReadRecapCases, type ReadRecapCasesInput } from '../schemas/recap';
import { loadClockWorld } from './clock-world';
import { cellOf, recapOffices, receivedIn, recapColumns, type RecapRow } from './recap-scope';

export interface RecapCase {
  id: string;
  memberId: string | null;
  reference: string;
  subject: string;
  status: ComplaintStatus;
  receivedAt: string;
}

export interface RecapCases {
  rows: RecapCase[];
  /** Where the next page begins; null at the end. */
  next: { receivedAt: string; id: string } | null;
}

type Row = RecapRow & Omit<RecapCase, 'receivedAt'> & { receivedAt: Date };

const CHUNK = 500;

/** The complaints that a number of the recap counts, by the very rule that counted them; the oldest first. */
export const readRecapCases = defineQuery<ReadRecapCasesInput, RecapCases>({
  name: 'recap.cases',
  permission: 'complaint:report',
  scope: 'branches',
  input: ReadRecapCases,
  audit: ({ month, branchId, cell }, { rows }) => [{ action: 'complaint.list', detail: { view: 'recap', month, branch: branchId, ...cell, rows: rows.length, members: rows.flatMap(({ memberId }) => memberId ?? []) } }],
  run: async (context, input) => {
    const { tx } = context;
    const offices = (await recapOffices(context)).map(({ id }) => id).filter((id) => input.branchId === null || id === input.branchId);
    if (offices.length === 0) return null;
    const world = await loadClockWorld(tx);
    const rows: Row[] = [];
    let after = input.after && { receivedAt: new Date(input.after.receivedAt), id: input.after.id };
    for (;;) {
      const chunk: Row[] = await tx.$queryRaw<Row[]>(Prisma.sql`
        SELECT c.id, c.reference, c.subject, c.received_at AS "receivedAt", c.member_id AS "memberId", ${recapColumns} ${receivedIn(input.month, offices, world)}
        WHERE c.status <> 'merged' ${input.cell.channel === null ? Prisma.empty : Prisma.sql`AND c.channel = ${input.cell.channel}`}
          ${after ? Prisma.sql`AND (c.received_at, c.id) > (${after.receivedAt}, ${after.id}::uuid)` : Prisma.empty}
        ORDER BY c.received_at, c.id LIMIT ${CHUNK}`);
      rows.push(...chunk.filter(matches));
      after = chunk.at(-1) ?? null;
      if (rows.length > input.limit || chunk.length < CHUNK) break;
    }
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map(({ id, memberId, reference, subject, status, receivedAt }) => ({ id, memberId, reference, subject, status, receivedAt: receivedAt.toISOString() })),
      next: rows.length > input.limit && last ? { receivedAt: last.receivedAt.toISOString(), id: last.id } : null,
    };

    function matches(row: Row): boolean {
      const cell = cellOf(row, world);
      return cell !== null && isChosen(cell, input.cell);
    }
  },
});
