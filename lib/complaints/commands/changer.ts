import type { ComplaintActor } from '@/lib/complaints/rules/next-status';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Tx } from '@/lib/server/db';

/** Who changes it: a person with the permissions of the role, or a job with those of `system`. */
export interface Changer {
  tx: Tx;
  now: Date;
  actor: ComplaintActor;
  name: string;
  /** The `where` of the scope. */
  where: Prisma.ComplaintWhereInput;
}
