import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ReferenceSubject, type ReferenceSubjectInput } from '../schemas/editing';

/** Whom a change would touch, as it stands now. Null where the question has no meaning for the subject. */
export interface ReferenceReach {
  /** Members paid for, registered, or of whom the value speaks. */
  members: number | null;
  /** Requests that somebody decides yet: by what is in force on the day of the approval. */
  waiting: number | null;
  /** Approved transfers that take effect later; they are looked at once more on their day. */
  approved: number | null;
  /** Open transfers away from the facility. */
  leaving: number | null;
}

/** How many members and open transfers a change of this subject touches. Counts alone: nobody's data. */
export const previewChange = defineQuery<ReferenceSubjectInput, ReferenceReach>({
  name: 'policies.preview',
  permission: 'policy:edit',
  scope: 'reference',
  input: ReferenceSubject,
  audit: nothingPersonal,
  run: (context, { kind, subject }) => {
    switch (kind) {
      case 'pemda':
        return ofGovernment(context, subject);
      case 'facility':
        return ofFacility(context, subject);
      case 'value':
        return ofValue(context, subject);
      case 'branch':
        return ofBranch(context, subject);
    }
  },
});

const WAITING = { in: ['requested', 'returned'] };

async function ofGovernment({ tx }: Context, localGovernmentId: string): Promise<ReferenceReach | null> {
  if (!(await tx.localGovernment.findUnique({ where: { id: localGovernmentId }, select: { id: true } }))) return null;
  return {
    members: await tx.member.count({ where: { localGovernmentId } }),
    waiting: await tx.transfer.count({ where: { localGovernmentId, status: WAITING } }),
    approved: await tx.transfer.count({ where: { localGovernmentId, status: 'approved' } }),
    leaving: null,
  };
}

async function ofFacility({ tx }: Context, code: string): Promise<ReferenceReach | null> {
  const facility = await tx.facility.findUnique({ where: { code }, select: { members: true } });
  if (!facility) return null;
  return {
    members: facility.members,
    waiting: await tx.transfer.count({ where: { toFacilityCode: code, status: WAITING } }),
    approved: await tx.transfer.count({ where: { toFacilityCode: code, status: 'approved' } }),
    leaving: await tx.transfer.count({ where: { fromFacilityCode: code, status: { in: ['requested', 'returned', 'approved'] } } }),
  };
}

async function ofValue({ tx }: Context, key: string): Promise<ReferenceReach | null> {
  if ((await tx.policyValue.count({ where: { key } })) === 0) return null;
  const nobody = { members: null, waiting: null, approved: null, leaving: null };
  return key.startsWith('transfer.') ? { ...nobody, waiting: await tx.transfer.count({ where: { status: WAITING } }) } : nobody;
}

async function ofBranch({ tx }: Context, id: string): Promise<ReferenceReach | null> {
  const branch = await tx.branch.findUnique({ where: { id }, select: { id: true } });
  return branch && { members: null, waiting: null, approved: null, leaving: null };
}
