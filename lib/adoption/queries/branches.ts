import type { Context } from '@/lib/server/use-case';

export interface AdoptionBranch {
  id: string;
  name: string;
}

/** Branches whose figures the person reads or brings: the own one, those of the region, or all. */
export async function branchesOf({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<AdoptionBranch[]> {
  return tx.branch.findMany({ where: actor.national ? {} : { id: { in: [...actor.branchIds] } }, select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** Branches by what a file calls them: the id, the name, or the name without "Kantor Cabang". */
export async function branchFinder({ tx }: Pick<Context, 'tx'>): Promise<(text: string) => string | null> {
  const branches = await tx.branch.findMany({ select: { id: true, name: true } });
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').replace(/^\s*(kantor )?cabang /, '').trim();
  const byName = new Map(branches.flatMap(({ id, name }) => [[id, id], [bare(name), id]]));
  return (text) => byName.get(bare(text)) ?? null;
}
