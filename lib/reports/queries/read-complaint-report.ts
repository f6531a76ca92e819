import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ReadComplaintReport, type ReadComplaintReportInput } from '../schemas/complaints';
import { loadComplaintReport, type ComplaintReport } from './complaint-report';

/** "Are complaints answered in time?": counts, nobody's data; null for a scope that is not the person's. */
export const readComplaintReport = defineQuery<ReadComplaintReportInput, ComplaintReport>({
  name: 'reports.complaints',
  permission: 'report:read',
  scope: 'branches',
  input: ReadComplaintReport,
  audit: nothingPersonal,
  run: loadComplaintReport,
});
