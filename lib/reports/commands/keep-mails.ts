import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { zoneOf } from '@/lib/access/actor';
import type { AuditEntry } from '@/lib/server/audit';
import { done, notFound, refused } from '@/lib/server/outcome';
import { defineCommand, type Context } from '@/lib/server/use-case';
import { dateInZone, toDbDate } from '@/lib/values/calendar-date';
import { keptMails } from '../queries/list-mails';
import { MailId, PauseMail, SaveMail, type SaveMailInput } from '../schemas/mail';

type Changed = { id: string };

const audited = (act: string) => (_: unknown, { id }: Changed): AuditEntry[] => [{ action: 'report.mail', objectId: id, detail: { act } }];

/** Sets a report up that is sent by e-mail, of the person's own branch or region. It is sent for the first time on its next day. */
export const saveMail = defineCommand<SaveMailInput, Changed>({
  name: 'reports.saveMail',
  permission: 'report:mail',
  scope: 'branches',
  input: SaveMail,
  announce: () => [],
  audit: audited('added'),
  run: async ({ tx, actor, now }, { recipients, ...input }) => {
    const kept = keptMails(actor);
    if (kept === null) return notFound;
    const id = randomUUID();
    await tx.reportMail.create({ data: { id, ...kept, ...input, recipients: [...new Set(recipients)], createdBy: actor.staffId, createdAt: now } });
    return done({ id });
  },
});

/** Pauses a report by e-mail, or goes on with it. */
export const pauseMail = defineCommand<z.infer<typeof PauseMail>, Changed>({
  name: 'reports.pauseMail',
  permission: 'report:mail',
  scope: 'branches',
  input: PauseMail,
  announce: () => [],
  audit: ({ active }, output) => audited(active ? 'resumed' : 'paused')(null, output),
  run: (context, { id, active }) => change(context, id, { active }),
});

/** Takes a report by e-mail away; what was sent stays on record. */
export const removeMail = defineCommand<z.infer<typeof MailId>, Changed>({
  name: 'reports.removeMail',
  permission: 'report:mail',
  scope: 'branches',
  input: MailId,
  announce: () => [],
  audit: audited('removed'),
  run: (context, { id }) => change(context, id, { active: false, removedAt: context.now }),
});

/** Has a report sent at the next run of the job, once a day: a run of today, or another attempt at the one that failed. */
export const sendMailNow = defineCommand<z.infer<typeof MailId>, Changed>({
  name: 'reports.sendMail',
  permission: 'report:mail',
  scope: 'branches',
  input: MailId,
  announce: () => [],
  audit: audited('sent'),
  run: async ({ tx, actor, now }, { id }) => {
    const kept = keptMails(actor);
    const mail = kept && (await tx.reportMail.findFirst({ where: { id, removedAt: null, ...kept }, select: { id: true } }));
    if (!mail) return notFound;
    const dueOn = toDbDate(dateInZone(now, zoneOf(actor)));
    const run = await tx.reportMailRun.findUnique({ where: { reportMailId_dueOn: { reportMailId: id, dueOn } } });
    if (run !== null && run.sentAt !== null) return refused(['sent_today']);
    if (run === null) await tx.reportMailRun.create({ data: { reportMailId: id, dueOn, nextAttemptAt: now } });
    // One that is being sent this moment has its next attempt ahead and no error: it is left alone.
    else if (run.error !== null) await tx.reportMailRun.update({ where: { reportMailId_dueOn: { reportMailId: id, dueOn } }, data: { attempts: 0, nextAttemptAt: now } });
    return done({ id });
  },
});

async function change({ tx, actor }: Context, id: string, data: { active: boolean; removedAt?: Date }) {
  const kept = keptMails(actor);
  if (kept === null) return notFound;
  const { count } = await tx.reportMail.updateMany({ where: { id, removedAt: null, ...kept }, data });
  return count === 0 ? notFound : done({ id });
}
