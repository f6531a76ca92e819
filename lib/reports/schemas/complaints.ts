import * as z from 'zod';
import { EXPORT_FORMATS, ReportFilter } from './filter';

/** The complaints report of a scope and its days. */
export const ReadComplaintReport = ReportFilter;
export type ReadComplaintReportInput = z.infer<typeof ReadComplaintReport>;

/** The same figures as a file. */
export const ExportComplaintReport = ReadComplaintReport.extend({ format: z.enum(EXPORT_FORMATS) });
export type ExportComplaintReportInput = z.infer<typeof ExportComplaintReport>;
