import { defineQuery } from '@/lib/server/use-case';
import { ExportVisitReport, type ExportVisitReportInput } from '../schemas/visits';
import { loadVisitReport, type VisitReport } from './visit-report';

/** The figures of the visits report on their way out of the console: the same as on the page, and audited, for they leave it. */
export const exportVisitReport = defineQuery<ExportVisitReportInput, VisitReport>({
  name: 'reports.exportVisits',
  permission: 'report:read',
  scope: 'branches',
  input: ExportVisitReport,
  audit: ({ format }, { question: { scope, range, compare }, service, segment }) => [
    { action: 'report.export', detail: { view: 'visits', format, scope: scope.id, from: range.from, to: range.to, compare, service, segment } },
  ],
  run: loadVisitReport,
});
