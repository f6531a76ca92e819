import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { PDFParse } from 'pdf-parse';
import { readSheet } from 'read-excel-file/node';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAdoption } from '@/lib/adoption/queries/read-adoption';
import { must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { listMails } from '../../queries/list-mails';
import { readComplaintReport } from '../../queries/read-complaint-report';
import { readSatisfaction } from '../../queries/read-satisfaction';
import { readTransferReport } from '../../queries/read-transfer-report';
import { readVisitReport } from '../../queries/read-visit-report';
import { clearVisits, putVisits, visitOf } from '../../testing/visits';
import { refreshReports } from '../refresh-reports';
import { pauseMail, removeMail, saveMail, sendMailNow } from '../keep-mails';
import { mailReports } from './mail-reports';

/** A server that speaks SMTP: what it got, and whether it refuses. */
interface Post {
  got: { to: string[]; source: string }[];
  refuses: boolean;
  server: SMTPServer;
  url: string;
}
const MINUTE = 60_000;
const WEEKLY = { report: 'visits', format: 'xlsx', rhythm: 'weekly', day: 1, recipients: ['kepala@example.go.id', 'wilayah@example.go.id'] } as const;
/** Monday, 6.30 in the morning in Jakarta; the report is about 16 to 22 November. */
const MONDAY = new Date('2026-11-22T23:30:00Z');

let bench: Bench;
let post: Post;
beforeAll(async () => {
  bench = await openBench();
  await clearVisits(bench.owner);
  await putVisits(bench.owner, Array.from({ length: 600 }, (_, n) => visitOf({
    branchId: ['bdl', 'dps'][n % 2] ?? 'bdl', day: addDays(calendarDate('2026-11-22'), -(n % 40)), service: n % 3 === 0 ? 'card' : 'facility_change', wait: (n * 37) % 3_000, avoidable: n % 4 === 0, activated: n % 5 === 0,
  })));
  await refreshReports(bench.db, MONDAY);
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.owner.query('TRUNCATE report_mail CASCADE');
  const got: Post['got'] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (_, __, callback) => callback(post.refuses ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts).toString('latin1') });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  post = { got, refuses: false, server, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
});
afterEach(() => new Promise<void>((resolve) => post.server.close(resolve)));

const run = (at: Date, url = post.url) => mailReports(bench.db, () => at, { url, from: 'loket@example.go.id' });
const at = (minutes: number) => new Date(MONDAY.getTime() + minutes * MINUTE);
const save = async (change: object = {}, username = 'kepala.bdl') => must(await saveMail(await bench.as(username), { ...WEEKLY, ...change }, randomUUID())).id;
const listed = async (username = 'kepala.bdl', now = MONDAY) => must(await listMails(await bench.as(username, now), {})).rows;

/** The file in a mail, out of its base64 part. */
function attachment(source: string): Buffer {
  const [, body] = /Content-Disposition: attachment[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(source) ?? [];
  if (body === undefined) throw new Error('no attachment');
  return Buffer.from(body.replace(/\s/g, ''), 'base64');
}

test('a workbook on Monday morning to everybody, with the numbers of the report', async () => {
  await save();
  expect(await run(new Date('2026-11-22T22:30:00Z'))).toEqual({ sent: 0, failed: 0 });
  expect(await run(MONDAY)).toEqual({ sent: 1, failed: 0 });
  expect(await run(at(600))).toEqual({ sent: 0, failed: 0 });
  expect(post.got.map(({ to }) => to)).toEqual([['kepala@example.go.id', 'wilayah@example.go.id']]);
  const rows = await readSheet(attachment(post.got[0]?.source ?? ''));
  const report = must(await readVisitReport(await bench.as('kepala.bdl', MONDAY), { scope: 'bdl', period: null, from: '2026-11-16', to: '2026-11-22', compare: 'before', service: null, segment: null }));
  expect(report.total.visits).toBeGreaterThan(0);
  const share = (value: number | null) => value && Math.round(value * 10_000) / 10_000;
  const { total, before } = report;
  for (const [line, summary] of [[1, total], [2, before]] as const) {
    expect(rows[line]?.slice(2)).toEqual([summary.visits, summary.avoidable, share(summary.avoidableShare), summary.wait.median?.minutes, summary.wait.p90?.minutes, summary.service.median?.minutes, summary.activated]);
  }
  const services = rows.filter(([part]) => part === 'Layanan').map((row) => [row[1], row[2]]);
  expect(services).toEqual(report.services.map(({ key, visits }) => [{ card: 'Kartu dan KIS Digital', facility_change: 'Pindah FKTP' }[key as 'card' | 'facility_change'], visits]));
  const [row] = await listed();
  expect(row).toMatchObject({ lastSentAt: MONDAY.toISOString(), pending: null, recipients: [...WEEKLY.recipients] });
});

test('a PDF of the last month on its day, for a region with its branches', async () => {
  await save({ format: 'pdf', rhythm: 'monthly', day: 23 }, 'wilayah3');
  expect(await run(MONDAY)).toEqual({ sent: 1, failed: 0 });
  const parser = new PDFParse({ data: new Uint8Array(attachment(post.got[0]?.source ?? '')) });
  const { text } = await parser.getText();
  await parser.destroy();
  expect(text).toContain('Apakah kunjungan turun?');
  expect(text).toContain('2026-10-01 – 2026-10-31');
  const report = must(await readVisitReport(await bench.as('wilayah3', MONDAY), { scope: 'region:wilayah3', period: null, from: '2026-10-01', to: '2026-10-31', compare: 'before', service: null, segment: null }));
  expect(report.total.visits).toBeGreaterThan(0);
  expect(text).toContain(String(report.total.visits));
  expect(text).not.toContain('Denpasar');
});

test('the adoption report of the latest month, with its own numbers', async () => {
  await save({ report: 'adoption' });
  expect(await run(MONDAY)).toEqual({ sent: 1, failed: 0 });
  const rows = await readSheet(attachment(post.got[0]?.source ?? ''));
  const { now, segments } = must(await readAdoption(await bench.as('kepala.bdl', MONDAY), { month: null, branchId: 'bdl' }));
  expect(now.users).toBeGreaterThan(0);
  expect(rows[1]?.slice(1)).toEqual([now.month, now.users, now.members, now.share && now.share / 10_000]);
  expect(rows.filter(([part]) => part === 'Segmen mana yang memakai?').map((row) => row[2])).toEqual(segments.map(({ users }) => users));
});

test('the complaints report of a week, with its own numbers', async () => {
  await save({ report: 'complaints' });
  expect(await run(MONDAY)).toEqual({ sent: 1, failed: 0 });
  const rows = await readSheet(attachment(post.got[0]?.source ?? ''));
  const report = must(await readComplaintReport(await bench.as('kepala.bdl', MONDAY), { scope: 'bdl', from: '2026-11-16', to: '2026-11-22', compare: 'before' }));
  expect(report.total.cycles).toBeGreaterThan(0);
  expect(rows[1]?.slice(2, 5)).toEqual([report.total.cycles, report.total.open, report.total.answered]);
  expect(rows[2]?.slice(2, 5)).toEqual([report.before.cycles, report.before.open, report.before.answered]);
  expect(rows.filter(([part]) => part === 'Per kanal').map((row) => row[2])).toEqual(report.channels.map(({ cycles }) => cycles));
  expect(rows.filter(([part]) => part === 'Umur kasus yang terbuka').map((row) => row[3])).toEqual(report.ages.ages.map(({ open }) => open));
});

test('the reports of transfers and of satisfaction, as a workbook and as a paper', async () => {
  await save({ report: 'transfers' });
  await save({ report: 'satisfaction', format: 'pdf' });
  expect(await run(MONDAY)).toEqual({ sent: 2, failed: 0 });
  const [paper, workbook] = post.got.map(({ source }) => attachment(source)).sort((a, b) => (a.subarray(0, 4).toString() === '%PDF' ? -1 : b.subarray(0, 4).toString() === '%PDF' ? 1 : 0));
  const manager = await bench.as('kepala.bdl', MONDAY);
  const week = { scope: 'bdl', from: '2026-11-16', to: '2026-11-22', compare: 'before' };
  const transfers = must(await readTransferReport(manager, week));
  const rows = await readSheet(workbook ?? Buffer.alloc(0));
  expect(rows[1]?.slice(2, 9)).toEqual([transfers.total.requested, transfers.total.automatic, transfers.total.waiting, transfers.total.approved, transfers.total.applied, transfers.total.rejected, transfers.total.cancelled]);
  const parser = new PDFParse({ data: new Uint8Array(paper ?? Buffer.alloc(0)) });
  const { text } = await parser.getText();
  await parser.destroy();
  const { complaints, total } = must(await readSatisfaction(manager, week));
  expect([text.includes('Apakah peserta puas?'), text.includes('Penilaian pengaduan'), text.includes(String(total.asked)), text.includes(String(complaints.total.asked))]).toEqual([true, true, true, true]);
});

test('two jobs at the same time send once', async () => {
  await save();
  const results = await Promise.all([run(MONDAY), run(MONDAY), run(MONDAY)]);
  expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
  expect(post.got).toHaveLength(1);
});

test('what the server refuses is tried again later, and the page says why', async () => {
  await save();
  post.refuses = true;
  expect(await run(MONDAY)).toEqual({ sent: 0, failed: 1 });
  expect((await listed())[0]?.pending).toEqual({ attempts: 1, nextAttemptAt: at(15).toISOString(), error: 'refused', givenUp: false });
  expect(await run(at(14))).toEqual({ sent: 0, failed: 0 });
  expect(await run(at(15))).toEqual({ sent: 0, failed: 1 });
  post.refuses = false;
  expect(await run(at(44))).toEqual({ sent: 0, failed: 0 });
  expect(await run(at(45))).toEqual({ sent: 1, failed: 0 });
  expect(post.got).toHaveLength(1);
  expect((await listed())[0]).toMatchObject({ pending: null, lastSentAt: at(45).toISOString() });
});

test('eight attempts, then it is given up; asked for by hand it is tried anew', async () => {
  const id = await save();
  for (let n = 0, minutes = 0; n < 8; n += 1, minutes += 361) expect(await run(at(minutes), 'smtp://127.0.0.1:1')).toEqual({ sent: 0, failed: 1 });
  expect(await run(at(4_000))).toEqual({ sent: 0, failed: 0 });
  expect((await listed())[0]?.pending).toMatchObject({ attempts: 8, error: 'unreachable', givenUp: true });
  must(await sendMailNow(await bench.as('kepala.bdl', at(4_000)), { id }, randomUUID()));
  expect(await run(at(4_001))).toEqual({ sent: 1, failed: 0 });
  expect((await sendMailNow(await bench.as('kepala.bdl', at(4_002)), { id }, randomUUID())).kind).toBe('refused');
});

test('paused and removed ones are not sent; without a server nothing is', async () => {
  const paused = await save();
  const removed = await save({ format: 'pdf' });
  const manager = await bench.as('kepala.bdl');
  must(await pauseMail(manager, { id: paused, active: false }, randomUUID()));
  must(await removeMail(manager, { id: removed }, randomUUID()));
  expect(await run(MONDAY)).toEqual({ sent: 0, failed: 0 });
  expect((await listed()).map(({ id, active }) => [id, active])).toEqual([[paused, false]]);
  must(await pauseMail(manager, { id: paused, active: true }, randomUUID()));
  expect(await mailReports(bench.db, () => MONDAY, undefined)).toEqual({ sent: 0, failed: 0 });
  expect(post.got).toEqual([]);
  expect(await run(MONDAY)).toEqual({ sent: 1, failed: 0 });
});

test('nobody reads or changes those of another office; addresses that are none are said beside the field', async () => {
  const id = await save();
  expect(await listed('kepala.jyp')).toEqual([]);
  expect((await removeMail(await bench.as('kepala.jyp'), { id }, randomUUID())).kind).toBe('not_found');
  expect((await listed('supervisor.bdl')).map((row) => row.id)).toEqual([id]);
  expect((await saveMail(await bench.as('supervisor.bdl'), WEEKLY, randomUUID())).kind).toBe('forbidden');
  const manager = await bench.as('kepala.bdl', TEST_NOW);
  expect(await saveMail(manager, { ...WEEKLY, recipients: ['kepala@example.go.id', 'bukan alamat'] }, randomUUID())).toMatchObject({ kind: 'refused', fields: { 'recipients.1': 'invalid_email' } });
  expect(await saveMail(manager, { ...WEEKLY, day: 9 }, randomUUID())).toMatchObject({ kind: 'refused', fields: { day: 'not_in_list' } });
  expect(await saveMail(manager, { ...WEEKLY, recipients: ['a@b.id\r\nBcc: c@d.id'] }, randomUUID())).toMatchObject({ kind: 'refused' });
});
