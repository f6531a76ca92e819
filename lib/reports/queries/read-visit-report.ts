import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ReadVisitReport, type ReadVisitReportInput } from '../schemas/visits';
import { loadVisitReport, type VisitReport } from './visit-report';

/** "Is the number of visits falling?": counts of the scope's visits, nobody's data; null for a scope that is not the person's. */
export const readVisitReport = defineQuery<ReadVisitReportInput, VisitReport>({
  name: 'reports.visits',
  permission: 'report:read',
  scope: 'branches',
  input: ReadVisitReport,
  audit: nothingPersonal,
  run: loadVisitReport,
});
