import * as z from 'zod';
import { EXPORT_FORMATS, ReportFilter } from './filter';
import { SEGMENTS, SERVICES } from './visit-keys';

/** The visits report: of one service, one segment, or both. */
export const ReadVisitReport = ReportFilter.extend({
  service: z.enum(SERVICES).nullable().default(null),
  segment: z.enum(SEGMENTS).nullable().default(null),
});
export type ReadVisitReportInput = z.infer<typeof ReadVisitReport>;

/** The same figures as a file. */
export const ExportVisitReport = ReadVisitReport.extend({ format: z.enum(EXPORT_FORMATS) });
export type ExportVisitReportInput = z.infer<typeof ExportVisitReport>;
