import { can } from '@/lib/access/can';
import type { Actor } from '@/lib/access/actor';
import type { MailFormat, MailReport, MailRhythm } from '@/lib/reports/rules/mail-schedule';
import { env } from '@/lib/server/env';
import type { MailProblem } from '@/lib/server/mail';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { ListMails } from '../schemas/mail';
import { MOST_ATTEMPTS } from '../rules/mail-schedule';

/** A report by e-mail and how its last run went. */
export interface MailRow {
  id: string;
  /** Of a branch or a region, by name. */
  scope: string;
  report: MailReport;
  format: MailFormat;
  rhythm: MailRhythm;
  day: number;
  recipients: string[];
  active: boolean;
  createdBy: string;
  lastSentAt: string | null;
  /** The newest run while it is not sent: waiting, or failed so often that it was given up. */
  pending: { attempts: number; nextAttemptAt: string; error: MailProblem | null; givenUp: boolean } | null;
}

export interface MailsView {
  /** Null: no SMTP server is set, nothing is sent. */
  sender: string | null;
  mayEdit: boolean;
  rows: MailRow[];
}

/** Whose mails a person keeps: those of the own branch, or of the own region. */
export function keptMails(actor: Actor): { branchId: string } | { regionId: string } | null {
  if (actor.branch !== null) return { branchId: actor.branch.id };
  return actor.region === null ? null : { regionId: actor.region.id };
}

/** Reports by e-mail of the person's own branch or region; of the nation's offices all. */
export const listMails = defineQuery<object, MailsView>({
  name: 'reports.listMails',
  permission: 'report:read',
  scope: 'branches',
  input: ListMails,
  audit: nothingPersonal,
  run: async (context) => ({ sender: env().mail?.from ?? null, mayEdit: can(context.actor, 'report:mail'), rows: await loadRows(context) }),
});

type Stored = Omit<MailRow, 'lastSentAt' | 'pending'> & { lastSentAt: Date | null; attempts: number | null; nextAttemptAt: Date | null; error: MailProblem | null };

async function loadRows({ tx, actor }: Context): Promise<MailRow[]> {
  const kept = keptMails(actor);
  if (kept === null && !actor.national) return [];
  const branchId = kept !== null && 'branchId' in kept ? kept.branchId : null;
  const regionId = kept !== null && 'regionId' in kept ? kept.regionId : null;
  const rows = await tx.$queryRaw<Stored[]>`
    SELECT m.id, COALESCE(b.name, g.name) AS scope, m.report, m.format, m.rhythm, m.day, m.recipients, m.active, s.name AS "createdBy",
           (SELECT max(r.sent_at) FROM report_mail_run r WHERE r.report_mail_id = m.id) AS "lastSentAt", p.attempts, p.next_attempt_at AS "nextAttemptAt", p.error
    FROM report_mail m JOIN staff s ON s.id = m.created_by LEFT JOIN branch b ON b.id = m.branch_id LEFT JOIN region g ON g.id = m.region_id
    LEFT JOIN LATERAL (SELECT * FROM report_mail_run r WHERE r.report_mail_id = m.id ORDER BY r.due_on DESC LIMIT 1) p ON p.sent_at IS NULL
    WHERE m.removed_at IS NULL AND (${actor.national} OR m.branch_id = ${branchId} OR m.region_id = ${regionId})
    ORDER BY m.created_at, m.id`;
  return rows.map(({ attempts, nextAttemptAt, error, lastSentAt, ...row }) => ({
    ...row,
    lastSentAt: lastSentAt?.toISOString() ?? null,
    pending: attempts === null || nextAttemptAt === null ? null : { attempts, nextAttemptAt: nextAttemptAt.toISOString(), error, givenUp: attempts >= MOST_ATTEMPTS },
  }));
}
