import type pg from 'pg';
import { changesOf, subjectOf } from '@/lib/requests/rules/changes';
import { decideRequest } from '@/lib/requests/rules/decide-request';
import type { RequestFacts } from '@/lib/requests/rules/facts';
import { appliedCodes } from '@/lib/requests/rules/findings';
import { type RequestStatus, SERVICE_OF } from '@/lib/requests/model';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';
import { formatReference } from '@/lib/values/reference';
import type { Act } from './audit-rows';
import { caseMembers } from './case-terms';
import type { SeedContext } from './context';
import { arrayText, insertRows } from './database';
import { dateOf, instantOf } from './days';
import type { DeskAct } from './desk-acts';
import type { DeskMoment } from './desk-book';
import { evidenceFile } from './evidence-files';
import { seedId } from './ids';
import { BRANCHES, REGENCIES, type SeedBranch } from './offices';
import { REQUEST_PLANS, type RequestPlan, type SeededPerson } from './service-request-plan';
import { staffOf, type SeedStaff } from './staff';

const REQUEST = {
  id: 'uuid', reference: 'text', kind: 'text', branch_id: 'text', member_id: 'uuid', segment: 'text', subject: 'text', status: 'text', outcome: 'text', codes: 'text[]',
  findings: 'jsonb', before: 'jsonb', after: 'jsonb', note: 'text', requested_by: 'uuid', requested_at: 'timestamptz', submitted_by: 'uuid[]', decided_by: 'uuid',
  decided_at: 'timestamptz', automatic: 'boolean', decision_note: 'text', applied_at: 'timestamptz', written_at: 'timestamptz', updated_at: 'timestamptz', updated_by: 'uuid',
  version: 'integer',
} as const;
const EVENT = {
  id: 'uuid', request_id: 'uuid', member_id: 'uuid', branch_id: 'text', at: 'timestamptz', actor_id: 'uuid', actor_name: 'text', action: 'text', from_status: 'text',
  to_status: 'text', note: 'text',
} as const;
const PAPER = {
  id: 'uuid', branch_id: 'text', member_id: 'uuid', kind: 'text', file_name: 'text', media_type: 'text', size: 'integer', sha256: 'bytea', content: 'bytea',
  uploaded_by: 'uuid', uploaded_at: 'timestamptz',
} as const;

interface Step {
  readonly action: 'file' | 'approve_automatically' | 'approve' | 'return' | 'reject' | 'cancel';
  readonly actor: SeedStaff;
  readonly at: string;
  readonly from: string | null;
  readonly to: RequestStatus;
  readonly note: string;
}

interface Made {
  readonly id: string;
  readonly reference: string;
  readonly branch: SeedBranch;
  readonly person: SeededPerson;
  readonly plan: RequestPlan;
  readonly wish: ReturnType<RequestPlan['wish']>;
  readonly steps: readonly [Step, ...Step[]];
}

/** Writes a few requests of each status and kind at every branch, with their papers and history. Gives what the audit is to hold of them, and what was done at the desks. */
export async function insertServiceRequests({ client, months, book, log }: SeedContext): Promise<{ audit: Act[]; desk: DeskAct[] }> {
  const known = caseMembers(months).map(({ id }) => id);
  const made: Made[] = [];
  for (const branch of BRANCHES) {
    const mothers = await people(client, branch, known, true);
    const others = await people(client, branch, [...known, ...mothers.map(({ id }) => id)], false);
    for (const plan of REQUEST_PLANS) {
      const person = (plan.mother === true ? mothers : others).shift();
      if (!person) throw new Error(`nobody at ${branch.id} can have a request`);
      const number = await nextNumber(client);
      const filed = book.settle(branch.id, { day: book.openDayBack(branch.id, plan.daysAgo), minutes: 500 + (((made.length + 1) * 37) % 240) });
      const wish = plan.wish(person, months.today);
      made.push({ id: seedId('serviceRequest', made.length), reference: formatReference(dateOf(filed.day), number, 'PL'), branch, person, plan, wish, steps: stepsOf(branch, plan, filed, made.length) });
    }
  }
  const acts = made.map((each) => store(each, months.today));
  await insertRows(client, 'service_request', REQUEST, acts.map(({ row }) => row));
  const events = made.flatMap((each) => each.steps.map((step) => ({ each, step })));
  await insertRows(client, 'service_request_event', EVENT, events.map(({ each, step }, index) => ({
    id: seedId('serviceRequestEvent', index), request_id: each.id, member_id: each.person.id, branch_id: each.branch.id, at: step.at, actor_id: step.actor.id,
    actor_name: step.actor.name, action: step.action, from_status: step.from, to_status: step.to, note: step.note,
  })));
  const papers = await insertPapers(client, made);
  log(`demo data: ${made.length} service requests`);
  return { audit: [...papers, ...acts.flatMap(({ audit }) => audit)], desk: made.map(actOf) };
}

/** Members with whole data whom no open transfer or request concerns, in the order of their ids; women who may have a child, or anybody grown up. */
async function people(client: pg.ClientBase, branch: SeedBranch, without: readonly string[], mothers: boolean): Promise<SeededPerson[]> {
  const { rows } = await client.query<SeededPerson>(
    `SELECT m.id, m.name, m.sex, m.birth_date::text AS "birthDate", m.nik, m.address, m.district, m.regency_code AS "regencyCode", m.phone, m.email, m.segment
     FROM member m WHERE m.branch_id = $1 AND m.status = 'ACTIVE' AND m.nik IS NOT NULL AND m.id <> ALL ($2::uuid[]) AND m.name ~ '^[A-Z]+ [A-Z ]+$'
       AND m.birth_date BETWEEN $3::date AND $4::date AND ($5 = false OR (m.sex = 'F' AND m.relation IN (1, 3)))
       AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.member_id = m.id AND t.status IN ('requested', 'returned', 'approved'))
     ORDER BY m.id LIMIT $6`,
    [branch.id, without, mothers ? '1986-01-01' : '1955-01-01', '2003-12-31', mothers, REQUEST_PLANS.length],
  );
  return rows;
}

async function nextNumber(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ number: number }>("SELECT nextval('service_request_reference_seq')::integer AS number");
  return rows[0]?.number ?? 0;
}

function actOf({ id, reference, branch, person, wish, steps: [{ actor, at }] }: Made): DeskAct {
  return {
    branchId: branch.id, at: Date.parse(at), staffId: actor.id, member: { id: person.id, segment: person.segment }, service: SERVICE_OF[wish.kind], made: 'service_request', things: [{ id, reference }],
  };
}

function stepsOf(branch: SeedBranch, plan: RequestPlan, filed: DeskMoment, index: number): Made['steps'] {
  const desk = staffOf(branch.id, index % 3 === 0 ? 'loket2' : 'loket');
  const at = (minutes: number) => instantOf(filed.day, filed.minutes + minutes, branch.utcOffset);
  const first: Step = { action: 'file', actor: desk, at: at(0), from: null, to: 'requested', note: plan.note };
  const then = (action: Step['action'], actor: SeedStaff, to: RequestStatus): Made['steps'] => [first, { action, actor, at: at(55), from: 'requested', to, note: plan.decision }];
  const supervisor = staffOf(branch.id, 'supervisor');
  switch (plan.status) {
    case 'requested': return [first];
    case 'applied': return plan.papers.length === 0 ? [first, { action: 'approve_automatically', actor: desk, at: at(0), from: 'requested', to: 'applied', note: '' }] : then('approve', supervisor, 'applied');
    case 'returned': return then('return', supervisor, 'returned');
    case 'rejected': return then('reject', supervisor, 'rejected');
    case 'cancelled': return then('cancel', desk, 'cancelled');
  }
}

/** The row of a request and its audit: decided by the rules on the record as it was. */
function store(each: Made, today: CalendarDate) {
  const { id, reference, branch, person, plan, wish, steps } = each;
  const asWas = { ...person, ...plan.before?.(person) } as SeededPerson;
  const changes = changesOf(wish, asWas);
  const decision = decideRequest(wish, factsOf(asWas, plan), addDays(today, -plan.daysAgo));
  if (decision.outcome === 'refused') throw new Error(`no rule lets a request of ${wish.kind} stand: ${appliedCodes(decision.findings).join(' ')}`);
  const [filed] = steps;
  const last = steps.at(-1) ?? filed;
  const automatic = last.action === 'approve_automatically';
  const decided = last.action === 'approve' || last.action === 'return' || last.action === 'reject' ? last : null;
  const appliedAt = last.to === 'applied' ? last.at : null;
  const codes = appliedCodes(decision.findings);
  const row = {
    id, reference, kind: wish.kind, branch_id: branch.id, member_id: person.id, segment: person.segment, subject: subjectOf(wish), status: plan.status, outcome: decision.outcome,
    codes: arrayText(codes), findings: JSON.stringify(decision.findings), before: JSON.stringify(changes.before), after: JSON.stringify(changes.after), note: plan.note,
    requested_by: filed.actor.id, requested_at: filed.at, submitted_by: arrayText([filed.actor.id]), decided_by: decided?.actor.id ?? null,
    decided_at: automatic ? filed.at : (decided?.at ?? null), automatic, decision_note: decided?.note ?? null, applied_at: appliedAt, written_at: appliedAt,
    updated_at: last.at, updated_by: last.actor.id, version: steps.length === 1 || automatic ? 1 : 2,
  };
  const about = { chain: branch.id, memberId: person.id, objectId: id } as const;
  const audit = steps.flatMap(({ action, actor, at, to, note }): Act[] => {
    if (action === 'approve_automatically') return [];
    if (action === 'file') return [{ ...about, at, actor, action: 'service_request.file', reason: null, detail: { reference, service: wish.kind, status: automatic ? 'applied' : 'requested', fields: Object.keys(changes.after), codes } }];
    return [{ ...about, at, actor, action: `service_request.${action}`, reason: note || null, detail: { reference, service: wish.kind, status: to, version: 2 } }];
  });
  const changed: Act[] = appliedAt === null ? [] : [{ ...about, at: appliedAt, actor: last.actor, action: 'member.change', reason: null, detail: { reference, service: wish.kind } }];
  return { row, audit: [...audit, ...changed] };
}

function factsOf(person: SeededPerson, plan: RequestPlan): RequestFacts {
  const { name, sex, birthDate, segment, address, district, regencyCode, phone, email } = person;
  return {
    member: { name, sex, birthDate, status: 'ACTIVE', statusReason: null, segment, address, district, regencyCode, hasPhone: phone !== null, hasEmail: email !== null },
    nik: null, sameAsStored: [], nikElsewhere: false, open: null, openTransfer: null, sameBirth: [], unreported: [], papers: plan.papers,
    offices: Object.fromEntries(REGENCIES.map(({ code, branchId }) => [code, branchId])),
  };
}

async function insertPapers(client: pg.ClientBase, made: readonly Made[]): Promise<Act[]> {
  const papers = made.flatMap((each) => each.plan.papers.map((kind) => ({ each, kind }))).map(({ each, kind }, index) => {
    const { fileName, mediaType, content, sha256 } = evidenceFile(kind === 'other' ? 'other' : 'identity', index + 1);
    const [{ actor, at }] = each.steps;
    const uploadedAt = new Date(Date.parse(at) - 3 * 60_000).toISOString();
    return { id: seedId('serviceRequestPaper', index), each, kind, fileName, mediaType, content, sha256, actor, uploadedAt };
  });
  await insertRows(client, 'evidence', PAPER, papers.map(({ id, each, kind, fileName, mediaType, content, sha256, actor, uploadedAt }) => ({
    id, branch_id: each.branch.id, member_id: each.person.id, kind, file_name: fileName, media_type: mediaType, size: content.length, sha256: hex(sha256), content: hex(content),
    uploaded_by: actor.id, uploaded_at: uploadedAt,
  })));
  await insertRows(client, 'service_request_evidence', { request_id: 'uuid', evidence_id: 'uuid' }, papers.map(({ id, each }) => ({ request_id: each.id, evidence_id: id })));
  return papers.map(({ id, each, kind, mediaType, content, actor, uploadedAt }): Act => ({
    chain: each.branch.id, at: uploadedAt, actor, action: 'evidence.upload', memberId: each.person.id, objectId: id, reason: null, detail: { kind, mediaType, size: content.length },
  }));
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
