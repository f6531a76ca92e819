import { defineQuery } from '@/lib/server/use-case';
import { ExportPublished, type ExportPublishedInput } from '../schemas/published';
import { viewPublished, type PublishedView } from './read-published';

/** The published figures on their way out of the console, each with its source and whether it may be computed with. */
export const exportPublished = defineQuery<ExportPublishedInput, PublishedView>({
  name: 'reports.exportPublished',
  permission: 'report:read',
  scope: 'reference',
  input: ExportPublished,
  audit: ({ format }, { scope }) => [{ action: 'report.export', detail: { view: 'published', format, scope } }],
  run: viewPublished,
});
