import * as z from 'zod';
import { businessDate } from '@/lib/values/inputs';
import { COMPARISONS, PERIODS } from '../rules/periods';

/**
 * What every report is asked with. `scope`: a branch, `region:<id>` or `nation`; null is the widest that the person has. Days of their own go before a usual period; without
 * both the last 30 days are meant.
 */
export const ReportFilter = z.object({
  scope: z.string().regex(/^(nation|region:[a-z0-9]{1,20}|[a-z]{2,8})$/, 'invalid_format').nullable().default(null),
  period: z.enum(PERIODS).nullable().default(null),
  from: businessDate.nullable().default(null),
  to: businessDate.nullable().default(null),
  compare: z.enum(COMPARISONS).nullable().default(null),
});
export type ReportFilterInput = z.infer<typeof ReportFilter>;

/** The forms in which figures leave the console. */
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;

/**
 * Reads the parameters of an address by a report's schema. What cannot be read is left out: an old link opens the report, never an error.
 */
export function readReportAddress<Schema extends z.ZodType>(schema: Schema, params: Readonly<Record<string, string | null>>): z.infer<Schema> {
  const read = schema.safeParse(params);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path: [name] }) => String(name)));
  return schema.parse(Object.fromEntries(Object.entries(params).filter(([name]) => !wrong.has(name))));
}
