import type * as z from 'zod';
import { branchWhere } from '@/lib/access/can';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RestoreImport } from '../schemas/import';
import { announceImports, auditImports, changedImport, endImport, lockImports, reviveImport, type ChangedImport } from './replace-import';

/** Makes a replaced or withdrawn import live again; what is live in its month now is replaced by it. */
export const restoreImport = defineCommand<z.infer<typeof RestoreImport>, ChangedImport>({
  name: 'adoption.restore',
  permission: 'adoption:import',
  scope: 'branches',
  input: RestoreImport,
  announce: (_, restored) => announceImports([restored]),
  audit: (_, restored) => auditImports('adoption.restore', [restored]),
  run: async (context, { id }) => {
    const { tx, actor } = context;
    await lockImports(context);
    const one = await tx.adoptionImport.findFirst({ where: { AND: [{ id }, branchWhere(actor)] } });
    if (!one) return notFound;
    if (one.replacedAt === null) return refused(['already_live']);
    const { branchId, period, kind } = one;
    const live = await tx.adoptionImport.findFirst({ where: { branchId, period, kind, replacedAt: null } });
    if (live) await endImport(context, live.id, one.id);
    await reviveImport(context, one.id);
    return done(changedImport(one, live?.id ?? null));
  },
});
