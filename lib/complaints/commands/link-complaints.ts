import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { done, notFound, refused, type Outcome } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { LinkComplaints, UnlinkComplaints } from '../schemas/case';
import { announceComplaint, changerOf, complaintState, type ComplaintRow } from './change-complaint';
import type { CommentedComplaint } from './comment-complaint';
import { recordComplaintEvent } from './record-event';

/** Marks two cases as belonging together. It moves no clock and no version; done twice it is done once. */
export const linkComplaints = defineCommand<z.infer<typeof LinkComplaints>, CommentedComplaint>({
  name: 'complaints.link',
  permission: 'complaint:act',
  scope: 'branches',
  input: LinkComplaints,
  audit: (_, { id, memberId }) => [{ action: 'complaint.link', memberId, objectId: id }],
  announce: announceComplaint,
  run: (context, input) =>
    between(context, input, async (pair, [row, other]) => {
      const { count } = await context.tx.complaintLink.createMany({ data: [{ ...pair, linkedAt: context.now, linkedBy: context.actor.staffId }], skipDuplicates: true });
      if (count > 0) await tellBoth(context, row, other, 'link');
    }),
});

/** Takes the mark away again. */
export const unlinkComplaints = defineCommand<z.infer<typeof UnlinkComplaints>, CommentedComplaint>({
  name: 'complaints.unlink',
  permission: 'complaint:act',
  scope: 'branches',
  input: UnlinkComplaints,
  audit: (_, { id, memberId }) => [{ action: 'complaint.unlink', memberId, objectId: id }],
  announce: announceComplaint,
  run: (context, input) =>
    between(context, input, async (pair, [row, other]) => {
      const { count } = await context.tx.complaintLink.deleteMany({ where: pair });
      if (count > 0) await tellBoth(context, row, other, 'unlink');
    }),
});

type Pair = { firstId: string; secondId: string };

async function between(
  context: Context,
  { id, otherId }: { id: string; otherId: string },
  act: (pair: Pair, rows: [ComplaintRow, ComplaintRow]) => Promise<void>,
): Promise<Outcome<CommentedComplaint>> {
  const rows = await context.tx.complaint.findMany({ where: { id: { in: [id, otherId] }, ...branchWhere(context.actor) }, select: complaintState });
  const row = rows.find((each) => each.id === id);
  const other = rows.find((each) => each.id === otherId);
  if (!row) return notFound;
  if (!other) return refused(['invalid_input'], { otherId: 'unknown_complaint' });
  // The smaller id stands first, so that a pair has one row.
  const [firstId, secondId] = id < otherId ? [id, otherId] : [otherId, id];
  await act({ firstId, secondId }, [row, other]);
  return done({ id, memberId: row.memberId, branchId: row.branchId, lastBranchId: row.lastBranchId });
}

async function tellBoth(context: Context, row: ComplaintRow, other: ComplaintRow, action: 'link' | 'unlink'): Promise<void> {
  for (const [here, there] of [[row, other], [other, row]] as const) {
    const changes = { complaint: action === 'link' ? { before: null, after: there.reference } : { before: there.reference, after: null } };
    await recordComplaintEvent(changerOf(context), {
      complaintId: here.id, cycle: here.cycle, branchId: here.branchId, action, from: here.status, to: here.status, note: '', changes,
    });
  }
}
