import type { Actor } from '@/lib/access/actor';
import { loadMessages } from '@/lib/messages/catalog';
import { causeOf } from '@/lib/server/cause';
import type { Db, Tx } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { sendMail, type MailServer } from '@/lib/server/mail';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Context } from '@/lib/server/use-case';
import { writeXlsx, XLSX_TYPE } from '@/lib/server/xlsx-file';
import { dateInZone, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { dueDay, mailRange, MOST_ATTEMPTS, waitMinutes, type MailFormat, type MailReport, type MailRhythm } from '../../rules/mail-schedule';
import { mailContentOf } from './content-of';
import type { MailContent } from './mail-content';

/** A run that nobody finished in so long is tried again by another. */
const LOST_MS = 10 * 60_000;

interface Scheduled {
  id: string;
  branchId: string | null;
  regionId: string | null;
  report: MailReport;
  format: MailFormat;
  rhythm: MailRhythm;
  day: number;
  recipients: string[];
  createdBy: string;
  createdAt: Date;
  zone: string;
  scopeName: string;
}
type Claimed = Scheduled & { dueOn: Date; attempts: number };

const COLUMNS = `m.id, m.branch_id AS "branchId", m.region_id AS "regionId", m.report, m.format, m.rhythm, m.day, m.recipients, m.created_by AS "createdBy", m.created_at AS "createdAt"`;

/**
 * Sends the reports that are due. Several processes may do this at once: a run is claimed by one of them. Without a server nothing is due. Answers how many were sent and how
 * many failed.
 */
export async function mailReports(db: Db, clock: () => Date, server: MailServer | undefined): Promise<{ sent: number; failed: number }> {
  const counted = { sent: 0, failed: 0 };
  if (server === undefined) return counted;
  await inTransaction(db, SYSTEM_ACTOR, (tx) => planRuns(tx, clock()));
  for (;;) {
    const run = await inTransaction(db, SYSTEM_ACTOR, (tx) => claimRun(tx, clock()));
    if (run === null) return counted;
    counted[(await sendRun(db, clock, server, run)) ? 'sent' : 'failed'] += 1;
  }
}

/** Puts down what is due and not put down yet. */
async function planRuns(tx: Tx, now: Date): Promise<void> {
  const mails = await tx.$queryRawUnsafe<Scheduled[]>(`SELECT ${COLUMNS}, COALESCE(b.time_zone, 'Asia/Jakarta') AS zone FROM report_mail m LEFT JOIN branch b ON b.id = m.branch_id WHERE m.active AND m.removed_at IS NULL`);
  for (const mail of mails) {
    const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: mail.zone }).format(now));
    const due = dueDay(mail, { today: dateInZone(now, mail.zone), hour }, dateInZone(mail.createdAt, mail.zone));
    if (due !== null) await tx.$executeRaw`INSERT INTO report_mail_run (report_mail_id, due_on, next_attempt_at) VALUES (${mail.id}::uuid, ${due}::date, ${now}) ON CONFLICT DO NOTHING`;
  }
}

/** Takes one run that is to be tried now, for this process alone; null where there is none. */
async function claimRun(tx: Tx, now: Date): Promise<Claimed | null> {
  const [run] = await tx.$queryRawUnsafe<Claimed[]>(
    `WITH due AS (
       SELECT r.report_mail_id, r.due_on FROM report_mail_run r JOIN report_mail m ON m.id = r.report_mail_id
       WHERE r.sent_at IS NULL AND r.next_attempt_at <= $1 AND r.attempts < $2 AND m.removed_at IS NULL
       ORDER BY r.next_attempt_at LIMIT 1 FOR UPDATE OF r SKIP LOCKED),
     claimed AS (
       UPDATE report_mail_run r SET attempts = r.attempts + 1, next_attempt_at = $3, error = NULL FROM due
       WHERE r.report_mail_id = due.report_mail_id AND r.due_on = due.due_on RETURNING r.report_mail_id, r.due_on, r.attempts)
     SELECT ${COLUMNS}, c.due_on AS "dueOn", c.attempts, COALESCE(b.time_zone, 'Asia/Jakarta') AS zone, COALESCE(b.name, g.name) AS "scopeName"
     FROM claimed c JOIN report_mail m ON m.id = c.report_mail_id LEFT JOIN branch b ON b.id = m.branch_id LEFT JOIN region g ON g.id = m.region_id`,
    now, MOST_ATTEMPTS, new Date(now.getTime() + LOST_MS),
  );
  return run ?? null;
}

async function sendRun(db: Db, clock: () => Date, server: MailServer, run: Claimed): Promise<boolean> {
  const due = fromDbDate(run.dueOn);
  const problem = await writeMail(db, clock(), run, due).then(
    (mail) => sendMail(server, { ...mail, to: run.recipients, messageId: `<${run.id}.${due}@${server.from.split('@')[1] ?? 'loket'}>` }),
    (error: unknown) => {
      log.error({ code: 'report_mail', cause: causeOf(error) }, 'report could not be written');
      return 'failed' as const;
    },
  );
  const now = clock();
  const next = new Date(now.getTime() + waitMinutes(run.attempts) * 60_000);
  await inTransaction(db, SYSTEM_ACTOR, (tx) => tx.$executeRaw`
    UPDATE report_mail_run SET sent_at = ${problem === null ? now : null}::timestamptz, error = ${problem}, next_attempt_at = ${next}
    WHERE report_mail_id = ${run.id}::uuid AND due_on = ${due}::date`);
  if (problem !== null) log.warn({ code: 'report_mail', problem, attempts: run.attempts }, 'report not sent');
  return problem === null;
}

async function writeMail(db: Db, now: Date, run: Claimed, due: CalendarDate) {
  const content = await inTransaction(db, SYSTEM_ACTOR, (tx) => contentOf(tx, now, run, due));
  const words = (await loadMessages('id'))['report-mail'].message;
  const days = `${content.range.from} – ${content.range.to}`;
  const name = `loket-${run.report}-${content.range.from}-${content.range.to}`;
  const attachment =
    run.format === 'pdf'
      ? { name: `${name}.pdf`, type: 'application/pdf', content: await pdfOf(content, words.foot) }
      : { name: `${name}.xlsx`, type: XLSX_TYPE, content: await workbookOf(content) };
  return { subject: `${content.title} ${content.scope}, ${days}`, text: `${content.title}\n${content.scope}, ${days}\n\n${words.body}\n\n${words.foot}\n`, attachment };
}

/** The figures, read with the scope of the branch or the region and nothing beyond it. */
async function contentOf(tx: Tx, now: Date, { branchId, regionId, report: asked, rhythm, zone, scopeName, createdBy }: Claimed, due: CalendarDate): Promise<MailContent> {
  const branches = await tx.branch.findMany({ where: branchId === null ? { regionId: regionId ?? '' } : { id: branchId }, select: { id: true } });
  const branchIds = branches.map(({ id }) => id);
  const actor: Actor = {
    staffId: createdBy, username: '', name: '', sessionId: '', national: false, branchIds, role: branchId === null ? 'regional_manager' : 'manager',
    branch: branchId === null ? null : { id: branchId, name: scopeName, timeZone: zone }, region: regionId === null ? null : { id: regionId, name: scopeName },
  };
  await tx.$executeRaw`SELECT set_config('app.branch_ids', ${branchIds.join(',')}, true), set_config('app.national', '', true)`;
  const context: Context = { tx, actor, now, today: dateInZone(now, zone), onMember: {} };
  const content = await mailContentOf(context, asked, { branchId, regionId, name: scopeName }, mailRange(rhythm, due));
  if (content === null) throw new Error('the scope of the report is gone');
  return content;
}

/** The renderer of papers is large: it is loaded when a paper is due. */
async function pdfOf(content: MailContent, foot: string): Promise<Uint8Array> {
  const { renderMailPdf } = await import('./mail-document');
  return renderMailPdf(content, foot);
}

function workbookOf({ title, partTitle, headTitle, columns, parts }: MailContent): Promise<Uint8Array> {
  return writeXlsx({
    sheet: title.replace(/[\\/?*[\]:]/g, '').slice(0, 31),
    columns: [{ title: partTitle, width: 28 }, { title: headTitle, width: 44 }, ...columns],
    records: parts.flatMap((part) => part.rows.map(({ head, values }) => [part.title, head, ...values])),
  });
}
