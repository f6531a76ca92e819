import { zoneOf } from '@/lib/access/actor';
import { branchWhere, can } from '@/lib/access/can';
import { ROLE_PERMISSIONS, roleMay } from '@/lib/access/permissions';
import type { EpochMs } from '@/lib/calendar';
import type { Segment, Sex } from '@/lib/members/model';
import {
  CLOCKS, isOpenStatus, type AttemptOutcome, type CallBackStatus, type Category, type Channel, type ComplaintStatus, type Level, type NumberSystem, type ReporterRelation,
} from '@/lib/complaints/model';
import { dueInWords, usedPercent } from '@/lib/complaints/rules/due-words';
import { possibleActions } from '@/lib/complaints/rules/next-status';
import { suggestRouting, type RoutingSuggestion } from '@/lib/complaints/rules/suggest-routing';
import type { Tx } from '@/lib/server/db';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { loadOfficersAt } from '@/lib/staff';
import { ageOn, dateInZone, fromDbDate } from '@/lib/values/calendar-date';
import { maskCardNumber, maskNik, maskPhone } from '@/lib/values/mask';
import { GetComplaint } from '../schemas/case';
import type { CallBackLine, ComplaintCaseView, ComplaintEventLine, CycleView, Named, OtherComplaint } from './case-view';
import { loadClockWorld, type ClockWorld } from './clock-world';
import { findDuplicates } from './find-duplicates';
import { listTasks } from './list-tasks';
import { loadPath } from './load-path';
import { cycleColumns, openFacts, readCycle, type StoredCycle } from './stored-cycle';

const other = { select: { id: true, reference: true, subject: true, status: true } } as const;
const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const isoOf = (at: EpochMs | null): string | null => (at === null ? null : new Date(at).toISOString());

/** One complaint with its clocks, history, papers and the actions that the person has; null outside the scope. */
export const getComplaint = defineQuery<{ id: string }, ComplaintCaseView>({
  name: 'complaints.get',
  permission: 'complaint:read',
  scope: 'branches',
  input: GetComplaint,
  audit: (_, { id, reference, member }) => [{ action: 'complaint.open', memberId: member?.id ?? null, objectId: id, detail: { reference } }],
  run: loadCase,
});

/** The case, for the screen and for its printed file. */
export async function loadCase(context: Context, { id }: { id: string }): Promise<ComplaintCaseView | null> {
  const { tx, actor, today, now } = context;
  const row = await tx.complaint.findFirst({
    where: { id, ...branchWhere(actor) },
    include: {
      branch: { select: { id: true, name: true, timeZone: true } },
      member: {
        select: {
          id: true, name: true, sex: true, birthDate: true, nik: true, cardNumber: true, phone: true, segment: true, status: true,
          periods: { where: { validTo: null }, select: { facility: { select: { name: true } } }, take: 1 },
        },
      },
      regency: { select: { name: true } },
      facility: { select: { code: true, name: true } },
      assignee: { select: { id: true, name: true } },
      mergedInto: other,
      mergedFrom: other,
      numbers: { orderBy: { number: 'asc' } },
      files: { select: { id: true, kind: true, fileName: true, mediaType: true, size: true }, orderBy: { uploadedAt: 'asc' } },
      events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      cycles: { select: cycleColumns, orderBy: { number: 'desc' } },
      callBacks: { include: { calls: { orderBy: { at: 'asc' } } }, orderBy: { flaggedAt: 'desc' } },
    },
  });
  if (!row) return null;
  const status = row.status as ComplaintStatus;
  const world = await loadClockWorld(tx);
  const actions = possibleActions({ status, statusBeforeMerge: row.statusBeforeMerge as ComplaintStatus | null }, { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] });
  const routes = actions.includes('forward');
  const mayComment = can(actor, 'complaint:act');
  const { member } = row;
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    status,
    channel: row.channel as Channel,
    source: row.source,
    sourceNumber: row.sourceNumber,
    receivedAt: row.receivedAt.toISOString(),
    branch: row.branch,
    member: member && {
      id: member.id,
      name: member.name,
      sex: member.sex as Sex,
      age: ageOn(fromDbDate(member.birthDate), today),
      nik: member.nik && maskNik(member.nik, 'record'),
      cardNumber: maskCardNumber(member.cardNumber),
      phone: member.phone && maskPhone(member.phone),
      segment: member.segment as Segment,
      active: member.status === 'ACTIVE',
      facilityName: member.periods[0]?.facility.name ?? null,
    },
    reporter: { name: row.reporterName, phone: row.reporterPhone && maskPhone(row.reporterPhone), relation: row.reporterRelation as ReporterRelation },
    regencyName: row.regency?.name ?? null,
    subject: row.subject,
    description: row.description,
    level: row.level as Level | null,
    category: row.category as Category | null,
    detail: row.detail,
    facility: row.facility,
    providerAskedAt: iso(row.providerAskedAt),
    providerAnsweredAt: iso(row.providerAnsweredAt),
    assignee: row.assignee,
    cycle: row.cycle,
    answer: row.answer,
    rating: row.rating,
    ratingNote: row.ratingNote,
    reopenUntil: iso(row.reopenUntil),
    escalatedTo: row.escalatedTo,
    pausedUntil: iso(row.pausedUntil),
    mergedInto: row.mergedInto && asOther(row.mergedInto),
    mergedFrom: row.mergedFrom.map(asOther),
    links: await listLinks(tx, id),
    duplicates: isOpenStatus(status) && row.memberId !== null ? await findDuplicates(context, { memberId: row.memberId, except: id }) : [],
    numbers: row.numbers.map(({ system, number }) => ({ system: system as NumberSystem, number })),
    files: row.files,
    events: row.events.map(({ at, changes, id: eventId, cycle, actorName, action, fromStatus, toStatus, note }) => ({
      id: eventId, cycle, at: at.toISOString(), actorName, action, fromStatus, toStatus, note, changes: changes as ComplaintEventLine['changes'],
    })),
    cycles: row.cycles.map((each) => cycleView(readCycle(each), { world, branchId: row.branchId, pausedUntil: row.pausedUntil, now })),
    callBacks: row.callBacks.map((each) => ({
      id: each.id,
      status: each.status as CallBackStatus,
      reason: each.reason as CallBackLine['reason'],
      note: each.note,
      flaggedAt: each.flaggedAt.toISOString(),
      dueFrom: iso(each.dueFrom),
      dueUntil: iso(each.dueUntil),
      timeZone: each.timeZone,
      outcome: each.outcome,
      confirmed: each.confirmed,
      calls: each.calls.map(({ id: callId, at, callerName, outcome, note }) => ({ id: callId, at: at.toISOString(), callerName, outcome: outcome as AttemptOutcome, note })),
    })),
    tasks: await listTasks(tx, id, dateInZone(now, row.branch?.timeZone ?? zoneOf(actor))),
    actions,
    mayComment,
    slots: world.calls(now.getTime()).slots.map(({ id: slotId, from, to }) => ({ id: slotId, from, to })),
    replies: mayComment ? await listReplies(tx, row.branchId, row.category) : [],
    path: status === 'supervisor_review' ? await namedPath(tx, id) : [],
    suggestion: routes ? await suggest(tx, row) : null,
    branches: routes ? await tx.branch.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }) : [],
    colleagues: mayComment && row.branchId !== null ? await listColleagues(tx, row.branchId, now) : [],
  };
}

function cycleView({ facts, clocks }: StoredCycle, at: { world: ClockWorld; branchId: string | null; pausedUntil: Date | null; now: Date }): CycleView {
  const office = at.world.office(at.branchId, facts.startedAt);
  const opened = openFacts(facts, at.world);
  return {
    number: facts.number,
    startedAt: new Date(facts.startedAt).toISOString(),
    endedAt: isoOf(facts.ended?.at ?? null),
    outcome: facts.ended?.outcome ?? null,
    clocks: CLOCKS.map((clock) => {
      const dueAt = clocks.dueAt[clock];
      const verdict = clocks.verdicts[clock];
      const runs = verdict === undefined && facts.ended === null;
      return {
        clock,
        dueAt: isoOf(dueAt),
        verdict: verdict ? { at: new Date(verdict.at).toISOString(), kept: verdict.kept } : null,
        due: runs ? dueInWords({ clock, dueAt, pausedUntil: at.pausedUntil?.getTime() ?? null }, office, at.now.getTime()) : null,
        used: runs && dueAt !== null ? usedPercent(opened.startedAt, dueAt, office, at.now.getTime()) : null,
      };
    }),
    caveats: [...clocks.caveats],
    pauses: facts.pauses.map(({ reason, note, startedAt, startedBy, resumedAt, resumedBy }) => ({
      reason, note, startedBy, resumedBy, startedAt: new Date(startedAt).toISOString(), resumedAt: isoOf(resumedAt),
    })),
  };
}

const asOther = ({ status, ...rest }: { id: string; reference: string; subject: string; status: string }): OtherComplaint => ({ ...rest, status: status as ComplaintStatus });

async function listLinks(tx: Tx, id: string): Promise<OtherComplaint[]> {
  const pairs = await tx.complaintLink.findMany({ where: { OR: [{ firstId: id }, { secondId: id }] } });
  const ids = pairs.map(({ firstId, secondId }) => (firstId === id ? secondId : firstId));
  return ids.length === 0 ? [] : (await tx.complaint.findMany({ where: { id: { in: ids } }, ...other, orderBy: { receivedAt: 'asc' } })).map(asOther);
}

/** Canned replies of every office and of this one, those of the category first. */
async function listReplies(tx: Tx, branchId: string | null, category: string | null): Promise<ComplaintCaseView['replies']> {
  const rows = await tx.cannedReply.findMany({
    where: { OR: [{ branchId: null }, { branchId }], AND: { OR: [{ category: null }, { category }] } },
    select: { id: true, title: true, body: true, category: true },
    orderBy: { title: 'asc' },
  });
  return rows.sort((a, b) => Number(b.category !== null) - Number(a.category !== null)).map(({ id, title, body }) => ({ id, title, body }));
}

async function listColleagues(tx: Tx, branchId: string, now: Date): Promise<Named[]> {
  const staff = await loadOfficersAt(tx, branchId, now);
  return staff.filter(({ role }) => roleMay(role, 'complaint:handle')).map(({ id, name }) => ({ id, name }));
}

async function namedPath(tx: Tx, id: string): Promise<ComplaintCaseView['path']> {
  const names = new Map((await tx.branch.findMany({ select: { id: true, name: true } })).map(({ id: branchId, name }) => [branchId, name]));
  const nameOf = (branchId: string | null) => (branchId === null ? null : (names.get(branchId) ?? branchId));
  return (await loadPath(tx, id)).map(({ at, ...step }) => ({ ...step, at: new Date(at).toISOString(), fromName: nameOf(step.from), toName: nameOf(step.to) }));
}

async function suggest(tx: Tx, row: { memberId: string | null; regencyCode: string | null; category: string | null; facilityCode: string | null }): Promise<RoutingSuggestion | null> {
  const facilityOf = { select: { code: true, name: true, type: true, branchId: true, branch: { select: { name: true } } } } as const;
  const current = row.memberId === null ? null : await tx.memberFacility.findFirst({ where: { memberId: row.memberId, validTo: null }, select: { facility: facilityOf } });
  const named = row.facilityCode === null ? null : await tx.facility.findUnique({ where: { code: row.facilityCode }, ...facilityOf });
  const regency = row.regencyCode === null ? null : await tx.regency.findUnique({ where: { code: row.regencyCode }, select: { name: true, branch: { select: { id: true, name: true } } } });
  const read = (facility: NonNullable<typeof named>) => ({ code: facility.code, name: facility.name, hospital: facility.type === 'hospital', branchId: facility.branchId, branchName: facility.branch.name });
  return suggestRouting({
    category: row.category as Category | null,
    named: named && read(named),
    memberFacility: current && read(current.facility),
    regency: regency && { name: regency.name, branchId: regency.branch.id, branchName: regency.branch.name },
  });
}
