import * as z from 'zod';
import { HOME_SORTS } from '../rules/home-branches';

/** The first page of the reports: the whole scope of the person; a column of the comparison, with `-` the greatest first. */
export const ReadHome = z.object({
  sort: z.string().regex(new RegExp(`^-?(${HOME_SORTS.join('|')})$`), 'invalid_format').nullable().default(null),
});
export type ReadHomeInput = z.infer<typeof ReadHome>;

/** The same as a file. */
export const ExportHome = ReadHome.extend({ format: z.enum(['csv', 'xlsx']).default('csv') });
export type ExportHomeInput = z.infer<typeof ExportHome>;
