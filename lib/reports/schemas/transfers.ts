import * as z from 'zod';
import { EXPORT_FORMATS, ReportFilter } from './filter';

/** The transfers report of a scope and its days. */
export const ReadTransferReport = ReportFilter;
export type ReadTransferReportInput = z.infer<typeof ReadTransferReport>;

/** The same figures as a file. */
export const ExportTransferReport = ReadTransferReport.extend({ format: z.enum(EXPORT_FORMATS) });
export type ExportTransferReportInput = z.infer<typeof ExportTransferReport>;
