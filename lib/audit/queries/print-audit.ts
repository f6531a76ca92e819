import { AuditFilter, type AuditFilterInput } from '@/lib/audit/schemas';
import { MOST_PRINTED, provedForPaper, type PrintedList } from '@/lib/server/printed-list';
import { defineQuery } from '@/lib/server/use-case';
import { auditWhere } from './audit-filter';
import { loadAuditPage, type AuditRow } from './list-audit';

/** As far as the events are counted: the audit has millions. */
const MOST_COUNTED = 10_000;

/** The filtered audit for paper, newest first. It is audited like its file, with the members in it. */
export const printAudit = defineQuery<AuditFilterInput, PrintedList<AuditRow>>({
  name: 'audit.printList',
  permission: 'audit:read',
  scope: 'nation',
  input: AuditFilter,
  stepUp: provedForPaper,
  audit: ({ from, to, officer, member, action }, { rows }) => [
    { action: 'audit.print_list', memberId: member, detail: { from, to, officer, action, rows: rows.length, members: [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))] } },
  ],
  run: async (context, filter) => {
    const { rows } = await loadAuditPage(context, { ...filter, after: null, limit: MOST_PRINTED });
    const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
      SELECT count(*)::integer AS count FROM (SELECT 1 FROM audit_event a WHERE ${auditWhere(context, filter)} LIMIT ${MOST_COUNTED + 1}) e`;
    return { rows, total: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
  },
});
