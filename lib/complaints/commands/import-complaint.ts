import type * as z from 'zod';
import { done, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { checkImport, importSource, type ReadyRow } from '../queries/check-import';
import { ImportComplaint } from '../schemas/import';
import { announceComplaint, changerOf, type ChangedComplaint } from './change-complaint';
import { createComplaint } from './create-complaint';

/** `known`: the same row was imported before, and this is the case that it made. */
export type ImportedComplaint = ChangedComplaint & { known: boolean };

/**
 * Takes one row of a file: to the branch of a branch's person, routed and classified; to the central triage of a central one. Checked anew, for
 * the preview is over. The office's number, or the content of a row without one, makes a repetition the same case.
 */
export const importComplaint = defineCommand<z.infer<typeof ImportComplaint>, ImportedComplaint>({
  name: 'complaints.import',
  permission: 'complaint:import',
  scope: 'nation',
  input: ImportComplaint,
  audit: ({ line }, { id, reference, memberId, known }) => (known ? [] : [{ action: 'complaint.import', memberId, objectId: id, detail: { reference, line } }]),
  announce: (_, output) => (output.known ? [] : announceComplaint(_, output)),
  constraints: { complaint_source_idx: () => refused(['imported_elsewhere']) },
  run: async (context, row) => {
    const [checked] = await checkImport(context, [row]);
    switch (checked?.kind) {
      case 'ready':
        return done({ ...(await store(context, checked)), known: false });
      case 'known': {
        const earlier = await context.tx.complaint.findFirstOrThrow({
          where: { reference: checked.reference }, select: { id: true, reference: true, memberId: true, branchId: true, lastBranchId: true, status: true, version: true },
        });
        return done({ ...earlier, status: earlier.status as ChangedComplaint['status'], known: true });
      }
      case 'other_content':
        return refused(['other_content']);
      default:
        return refused(['invalid_input'], Object.fromEntries(checked?.problems.map(({ column, code }) => [column, code]) ?? []));
    }
  },
});

function store(context: Parameters<typeof changerOf>[0], { input, number, hash, member }: ReadyRow): Promise<ChangedComplaint> {
  const { channel, receivedAt, reporter, subject, description, level, category, detail, facilityCode, regencyCode, numbers } = input;
  return createComplaint(changerOf(context), {
    origin: { source: importSource(context.actor), number, hash },
    channel,
    receivedAt: new Date(receivedAt),
    branchId: context.actor.branch?.id ?? null,
    member,
    reporter: { name: reporter.name, phone: reporter.phone ?? null, relation: reporter.relation },
    subject,
    description,
    classification: level === undefined || category === undefined || detail === undefined ? null : { level, category, detail },
    facilityCode: facilityCode ?? null,
    regencyCode: regencyCode ?? member?.regencyCode ?? null,
    numbers: numbers ?? [],
  });
}
