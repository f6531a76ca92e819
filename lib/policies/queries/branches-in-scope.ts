import type { Context } from '@/lib/server/use-case';

export interface BranchChoice {
  id: string;
  name: string;
}

/** The branches that the person reads about, and the asked one among them: the first by name when none was asked, null when it is not theirs. */
export async function branchesInScope({ tx, actor }: Context, asked: string | null): Promise<{ branches: BranchChoice[]; branch: BranchChoice } | null> {
  const branches = await tx.branch.findMany({
    where: actor.national ? {} : { id: { in: [...actor.branchIds] } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  const branch = asked === null ? branches[0] : branches.find(({ id }) => id === asked);
  return branch ? { branches, branch } : null;
}
