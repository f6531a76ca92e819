import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISSING } from '@/e2e/access/call-route';
import { INPUTS } from '@/e2e/access/inputs';
import { apiRoutes, type ApiRoute } from '@/e2e/access/routes';
import { apiInProcess, closeApi, type CallApi } from '@/lib/server/testing/api-in-process';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { gridAllows } from './grid';

/*
 * Every route whose input or address names a row that belongs to an office, or to a person: a row of Denpasar, asked for from Bandar Lampung, is
 * answered in the same words as a row that does not exist, and both stand in the audit as refusals. A new route of this kind has to say here which rows it names.
 */
let bench: Bench;
let api: CallApi;
beforeAll(async () => {
  bench = await openBench();
  api = apiInProcess(bench);
  await make();
});
afterAll(async () => {
  await closeApi();
  await bench.close();
});

/** One row of each kind in Denpasar that the demo data do not have. */
async function make(): Promise<void> {
  const send = async (route: string, as: string, body: object) => {
    const answer = await api(route, { as, body, headers: { 'idempotency-key': randomUUID() } });
    if (answer.status !== 200) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
  };
  await send('devices/invite', 'supervisor.dps', INPUTS['devices/invite'] ?? {});
  await send('queue/issue', 'supervisor.dps', INPUTS['queue/issue'] ?? {});
  await send('visits/open', 'loket.dps', { ticketId: null });
  await send('complaints/save-reply', 'supervisor.dps', { ...INPUTS['complaints/save-reply'], id: null });
  await send('complaints/save-view', 'aduan.dps', INPUTS['complaints/save-view'] ?? {});
  await send('reports/mail/save', 'kepala.dps', { ...INPUTS['reports/mail/save'] });
  const { memberId } = await bench.one<{ memberId: string }>(`SELECT id AS "memberId" FROM member WHERE branch_id = 'dps' AND status = 'ACTIVE' ORDER BY id LIMIT 1`);
  await send('privacy/file', 'loket.dps', { ...INPUTS['privacy/file'], memberId });
  await bench.owner.query("INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at) SELECT gen_random_uuid(), id, 'dps', '2026-11-20', 'out_of_hours', 1, now() FROM staff WHERE username = 'loket.dps'");
  const { id } = await bench.one<{ id: string }>("SELECT id FROM complaint WHERE branch_id = 'dps' AND status IN ('routed', 'in_progress') ORDER BY id LIMIT 1");
  await send('complaints/add-task', 'aduan.dps', { ...INPUTS['complaints/add-task'], id });
}

const of = (table: string) => `SELECT id::text FROM ${table} WHERE branch_id = 'dps' ORDER BY id LIMIT 1`;
const file = (link: string) => `SELECT e.id::text FROM evidence e JOIN ${link} l ON l.evidence_id = e.id WHERE e.branch_id = 'dps' ORDER BY 1 LIMIT 1`;
/** Which rows the fields of a route name: the first pattern that matches counts. */
const ROWS: readonly [RegExp, string][] = [
  [/^transfers\/evidence\/\[id\]$/, file('transfer_evidence')],
  [/^requests\/papers\/\[id\]$/, file('service_request_evidence')],
  [/^complaints\/files\/\[id\]$/, 'SELECT f.id::text FROM complaint_file f JOIN complaint c ON c.id = f.complaint_id WHERE c.branch_id = \'dps\' ORDER BY 1 LIMIT 1'],
  [/^transfers\//, of('transfer')],
  [/^requests\//, of('service_request')],
  [/^complaints\/(finish|remove)-task$/, "SELECT t.id::text FROM complaint_task t JOIN complaint c ON c.id = t.complaint_id WHERE c.branch_id = 'dps' ORDER BY 1 DESC LIMIT 1"],
  [/^complaints\/(save|remove)-reply$/, of('canned_reply')],
  [/^complaints\/delete-view$/, "SELECT v.id::text FROM saved_view v JOIN staff s ON s.id = v.staff_id WHERE s.branch_id = 'dps' LIMIT 1"],
  [/^(complaints\/|call-backs\/flag$)/, of('complaint')],
  [/^call-backs\//, of('call_back')],
  [/^(queue\/|visits\/open$)/, of('ticket')],
  [/^visits\//, of('visit')],
  [/^devices\/revoke$/, of('branch_device')],
  [/^reports\/mail\//, of('report_mail')],
  [/^adoption\//, of('adoption_import')],
  [/^privacy\/answer$/, of('privacy_request')],
  [/^watch\/look$/, of('reading_finding')],
];
/** Routes that name what no office owns, or that the caller chooses, and why they stand outside. */
const NOBODYS: Record<string, string> = {
  'members/reveal': 'any office serves any member', 'members/course': 'any office serves any member', 'members/printed': 'any office serves any member', 'members/[id]/paper': 'any office serves any member', 'visits/member': 'any office serves any member', 'app-help/record': 'any office serves any member',
  'transfers/request': 'names members', 'drafts/find': 'the own draft of a subject', 'drafts/save': 'the own draft of a subject', 'drafts/discard': 'the own draft of a subject',
  'calendar/save-timetable': 'hours of every office are the administrator\'s', 'calendar/remove-timetable': 'hours of every office are the administrator\'s',
};
const STAFF = 'people are the administrator\'s, of every office';
Object.assign(NOBODYS, {
  'privacy/purpose': 'any office serves any member', 'privacy/file': 'any office serves any member', 'session/end': 'the own sessions', 'watch/unflag': 'the mark of a member is every office\'s',
  ...Object.fromEntries(['person', 'reset', 'change', 'disable', 'enable', 'add-duty', 'end-duty', 'end-sessions', 'remove-factor'].map((command) => [`staff/${command}`, STAFF])),
});
const ELSEWHERE = ['supervisor.bdl', 'aduan.bdl', 'loket.bdl', 'kepala.bdl'] as const;
/** Fields that name the row itself. */
const FIELDS = ['id', 'ids', 'items', 'ticketId', 'visitId', 'complaintId', 'otherId', 'taskId'];
const names = (route: ApiRoute) => route.path.includes('[id]') || Object.values(INPUTS[route.path] ?? {}).some((value) => /"?[0-9a-f]{8}-[0-9a-f]{4}-/.test(JSON.stringify(value) ?? ''));
const ROUTES = apiRoutes().filter((route) => route.useCase !== null && names(route) && !(route.path in NOBODYS));

describe.each(ROUTES.map((route) => [route.path, route] as const))('%s', (path, route) => {
  test('a row of another office, or of another person, looks like one that does not exist', async () => {
    const sql = ROWS.find(([routes]) => routes.test(path))?.[1] ?? expect.fail('say in ROWS which rows it names');
    const { id: theirs } = await bench.one<{ id: string }>(sql);
    const as = ELSEWHERE.find((each) => gridAllows(route.useCase ?? '', each)) ?? expect.fail('nobody of an office may call it: say in NOBODYS why');
    const [foreign, missing] = await Promise.all([theirs, MISSING].map(async (id) => {
      const answer = route.way === 'get' ? await api(path, { as, method: 'GET', params: { id } }) : await api(path, { as, body: naming(path, id), headers: { 'idempotency-key': randomUUID() } });
      return [answer.status, (await answer.text()).replaceAll(id, 'id')];
    }));
    expect(foreign).toEqual(missing);
    expect(foreign?.[0]).not.toBe(403);
    const named = route.way === 'get' || JSON.stringify(naming(path, theirs)).includes(theirs);
    if (foreign?.[0] === 404 && named) for (const id of [theirs, MISSING]) expect(await refusalsOf(as, route.useCase ?? '', id)).toBeGreaterThan(0);
  });
});

/** How often the audit says that a person asked for this row and was told that there is none. */
async function refusalsOf(username: string, useCase: string, id: string): Promise<number> {
  const { count } = await bench.one<{ count: number }>(
    `SELECT count(*)::integer AS count FROM audit_event a JOIN staff s ON s.id = a.actor_id
     WHERE s.username = $1 AND a.action = 'refused' AND a.object_id = $2 AND a.detail->'codes' ? 'not_found' AND a.detail->'asked' ? $3`, username, useCase, id);
  return count;
}

function naming(path: string, id: string): object {
  const right = INPUTS[path] ?? {};
  const named = FIELDS.filter((field) => field in right).map((field) => [field, field === 'ids' ? [id] : field === 'items' ? [{ id, version: 1 }] : id]);
  return { ...right, ...(Object.fromEntries(named) as Record<string, unknown>) };
}
