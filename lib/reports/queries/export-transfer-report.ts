import { defineQuery } from '@/lib/server/use-case';
import { ExportTransferReport, type ExportTransferReportInput } from '../schemas/transfers';
import { loadTransferReport, type TransferReport } from './transfer-report';

/** The figures of the transfers report on their way out of the console: the same as on the page, and audited. */
export const exportTransferReport = defineQuery<ExportTransferReportInput, TransferReport>({
  name: 'reports.exportTransfers',
  permission: 'report:read',
  scope: 'branches',
  input: ExportTransferReport,
  audit: ({ format }, { question: { scope, range, compare } }) => [
    { action: 'report.export', detail: { view: 'transfers', format, scope: scope.id, from: range.from, to: range.to, compare } },
  ],
  run: loadTransferReport,
});
