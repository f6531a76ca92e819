import type { AuditEntry } from '@/lib/server/audit';
import type { Announcement } from '@/lib/server/events';
import type { Context } from '@/lib/server/use-case';
import { fromDbDate, yearMonth } from '@/lib/values/calendar-date';
import type { AdoptionKind, Month } from '../model';

/** An import that became live, or stopped being so, and the one whose place it took or that came back. */
export interface ChangedImport {
  id: string;
  branchId: string;
  month: Month;
  kind: AdoptionKind;
  otherId: string | null;
}

/** Any constant: the key under which imports are made, replaced and taken back one after another. */
const LOCK = 7_120_316;

/** Waits for an import that is under way, so that what is live is what is replaced. Held until the transaction ends. */
export async function lockImports({ tx }: Pick<Context, 'tx'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
}

/** Ends an import: replaced by another one, or withdrawn (null). */
export async function endImport({ tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>, id: string, replacedWith: string | null): Promise<void> {
  await tx.adoptionImport.update({ where: { id }, data: { replacedAt: now, replacedBy: actor.staffId, replacedWith } });
}

/** Makes an import live again. The one in its place has to be ended before. */
export async function reviveImport({ tx }: Pick<Context, 'tx'>, id: string): Promise<void> {
  await tx.adoptionImport.update({ where: { id }, data: { replacedAt: null, replacedBy: null, replacedWith: null } });
}

/** The stored import as it is told. */
export function changedImport({ id, branchId, period, kind }: { id: string; branchId: string; period: Date; kind: string }, otherId: string | null): ChangedImport {
  return { id, branchId, month: yearMonth(fromDbDate(period)), kind: kind as AdoptionKind, otherId };
}

/** Tells those who read the report of these branches that there are newer figures. */
export const announceImports = (imports: readonly ChangedImport[]): Announcement[] =>
  [...new Set(imports.map(({ branchId }) => branchId))].map((branchId) => ({ topic: 'reports', branchId, objectId: 'adoption' }));

/** One event an import: counts alone, so nobody's data. */
export const auditImports = (action: string, imports: readonly ChangedImport[]): AuditEntry[] =>
  imports.map(({ id, branchId, month, kind, otherId }) => ({ action, objectId: id, detail: { view: kind, month, branchId, otherId } }));
