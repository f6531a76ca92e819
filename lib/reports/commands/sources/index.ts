import type { ReportSourceId } from '@/lib/reports/model';
import { COMPLAINTS } from './complaints';
import type { ReportSource } from './source';
import { TRANSFERS } from './transfers';
import { VISITS } from './visits';

/** Everything that is counted. A new kind of rows: its file here, its table of cells and the trigger that marks its days. */
export const SOURCES: Record<ReportSourceId, ReportSource> = { visits: VISITS, transfers: TRANSFERS, complaints: COMPLAINTS };
