import { MOST_WORKBOOK_EVENTS } from '@/lib/audit/model';
import { ExportAudit, type ExportAuditInput } from '@/lib/audit/schemas';
import { defineQuery, QueryRefused, ROWS_WITHOUT_PROOF } from '@/lib/server/use-case';
import { auditWhere } from './audit-filter';
import { loadAuditPage, type AuditPage } from './list-audit';

const PART = 1_000;

/** One part of the filtered audit on its way out of the console: many people's acts leave only with proof of the person. Each part is audited, with the members in it, before it leaves. */
export const exportAudit = defineQuery<ExportAuditInput, AuditPage>({
  name: 'audit.export',
  permission: 'audit:read',
  scope: 'nation',
  input: ExportAudit,
  stepUp: ({ after }, { rows }) => after !== null || rows.length > ROWS_WITHOUT_PROOF,
  audit: ({ from, to, officer, member, action, after, format }, { rows }) => [
    {
      action: 'audit.export',
      memberId: member,
      detail: {
        from, to, officer, action, kind: format, part: after === null ? 'first' : 'next', rows: rows.length,
        members: [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))],
      },
    },
  ],
  run: async (context, { format, ...input }) => {
    if (format === 'xlsx' && input.after === null) {
      const [row] = await context.tx.$queryRaw<[{ count: number }]>`
        SELECT count(*)::integer AS count FROM (SELECT 1 FROM audit_event a WHERE ${auditWhere(context, input)} LIMIT ${MOST_WORKBOOK_EVENTS + 1}) e`;
      if (row.count > MOST_WORKBOOK_EVENTS) throw new QueryRefused(['too_many_rows']);
    }
    return loadAuditPage(context, { ...input, limit: PART });
  },
});
