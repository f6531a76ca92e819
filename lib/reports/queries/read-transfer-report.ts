import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ReadTransferReport, type ReadTransferReportInput } from '../schemas/transfers';
import { loadTransferReport, type TransferReport } from './transfer-report';

/** "How fast are transfers decided?": counts, nobody's data; null for a scope that is not the person's. */
export const readTransferReport = defineQuery<ReadTransferReportInput, TransferReport>({
  name: 'reports.transfers',
  permission: 'report:read',
  scope: 'branches',
  input: ReadTransferReport,
  audit: nothingPersonal,
  run: loadTransferReport,
});
