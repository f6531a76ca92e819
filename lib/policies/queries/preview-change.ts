import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { PreviewChange, type PreviewChangeInput } from '../schemas/editing';

/** Whom a change would touch, as it stands now. Null where the question has no meaning for the subject. */
export interface ReferenceReach {
  /** Members paid for, registered, or of whom the value speaks. */
  members: number | null;
  /** Requests that somebody decides yet: by what is in force on the day of the approval. */
  waiting: number | null;
  /** Of those that wait: how many lead where the entered terms pay for nothing, and would be refused. */
  against: number | null;
  /** Approved transfers that take effect later; they are looked at once more on their day. */
  approved: number | null;
  /** Open transfers away from the facility. */
  leaving: number | null;
}

/** How many members and open transfers a change of this subject touches. Counts alone: nobody's data. */
export const previewChange = defineQuery<PreviewChangeInput, ReferenceReach>({
  name: 'policies.preview',
  permission: 'policy:edit',
  scope: 'reference',
  input: PreviewChange,
  audit: nothingPersonal,
  run: (context, { kind, subject, ...terms }) => {
    switch (kind) {
      case 'pemda':
        return ofGovernment(context, subject, terms);
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

type Terms = Pick<PreviewChangeInput, 'allowedTypes' | 'outsideArea'>;

async function ofGovernment({ tx }: Context, localGovernmentId: string, { allowedTypes, outsideArea }: Terms): Promise<ReferenceReach | null> {
  const government = await tx.localGovernment.findUnique({ where: { id: localGovernmentId }, select: { regencyCodes: true } });
  if (!government) return null;
  const unpaid = [
    ...(allowedTypes === null ? [] : [{ toFacility: { type: { notIn: allowedTypes } } }]),
    ...(outsideArea === 'refused' ? [{ toFacility: { regencyCode: { notIn: government.regencyCodes } } }] : []),
  ];
  return {
    members: await tx.member.count({ where: { localGovernmentId } }),
    waiting: await tx.transfer.count({ where: { localGovernmentId, status: WAITING } }),
    against: unpaid.length === 0 ? null : await tx.transfer.count({ where: { localGovernmentId, status: WAITING, OR: unpaid } }),
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
    against: null,
    approved: await tx.transfer.count({ where: { toFacilityCode: code, status: 'approved' } }),
    leaving: await tx.transfer.count({ where: { fromFacilityCode: code, status: { in: ['requested', 'returned', 'approved'] } } }),
  };
}

async function ofValue({ tx }: Context, key: string): Promise<ReferenceReach | null> {
  if ((await tx.policyValue.count({ where: { key } })) === 0) return null;
  const nobody = { members: null, waiting: null, against: null, approved: null, leaving: null };
  return key.startsWith('transfer.') ? { ...nobody, waiting: await tx.transfer.count({ where: { status: WAITING } }) } : nobody;
}

async function ofBranch({ tx }: Context, id: string): Promise<ReferenceReach | null> {
  const branch = await tx.branch.findUnique({ where: { id }, select: { id: true } });
  return branch && { members: null, waiting: null, against: null, approved: null, leaving: null };
}
