import type { Locale } from './locale';

/**
 * Every area's words: one line an area, one file a language. A screen reads them under the area's name,
 * `useTranslations('<area>')`; the Indonesian file gives the keys their type, a test holds the English one equal.
 */
export const CATALOG = {
  account: { id: () => import('./id/account.json'), en: () => import('./en/account.json') },
  adoption: { id: () => import('./id/adoption.json'), en: () => import('./en/adoption.json') },
  'api-docs': { id: () => import('./id/api-docs.json'), en: () => import('./en/api-docs.json') },
  'app-help': { id: () => import('./id/app-help.json'), en: () => import('./en/app-help.json') },
  audit: { id: () => import('./id/audit.json'), en: () => import('./en/audit.json') },
  'call-backs': { id: () => import('./id/call-backs.json'), en: () => import('./en/call-backs.json') },
  calendar: { id: () => import('./id/calendar.json'), en: () => import('./en/calendar.json') },
  common: { id: () => import('./id/common.json'), en: () => import('./en/common.json') },
  'complaint-case': { id: () => import('./id/complaint-case.json'), en: () => import('./en/complaint-case.json') },
  'complaint-file': { id: () => import('./id/complaint-file.json'), en: () => import('./en/complaint-file.json') },
  'complaint-form': { id: () => import('./id/complaint-form.json'), en: () => import('./en/complaint-form.json') },
  'complaint-queue': { id: () => import('./id/complaint-queue.json'), en: () => import('./en/complaint-queue.json') },
  'complaint-import': { id: () => import('./id/complaint-import.json'), en: () => import('./en/complaint-import.json') },
  'complaint-replies': { id: () => import('./id/complaint-replies.json'), en: () => import('./en/complaint-replies.json') },
  'complaint-rules': { id: () => import('./id/complaint-rules.json'), en: () => import('./en/complaint-rules.json') },
  desk: { id: () => import('./id/desk.json'), en: () => import('./en/desk.json') },
  devices: { id: () => import('./id/devices.json'), en: () => import('./en/devices.json') },
  display: { id: () => import('./id/display.json'), en: () => import('./en/display.json') },
  grid: { id: () => import('./id/grid.json'), en: () => import('./en/grid.json') },
  'member-paper': { id: () => import('./id/member-paper.json'), en: () => import('./en/member-paper.json') },
  kiosk: { id: () => import('./id/kiosk.json'), en: () => import('./en/kiosk.json') },
  'member-record': { id: () => import('./id/member-record.json'), en: () => import('./en/member-record.json') },
  members: { id: () => import('./id/members.json'), en: () => import('./en/members.json') },
  policies: { id: () => import('./id/policies.json'), en: () => import('./en/policies.json') },
  'policy-edit': { id: () => import('./id/policy-edit.json'), en: () => import('./en/policy-edit.json') },
  poll: { id: () => import('./id/poll.json'), en: () => import('./en/poll.json') },
  queue: { id: () => import('./id/queue.json'), en: () => import('./en/queue.json') },
  privacy: { id: () => import('./id/privacy.json'), en: () => import('./en/privacy.json') },
  published: { id: () => import('./id/published.json'), en: () => import('./en/published.json') },
  recap: { id: () => import('./id/recap.json'), en: () => import('./en/recap.json') },
  'report-complaints': { id: () => import('./id/report-complaints.json'), en: () => import('./en/report-complaints.json') },
  'report-satisfaction': { id: () => import('./id/report-satisfaction.json'), en: () => import('./en/report-satisfaction.json') },
  'report-transfers': { id: () => import('./id/report-transfers.json'), en: () => import('./en/report-transfers.json') },
  'report-home': { id: () => import('./id/report-home.json'), en: () => import('./en/report-home.json') },
  'report-mail': { id: () => import('./id/report-mail.json'), en: () => import('./en/report-mail.json') },
  'report-visits': { id: () => import('./id/report-visits.json'), en: () => import('./en/report-visits.json') },
  reports: { id: () => import('./id/reports.json'), en: () => import('./en/reports.json') },
  'request-rules': { id: () => import('./id/request-rules.json'), en: () => import('./en/request-rules.json') },
  requests: { id: () => import('./id/requests.json'), en: () => import('./en/requests.json') },
  receipt: { id: () => import('./id/receipt.json'), en: () => import('./en/receipt.json') },
  'second-factor': { id: () => import('./id/second-factor.json'), en: () => import('./en/second-factor.json') },
  services: { id: () => import('./id/services.json'), en: () => import('./en/services.json') },
  sessions: { id: () => import('./id/sessions.json'), en: () => import('./en/sessions.json') },
  'set-password': { id: () => import('./id/set-password.json'), en: () => import('./en/set-password.json') },
  shell: { id: () => import('./id/shell.json'), en: () => import('./en/shell.json') },
  'sign-in': { id: () => import('./id/sign-in.json'), en: () => import('./en/sign-in.json') },
  staff: { id: () => import('./id/staff.json'), en: () => import('./en/staff.json') },
  'transfer-form': { id: () => import('./id/transfer-form.json'), en: () => import('./en/transfer-form.json') },
  'transfer-queue': { id: () => import('./id/transfer-queue.json'), en: () => import('./en/transfer-queue.json') },
  'transfer-rules': { id: () => import('./id/transfer-rules.json'), en: () => import('./en/transfer-rules.json') },
  watch: { id: () => import('./id/watch.json'), en: () => import('./en/watch.json') },
  visits: { id: () => import('./id/visits.json'), en: () => import('./en/visits.json') },
} as const satisfies Record<string, Record<Locale, () => Promise<{ default: object }>>>;

export type MessageArea = keyof typeof CATALOG;
export type Messages = { [Area in MessageArea]: Awaited<ReturnType<(typeof CATALOG)[Area]['id']>>['default'] };

type Leaves<Words, Path extends string = ''> = {
  [Key in keyof Words & string]: Words[Key] extends string ? `${Path}${Key}` : Leaves<Words[Key], `${Path}${Key}.`>;
}[keyof Words & string];

/** Any key with its area: `common.action.undo`. */
export type MessageKey = Leaves<Messages>;

/** Areas whose words never reach a signed-in person's browser. */
export const PUBLIC_AREAS: readonly MessageArea[] = ['sign-in', 'set-password', 'api-docs', 'kiosk', 'display', 'devices', 'poll'];

/** All words of a language, by area. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const areas = Object.keys(CATALOG) as MessageArea[];
  const words = await Promise.all(areas.map(async (area) => [area, (await CATALOG[area][locale]()).default] as const));
  return Object.fromEntries(words) as Messages;
}
