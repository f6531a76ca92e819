import type { Tx } from '@/lib/server/db';
import type { Made, Service } from '../model';

/** One thing done in a visit. */
export interface VisitServiceLine {
  service: Service;
  /** By the console itself, or ticked by the officer. */
  source: 'console' | 'ticked';
  made: Made | null;
  madeId: string | null;
  reference: string | null;
}

/** What was done in a visit, in the order in which it was done. */
export async function listVisitServices(tx: Tx, visitId: string): Promise<VisitServiceLine[]> {
  const rows = await tx.visitService.findMany({
    where: { visitId },
    select: { service: true, source: true, made: true, madeId: true, reference: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, service: row.service as Service, source: row.source as VisitServiceLine['source'], made: row.made as Made | null }));
}
