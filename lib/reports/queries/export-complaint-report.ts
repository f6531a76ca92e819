import { defineQuery } from '@/lib/server/use-case';
import { ExportComplaintReport, type ExportComplaintReportInput } from '../schemas/complaints';
import { loadComplaintReport, type ComplaintReport } from './complaint-report';

/** The figures of the complaints report on their way out of the console: the same as on the page, and audited. */
export const exportComplaintReport = defineQuery<ExportComplaintReportInput, ComplaintReport>({
  name: 'reports.exportComplaints',
  permission: 'report:read',
  scope: 'branches',
  input: ExportComplaintReport,
  audit: ({ format }, { question: { scope, range, compare } }) => [
    { action: 'report.export', detail: { view: 'complaints', format, scope: scope.id, from: range.from, to: range.to, compare } },
  ],
  run: loadComplaintReport,
});
