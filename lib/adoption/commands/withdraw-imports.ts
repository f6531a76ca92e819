import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { WithdrawImports } from '../schemas/import';
import { announceImports, auditImports, changedImport, endImport, lockImports, reviveImport, type ChangedImport } from './replace-import';

/** Takes live imports away, all or none; the import whose place one had taken comes back. This is how an import is undone. */
export const withdrawImports = defineCommand<z.infer<typeof WithdrawImports>, { imports: ChangedImport[] }>({
  name: 'adoption.withdraw',
  permission: 'adoption:import',
  scope: 'branches',
  input: WithdrawImports,
  announce: (_, { imports }) => announceImports(imports),
  audit: (_, { imports }) => auditImports('adoption.withdraw', imports),
  run: async (context, { ids }) => {
    const { tx, actor } = context;
    await lockImports(context);
    const found = await tx.adoptionImport.findMany({ where: { id: { in: ids }, ...branchWhere(actor) }, orderBy: { id: 'asc' } });
    if (found.length !== new Set(ids).size) return notFound;
    if (found.some(({ replacedAt }) => replacedAt !== null)) return refused(['not_live']);
    const imports: ChangedImport[] = [];
    for (const one of found) {
      const before = await tx.adoptionImport.findFirst({ where: { replacedWith: one.id, branchId: one.branchId }, orderBy: [{ replacedAt: 'desc' }, { id: 'desc' }] });
      await endImport(context, one.id, null);
      if (before) await reviveImport(context, before.id);
      imports.push(changedImport(one, before?.id ?? null));
    }
    return done({ imports });
  },
});
