import type * as z from 'zod';
import { OpenAudit } from '@/lib/audit/schemas';
import { defineQuery } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { maskCardNumber, maskNik } from '@/lib/values/mask';

/** A request of the member whose trail it is. */
export interface MemberRequest {
  reference: string;
  kind: string;
  status: string;
  receivedAt: string;
  dueAt: string;
  answeredAt: string | null;
  note: string | null;
}

const MOST_REQUESTS = 50;

/** What the audit page shows before its rows. */
export interface AuditView {
  today: CalendarDate;
  /** Whose trail it is, when one was asked for. */
  member: { id: string; name: string; nik: string | null; cardNumber: string; branchName: string } | null;
  officer: { id: string; name: string; username: string } | null;
  /** What the member asked about their data, newest first; instants are ISO texts. */
  requests: MemberRequest[];
}

/** Opens the audit, or one member's trail; null when there is no such member or officer. */
export const openAudit = defineQuery<z.infer<typeof OpenAudit>, AuditView>({
  name: 'audit.open',
  permission: 'audit:read',
  scope: 'nation',
  input: OpenAudit,
  audit: (_, { member }) => (member ? [{ action: 'audit.find_member', memberId: member.id }] : []),
  run: async ({ tx, today }, input) => {
    const member = input.member === null ? null : await tx.member.findUnique({
      where: { id: input.member },
      select: { id: true, name: true, nik: true, cardNumber: true, branch: { select: { name: true } } },
    });
    const officer = input.officer === null ? null : await tx.staff.findUnique({ where: { id: input.officer }, select: { id: true, name: true, username: true } });
    if ((input.member !== null && member === null) || (input.officer !== null && officer === null)) return null;
    const requests = member === null ? [] : await tx.privacyRequest.findMany({
      where: { memberId: member.id },
      select: { reference: true, kind: true, status: true, receivedAt: true, dueAt: true, answeredAt: true, note: true },
      orderBy: { receivedAt: 'desc' },
      take: MOST_REQUESTS,
    });
    return {
      today,
      officer,
      requests: requests.map((request) => ({
        ...request, receivedAt: request.receivedAt.toISOString(), dueAt: request.dueAt.toISOString(), answeredAt: request.answeredAt?.toISOString() ?? null,
      })),
      member: member && {
        id: member.id,
        name: member.name,
        nik: member.nik && maskNik(member.nik, 'record'),
        cardNumber: maskCardNumber(member.cardNumber),
        branchName: member.branch.name,
      },
    };
  },
});
