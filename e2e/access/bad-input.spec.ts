import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/test';

/** What a person or a hostile client can send where a text, a number, an id or a list is asked for. */
const STRANGE: unknown[] = [
  '', ' ', '0', '-1', 'null', 'x'.repeat(10_000), '9'.repeat(10_000), '%'.repeat(500), "' OR '1'='1", '"; DROP TABLE member; --', '../../etc/passwd',
  '\u0000', 'a\u0000b', '\ud800', '\u202e\u200b', '<script>alert(1)</script>', '=HYPERLINK("x")', '•••• 0012', '1871 •••• •••• 0012', '31-02-1985', 'siti 99-99-9999',
  '1871'.repeat(4), 'é'.repeat(9_999), '🩺'.repeat(2_000), randomUUID(), '00000000-0000-0000-0000-000000000000', '2026-02-30', '9999-12-31', '0138U020', 'T14',
  null, true, 0, -1, 1.5, 1e308, [], [null], {}, { a: 1 }, [[[]]], ['x'.repeat(10_000)], { id: { $gt: '' } },
];

/** A right-shaped input of each POST route, so that one field at a time can be made strange. */
const INPUTS: Record<string, Record<string, unknown>> = {
  'members/search': { text: 'siti', deep: false },
  'members/reveal': { memberId: randomUUID(), field: 'nik' },
  'members/printed': { id: randomUUID() },
  'app-help/record': { memberId: randomUUID(), problem: 'new_install', stepsDone: ['check_phone', 'install'], outcome: 'installed', obstacle: null },
  'facilities/candidates': { text: 'way', elsewhere: false },
  'facilities/search': { text: 'rs' },
  'transfers/request': { memberIds: [randomUUID()], facilityCode: '0801U001', reason: 'wish', letterDate: null, note: '', evidenceIds: [] },
  'transfers/approve': { id: randomUUID(), version: 1, note: '' },
  'transfers/return': { id: randomUUID(), version: 1, note: 'Surat belum ada.' },
  'transfers/reject': { id: randomUUID(), version: 1, note: 'Tidak sesuai.' },
  'transfers/cancel': { id: randomUUID(), version: 1, note: 'Atas permintaan.' },
  'transfers/resubmit': { id: randomUUID(), version: 1, note: '', letterDate: null, evidenceIds: [] },
  'transfers/decide-many': { action: 'approve', note: '', items: [{ id: randomUUID(), version: 1 }] },
  'transfers/rows': { view: 'waiting', text: '', status: null, localGovernmentId: null, code: null, sort: 'requestedAt', descending: false, after: null, limit: 5 },
  'transfers/counts': { view: 'waiting', text: '', status: null, localGovernmentId: null, code: null },
  'transfers/case': { id: randomUUID() },
  'transfers/refresh': { ids: [randomUUID()] },
  'complaints/export': { view: 'all', text: '', status: null, level: null, category: null, channel: null, format: 'csv' },
  'transfers/export': { view: 'waiting', text: '', status: null, localGovernmentId: null, code: null },
  'complaints/rows': { view: 'all', text: '', status: null, level: null, category: null, channel: null, sort: 'urgency', descending: false, after: null, limit: 5 },
  'complaints/counts': { view: 'all', text: '', status: null, level: null, category: null, channel: null },
  'complaints/refresh': { ids: [randomUUID()] },
  'complaints/case': { id: randomUUID() },
  'complaints/explain': { id: randomUUID(), clock: 'legal', cycle: 1 },
  'complaints/presence': {},
  'complaints/mark-presence': { id: randomUUID(), doing: 'looking' },
  'complaints/save-view': { name: 'Merah', filter: { view: 'all', status: null, level: 'red', category: null, channel: null } },
  'complaints/delete-view': { id: randomUUID() },
  'complaints/file': { memberId: null, channel: 'branch_office', reporterName: 'Siti', reporterPhone: null, reporterRelation: 'self', subject: 'Kartu tidak aktif', description: 'Kartu tidak aktif sejak kemarin.', classification: { level: 'green', category: 'membership', detail: 'card' }, facilityCode: null, regencyCode: null, numbers: [], fileIds: [] },
  'complaints/import': { rows: [{ line: 2, cells: { channel: 'Surel', receivedAt: '2026-11-20 09:30', reporterName: 'Siti', subject: 'Kartu tidak aktif', description: 'Kartu tidak aktif sejak kemarin.', level: 'Hijau', category: 'membership', detail: 'card' } }] },
  'complaints/classify': { id: randomUUID(), version: 1, level: 'green', category: 'membership', detail: 'card', note: '' },
  'complaints/forward': { id: randomUUID(), version: 1, level: 'green', category: 'membership', detail: 'card', branchId: 'bdl', note: '' },
  'complaints/forward-provider': { id: randomUUID(), version: 1, facilityCode: '0801U001', note: 'Mohon tanggapan.', classification: null },
  'complaints/answer-provider': { id: randomUUID(), version: 1, note: 'Sudah dijawab.', fileIds: [] },
  'complaints/assign': { id: randomUUID(), version: 1, assigneeId: randomUUID() },
  'complaints/assign-many': { assigneeId: randomUUID(), items: [{ id: randomUUID(), version: 1 }] },
  'complaints/claim-next': {},
  'complaints/respond': { id: randomUUID(), version: 1, text: 'Sedang kami tangani.' },
  'complaints/comment': { id: randomUUID(), text: 'Catatan.' },
  'complaints/return': { id: randomUUID(), version: 1, note: 'Bukan wewenang cabang.' },
  'complaints/pause': { id: randomUUID(), version: 1, reason: 'member_documents', note: 'Menunggu berkas.', fileId: null },
  'complaints/resume': { id: randomUUID(), version: 1, note: '' },
  'complaints/resolve': { id: randomUUID(), version: 1, answer: 'Sudah aktif kembali.', override: null },
  'complaints/reject': { id: randomUUID(), version: 1, note: 'Bukan pengaduan.' },
  'complaints/escalate': { id: randomUUID(), version: 1, to: 'supervisor', note: 'Perlu perhatian.' },
  'complaints/merge': { id: randomUUID(), version: 1, intoId: randomUUID(), note: 'Pengaduan yang sama.' },
  'complaints/unmerge': { id: randomUUID(), version: 1, note: '' },
  'complaints/link': { id: randomUUID(), otherId: randomUUID() },
  'complaints/unlink': { id: randomUUID(), otherId: randomUUID() },
  'complaints/rate': { id: randomUUID(), version: 1, rating: 5, note: '' },
  'complaints/reopen': { id: randomUUID(), version: 1, note: 'Belum selesai.' },
  'complaints/add-number': { id: randomUUID(), system: 'sipp', number: 'A-1' },
  'complaints/replies': {},
  'complaints/save-reply': { id: randomUUID(), seenAt: null, category: null, title: 'Balasan', body: 'Yth. {nama}, terima kasih.' },
  'complaints/remove-reply': { id: randomUUID() },
  'complaints/add-task': { id: randomUUID(), text: 'Hubungi faskes', dueOn: '2026-12-01', assigneeId: null },
  'complaints/finish-task': { taskId: randomUUID(), done: true },
  'complaints/remove-task': { taskId: randomUUID() },
  'call-backs/rows': { view: 'now', after: null, limit: 5 },
  'call-backs/counts': {},
  'call-backs/case': { id: randomUUID() },
  'call-backs/flag': { complaintId: randomUUID(), note: 'Minta dihubungi.', preferredSlot: null },
  'call-backs/take': { id: randomUUID(), version: 1 },
  'call-backs/release': { id: randomUUID(), version: 1 },
  'call-backs/check': { id: randomUUID(), factor: 'birth_date', answer: '17-8-1985' },
  'call-backs/log-attempt': { id: randomUUID(), version: 1, outcome: 'asked_later', askedFor: '2026-12-01T09:00', confirmed: null, note: '' },
  'call-backs/correct-number': { id: randomUUID(), version: 1, phone: '0812-3456-7890' },
  'requests/file': {
    kind: 'newborn_report', memberId: randomUUID(), note: '', evidenceIds: [], name: 'Bunga', birthDate: '2026-11-10', sex: 'F', familyCard: null, facilityCode: null,
    diedOn: '2026-11-10', nik: null, address: null, district: null, regencyCode: null, phone: null, email: null, removePhone: false, removeEmail: false,
  },
  'requests/approve': { id: randomUUID(), version: 1, note: '' },
  'requests/return': { id: randomUUID(), version: 1, note: 'Berkas belum ada.' },
  'requests/reject': { id: randomUUID(), version: 1, note: 'Tidak sesuai.' },
  'requests/cancel': { id: randomUUID(), version: 1, note: 'Atas permintaan.' },
  'requests/resubmit': { id: randomUUID(), version: 1, note: '', evidenceIds: [] },
  'requests/rows': { view: 'waiting', text: '', kind: null, status: null, sort: 'requestedAt', descending: false, after: null, limit: 5 },
  'requests/counts': { view: 'waiting', text: '', kind: null, status: null },
  'requests/refresh': { ids: [randomUUID()] },
  'requests/case': { id: randomUUID() },
  'requests/reveal': { id: randomUUID(), field: 'nik', side: 'after' },
  'recap/read': { month: '2026-11', branchId: null },
  'recap/cases': { month: '2026-11', branchId: null, cell: { channel: null, subject: null, status: 'done', within: null }, after: null, limit: 5 },
  'reports/mail/list': {},
  'reports/mail/save': { report: 'visits', format: 'pdf', rhythm: 'weekly', day: 1, recipients: ['kepala@example.go.id'] },
  'reports/mail/pause': { id: '019b76da-0000-7000-8000-000000000000', active: false },
  'reports/mail/remove': { id: '019b76da-0000-7000-8000-000000000000' },
  'reports/mail/send': { id: '019b76da-0000-7000-8000-000000000000' },
  'reports/home': { sort: '-late' },
  'reports/visits/read': { scope: null, period: '30d', from: null, to: null, compare: null, service: null, segment: null },
  'reports/visits/export': { scope: null, period: null, from: '2026-11-01', to: '2026-11-20', compare: 'year', service: null, segment: null, format: 'csv' },
  'reports/transfers/read': { scope: null, period: '12m', from: null, to: null, compare: 'year' },
  'reports/transfers/export': { scope: null, period: null, from: '2026-11-01', to: '2026-11-20', compare: 'before', format: 'csv' },
  'reports/complaints/read': { scope: null, period: '12m', from: null, to: null, compare: 'year' },
  'reports/complaints/export': { scope: null, period: null, from: '2026-11-01', to: '2026-11-20', compare: 'before', format: 'csv' },
  'reports/complaints/cases': { scope: null, period: null, from: '2026-11-01', to: '2026-11-20', by: 'level', key: 'red', state: 'legal_missed', after: null },
  'reports/satisfaction/read': { scope: null, period: '12m', from: null, to: null, compare: 'year' },
  'reports/satisfaction/export': { scope: null, period: null, from: '2026-11-01', to: '2026-11-20', compare: 'before', format: 'xlsx' },
  'reports/published': { scope: 'national' },
  'adoption/read': { month: '2026-10', branchId: null },
  'adoption/export': { month: '2026-10', branchId: null, format: 'csv' },
  'adoption/imports': { branchId: null, after: null, limit: 5 },
  'adoption/withdraw': { ids: [randomUUID()] },
  'adoption/restore': { id: randomUUID() },
  'calendar/read': {},
  'calendar/recount': {},
  'calendar/save-holiday': { date: '2199-12-30', kind: 'national', name: 'Libur', decree: '' },
  'calendar/remove-holiday': { date: '2199-12-31' },
  'calendar/save-timetable': { id: randomUUID(), kind: 'special', branchId: 'jyp', validFrom: '2199-12-30', validTo: '2199-12-31', week: { 1: [{ from: '08:00', to: '12:00' }], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } },
  'calendar/remove-timetable': { id: randomUUID() },
  'queue/state': {},
  'queue/line': {},
  'queue/sit': { desk: 97 },
  'queue/leave': { desk: null },
  'queue/pause': { reason: 'break' },
  'queue/resume': {},
  'queue/save-desk': { number: 98, active: false },
  'queue/call-next': {},
  'queue/call-again': { ticketId: randomUUID(), version: 1 },
  'queue/no-show': { ticketId: randomUUID(), version: 1 },
  'queue/take-back': { ticketId: randomUUID(), version: 1 },
  'queue/cancel': { ticketId: randomUUID(), version: 1 },
  'queue/move': { ticketId: randomUUID(), version: 1, desk: 1, service: null },
  'queue/issue': { service: 'facility_change', priority: 'none', memberId: null },
  'visits/open': { ticketId: randomUUID() },
  'visits/current': {},
  'visits/member': { id: randomUUID() },
  'visits/bind': { visitId: randomUUID(), version: 1, memberId: randomUUID() },
  'visits/tick': { visitId: randomUUID(), service: 'card' },
  'visits/untick': { visitId: randomUUID(), service: 'card' },
  'visits/close': { visitId: randomUUID(), version: 1, services: ['information'], service: 'information', avoidable: false, obstacle: null, appExplained: true, appInstalled: false, appActivated: false },
  'visits/discard': { visitId: randomUUID(), version: 1 },
  'visits/correct': { visitId: randomUUID(), version: 1, services: ['information'], service: 'information', avoidable: false, obstacle: null, appExplained: true, appInstalled: false, appActivated: false, note: '' },
  'visits/rows': { from: '2026-11-01', to: '2026-11-30', branch: null, service: 'card', segment: 'BP', desk: 1, avoidable: true, obstacle: 'signal', hour: 9, weekday: 1, after: null, limit: 5 },
  'visits/count': { from: '2026-11-01', to: '2026-11-30', branch: null, service: 'card', segment: 'BP', desk: 1, avoidable: true, obstacle: 'signal', hour: 9, weekday: 1 },
  'visits/case': { id: randomUUID() },
  'devices/list': {},
  'devices/invite': { kind: 'display', label: 'Layar ruang tunggu', desk: null },
  'devices/revoke': { id: randomUUID() },
  'audit/rows': { from: null, to: null, officer: null, member: null, action: null, after: null, limit: 5 },
  'audit/officers': { text: 'ra' },
  'audit/member': { number: '1871015708859001' },
  'drafts/find': { kind: 'transfer', subjectId: randomUUID() },
  'drafts/save': { kind: 'transfer', subjectId: randomUUID(), content: { note: 'x' } },
  'drafts/discard': { kind: 'transfer', subjectId: randomUUID() },
};
/** Routes of another form, tried below or in a file of their own. */
const OTHERS = [
  'adoption/import',
  'adoption/import-template',
  'adoption/preview-import',
  'auth/[...nextauth]',
  'complaints/files',
  'complaints/files/[id]',
  'complaints/import-template',
  'complaints/preview-import',
  'devices/pair',
  'display/state',
  'events',
  'health',
  'kiosk/issue',
  'kiosk/scan',
  'members/[id]/paper',
  'poll/rate',
  'poll/state',
  'requests/papers',
  'requests/papers/[id]',
  'transfers/[id]/receipt',
  'transfers/evidence',
  'transfers/evidence/[id]',
  'v1/complaints',
  'v1/complaints/[...sourceNumber]',
  'v1/openapi.json',
];

/** Who may call it at all: a stranger's input must reach the schema. */
const accountOf = (route: string) => (route.startsWith('audit/') ? 'auditor' : /^(adoption|reports)\//.test(route) ? 'kepala.bdl' : /^calendar\/(save|remove)/.test(route) ? 'admin' : 'supervisor.bdl');

function routes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? routes(path.join(folder, entry.name)) : entry.name === 'route.ts' ? [path.relative('app/api', folder)] : [],
  );
}

test('every API route is tried here', () => {
  expect(routes('app/api').sort()).toEqual([...Object.keys(INPUTS), ...OTHERS].sort());
});

for (const [route, input] of Object.entries(INPUTS)) {
  test(`POST ${route}: strange values in every field get words, never a fault`, async ({ apiAs }) => {
    const api = await apiAs(accountOf(route));
    for (const field of [...Object.keys(input), 'unknown']) {
      for (const value of STRANGE) {
        const answer = await api.post(`/api/${route}`, { data: { ...input, [field]: value }, headers: { 'idempotency-key': randomUUID() } });
        expect(answer.status(), `${field} = ${JSON.stringify(value)?.slice(0, 60)}`).toBeLessThan(500);
        expect(await answer.text()).not.toMatch(/prisma|postgres|node_modules|\bat \w+ \(/i);
      }
    }
  });

  test(`POST ${route}: bodies that are no input at all`, async ({ apiAs }) => {
    const api = await apiAs(accountOf(route));
    const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    for (const data of ['', '{', 'null', '[]', '"x"', '1', 'x'.repeat(10_000), '['.repeat(5_000)]) {
      const answer = await api.post(`/api/${route}`, { data, headers });
      expect([400, 422], `${data.slice(0, 20)}: ${answer.status()}`).toContain(answer.status());
    }
    expect((await api.post(`/api/${route}`, { data: 'x=1', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })).status()).toBe(415);
    expect((await api.post(`/api/${route}`, { data: `{"note":"${'x'.repeat(400_000)}"}`, headers })).status()).toBe(413);
  });

  test(`POST ${route}: nobody and strangers are turned away`, async ({ apiAs }) => {
    const headers = { 'idempotency-key': randomUUID() };
    expect((await (await apiAs(null)).post(`/api/${route}`, { data: input, headers })).status()).toBe(401);
    const foreign = await (await apiAs(accountOf(route))).post(`/api/${route}`, { data: input, headers: { ...headers, origin: 'https://example.org' } });
    expect(foreign.status()).toBe(403);
  });
}

test('strange parts of an address get a page in words, never a fault', async ({ apiAs }) => {
  const api = await apiAs('supervisor.bdl');
  const parts = ['x', '%00', '%ff', '%F0%9F%A9%BA', encodeURIComponent("' OR 1=1 --"), 'x'.repeat(5_000), randomUUID(), '..%2f..%2fetc%2fpasswd', '0'];
  const places = ['/members/', '/members/x/', '/api/members/x/paper?kind=', '/transfers/', '/api/transfers/evidence/', '/transfers?view=', '/transfers?view=all&sort=', '/'];
  for (const place of places) {
    for (const part of parts) {
      const answer = await api.get(place + part, { maxRedirects: 0 });
      expect(answer.status(), place + part.slice(0, 30)).toBeLessThan(500);
    }
  }
});

test('files that are not what they say are refused with the reason', async ({ apiAs }) => {
  const api = await apiAs('loket.bdl');
  const found = await (await api.post('/api/members/search', { data: { text: 'siti rahayu 17-8-1985' } })).json() as { value: { rows: { id: string }[] } };
  const memberId = found.value.rows[0]?.id ?? '';
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
  const send = (name: string, mimeType: string, buffer: Buffer, kind = 'domicile_letter') =>
    api.post('/api/transfers/evidence', { multipart: { memberId, kind, file: { name, mimeType, buffer } }, headers: { 'idempotency-key': randomUUID() } });
  const problemOf = async (answer: Awaited<ReturnType<typeof send>>) => [answer.status(), ((await answer.json()) as { refused?: { fields: Record<string, string> } }).refused?.fields];
  expect((await send('surat.pdf', 'application/pdf', pdf)).status()).toBe(200);
  expect(await problemOf(await send('surat.pdf', 'application/pdf', Buffer.from('MZ this is a program')))).toEqual([422, { file: 'file_type' }]);
  expect(await problemOf(await send('foto.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toEqual([422, { file: 'file_type' }]);
  expect(await problemOf(await send('kosong.pdf', 'application/pdf', Buffer.alloc(0)))).toEqual([422, { file: 'empty_file' }]);
  expect(await problemOf(await send('besar.pdf', 'application/pdf', Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)])))).toEqual([422, { file: 'file_too_large' }]);
  expect((await send('surat.pdf', 'application/pdf', pdf, 'nonsense')).status()).toBe(422);
  expect((await send(`${'x'.repeat(10_000)}.pdf`, 'application/pdf', pdf)).status()).toBe(422);
  const named = await send('..\\..\\<b>.pdf', 'application/pdf', pdf);
  expect(((await named.json()) as { value: { fileName: string } }).value.fileName).not.toMatch(/[\\/]/);
});
