import { defineQuery } from '@/lib/server/use-case';
import { ExportAdoption, type ExportAdoptionInput } from '../schemas/report';
import { loadAdoption, type AdoptionReport } from './read-adoption';

/** The figures of the report on their way out of the console: the same as on the page, and audited, for they leave it. */
export const exportAdoption = defineQuery<ExportAdoptionInput, AdoptionReport>({
  name: 'adoption.export',
  permission: 'report:read',
  scope: 'branches',
  input: ExportAdoption,
  audit: ({ format }, { month, branchId }) => [{ action: 'report.export', detail: { view: 'adoption', format, month, branchId } }],
  run: loadAdoption,
});
