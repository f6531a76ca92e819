import { defineQuery } from '@/lib/server/use-case';
import { ExportSatisfaction, type ExportSatisfactionInput } from '../schemas/satisfaction';
import { loadSatisfactionReport, type SatisfactionReport } from './satisfaction-report';

/** The figures of the satisfaction report on their way out of the console: the same as on the page, and audited. */
export const exportSatisfaction = defineQuery<ExportSatisfactionInput, SatisfactionReport>({
  name: 'reports.exportSatisfaction',
  permission: 'report:read',
  scope: 'branches',
  input: ExportSatisfaction,
  audit: ({ format }, { question: { scope, range, compare } }) => [
    { action: 'report.export', detail: { view: 'satisfaction', format, scope: scope.id, from: range.from, to: range.to, compare } },
  ],
  run: loadSatisfactionReport,
});
