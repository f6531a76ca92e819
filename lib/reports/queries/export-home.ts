import { defineQuery } from '@/lib/server/use-case';
import { ExportHome, type ExportHomeInput } from '../schemas/home';
import { type HomeReport, loadHome } from './read-home';

/** The first page of the reports on its way out of the console: the same figures as on the page, and audited, for they leave it. */
export const exportHome = defineQuery<ExportHomeInput, HomeReport>({
  name: 'reports.exportHome',
  permission: 'report:read',
  scope: 'branches',
  input: ExportHome,
  audit: ({ format }, { question: { scope, range } }) => [{ action: 'report.export', detail: { view: 'home', format, scope: scope.id, from: range.from, to: range.to } }],
  run: loadHome,
});
