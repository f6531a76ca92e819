import * as z from 'zod';
import { EXPORT_FORMATS, ReportFilter } from './filter';

/** The satisfaction report of a scope and its days. */
export const ReadSatisfaction = ReportFilter;
export type ReadSatisfactionInput = z.infer<typeof ReadSatisfaction>;

/** The same figures as a file. */
export const ExportSatisfaction = ReadSatisfaction.extend({ format: z.enum(EXPORT_FORMATS) });
export type ExportSatisfactionInput = z.infer<typeof ExportSatisfaction>;
