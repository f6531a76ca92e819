import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setEnvironment } from '@/lib/server/env';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller, Described } from '@/lib/server/use-case';
import type { Outcome } from '@/lib/server/outcome';

/** One demo account of each role, in the order of the grid's letters. */
const PEOPLE = ['loket.bdl', 'aduan.bdl', 'supervisor.bdl', 'kepala.bdl', 'wilayah3', 'pusat', 'cc165', 'admin', 'auditor'] as const;

/**
 * Who may call what, as a policy officer reads it. Columns: Frontliner, complaint Handler, Supervisor, Manager, Regional manager, central
 * Triage, Care Center, Administrator, aUditor. Every use case that has a route stands here; a new one without a line fails.
 */
const GRID: Record<string, string> = {
  //                          F H S M R T C A U
  'members.search':          'Y Y Y - - Y Y - -',
  'members.getRecord':       'Y Y Y - - Y Y - -',
  'members.reveal':          'Y Y Y - - Y Y - -',
  'members.markPrinted':     'Y Y Y - - Y Y - -',
  'members.getPaper':       'Y Y Y - - Y Y - -',
  'members.listRecent':      'Y Y Y - - Y Y - -',
  'facilities.listCandidates': 'Y Y Y Y Y Y - Y -',
  'facilities.search':       'Y Y Y Y Y Y Y - -',
  'appHelp.open':           'Y - Y - - - - - -',
  'appHelp.record':         'Y - Y - - - - - -',
  'transfers.openForm':      'Y - Y - - - - - -',
  'transfers.request':       'Y - Y - - - - - -',
  'transfers.resubmit':      'Y - Y - - - - - -',
  'transfers.uploadEvidence': 'Y - Y - - - - - -',
  'transfers.cancel':        'Y - Y - - - - - -',
  'transfers.approve':       '- - Y - - - - - -',
  'transfers.return':        '- - Y - - - - - -',
  'transfers.reject':        '- - Y - - - - - -',
  'transfers.list':          'Y Y Y Y Y - - - -',
  'transfers.openQueue':     'Y Y Y Y Y - - - -',
  'transfers.refresh':       'Y Y Y Y Y - - - -',
  'transfers.export':        'Y Y Y Y Y - - - -',
  'transfers.count':         'Y Y Y Y Y - - - -',
  'transfers.get':           'Y Y Y Y Y - - - -',
  'transfers.getReceipt':    'Y Y Y Y Y - - - -',
  'transfers.getEvidence':   'Y Y Y Y Y - - - -',
  'requests.openForm':       'Y - Y - - - - - -',
  'requests.file':           'Y - Y - - - - - -',
  'requests.uploadPaper':    'Y - Y - - - - - -',
  'requests.resubmit':       'Y - Y - - - - - -',
  'requests.cancel':         'Y - Y - - - - - -',
  'requests.reveal':         'Y - Y - - - - - -',
  'requests.approve':        '- - Y - - - - - -',
  'requests.return':         '- - Y - - - - - -',
  'requests.reject':         '- - Y - - - - - -',
  'requests.openQueue':      'Y - Y Y Y - - - -',
  'requests.list':           'Y - Y Y Y - - - -',
  'requests.count':          'Y - Y Y Y - - - -',
  'requests.refresh':        'Y - Y Y Y - - - -',
  'requests.get':            'Y - Y Y Y - - - -',
  'requests.getPaper':       'Y - Y Y Y - - - -',
  'requests.getReceipt':     'Y - Y Y Y - - - -',
  'policies.read':           '- - Y Y Y - - Y -',
  'policies.readFacilities': 'Y Y Y Y Y Y - Y -',
  'complaints.openQueue':    'Y Y Y Y Y Y Y - -',
  'complaints.list':         'Y Y Y Y Y Y Y - -',
  'complaints.count':        'Y Y Y Y Y Y Y - -',
  'complaints.refresh':      'Y Y Y Y Y Y Y - -',
  'complaints.get':          'Y Y Y Y Y Y Y - -',
  'complaints.explain':      'Y Y Y Y Y Y Y - -',
  'complaints.getFile':      'Y Y Y Y Y Y Y - -',
  'complaints.getCaseFile':  'Y Y Y Y Y Y Y - -',
  'complaints.markPresence': 'Y Y Y Y Y Y Y - -',
  'complaints.listPresence': 'Y Y Y Y Y Y Y - -',
  'complaints.saveView':     'Y Y Y Y Y Y Y - -',
  'complaints.deleteView':   'Y Y Y Y Y Y Y - -',
  'complaints.export':       '- Y Y Y Y Y - - -',
  'complaints.openForm':     'Y Y Y - - Y Y - -',
  'complaints.file':         'Y Y Y - - Y Y - -',
  'complaints.uploadFile':   'Y Y Y - - Y Y - -',
  'complaints.openImport':   '- - Y - - Y - - -',
  'complaints.previewImport':'- - Y - - Y - - -',
  'complaints.import':       '- - Y - - Y - - -',
  'complaints.rate':         'Y Y Y - - Y Y - -',
  'complaints.classify':     '- Y Y - - Y - - -',
  'complaints.forward':      '- Y Y - - Y - - -',
  'complaints.forwardProvider':'- Y Y - - Y - - -',
  'complaints.respond':      '- Y Y - - Y - - -',
  'complaints.comment':      '- Y Y - - Y - - -',
  'complaints.reject':       '- Y Y - - Y - - -',
  'complaints.link':         '- Y Y - - Y - - -',
  'complaints.unlink':       '- Y Y - - Y - - -',
  'complaints.addNumber':    '- Y Y - - Y - - -',
  'complaints.addTask':      '- Y Y - - Y - - -',
  'complaints.finishTask':   '- Y Y - - Y - - -',
  'complaints.removeTask':   '- Y Y - - Y - - -',
  'callBacks.flag':          '- Y Y - - Y - - -',
  'callBacks.list':          '- Y Y Y Y - Y - -',
  'callBacks.count':         '- Y Y Y Y - Y - -',
  'callBacks.get':           '- Y Y Y Y - Y - -',
  'callBacks.take':          '- Y Y - - - Y - -',
  'callBacks.release':       '- Y Y - - - Y - -',
  'callBacks.check':         '- Y Y - - - Y - -',
  'callBacks.logAttempt':    '- Y Y - - - Y - -',
  'callBacks.correctNumber': '- Y Y - - - Y - -',
  'complaints.merge':        '- Y Y - - Y - - -',
  'complaints.unmerge':      '- Y Y - - Y - - -',
  'complaints.answerProvider':'- Y Y - - - - - -',
  'complaints.assign':       '- Y Y - - - - - -',
  'complaints.claimNext':    '- Y Y - - - - - -',
  'complaints.return':       '- Y Y - - - - - -',
  'complaints.pause':        '- Y Y - - - - - -',
  'complaints.resume':       '- Y Y - - - - - -',
  'complaints.resolve':      '- Y Y - - - - - -',
  'complaints.escalate':     '- Y Y - - - - - -',
  'complaints.reopen':       '- Y Y - - Y Y - -',
  'complaints.listReplies': '- - Y - - - - Y -',
  'complaints.saveReply':   '- - Y - - - - Y -',
  'complaints.removeReply': '- - Y - - - - Y -',
  'reports.published':      '- - Y Y Y Y - - -',
  'recap.read':              '- Y Y Y Y Y - - -',
  'recap.cases':             '- Y Y Y Y Y - - -',
  'reports.listMails':       '- - Y Y Y Y - - -',
  'reports.saveMail':        '- - - Y Y - - - -',
  'reports.pauseMail':       '- - - Y Y - - - -',
  'reports.removeMail':      '- - - Y Y - - - -',
  'reports.sendMail':        '- - - Y Y - - - -',
  'reports.home':            '- - Y Y Y Y - - -',
  'reports.visits':          '- - Y Y Y Y - - -',
  'reports.exportVisits':    '- - Y Y Y Y - - -',
  'reports.transfers':       '- - Y Y Y Y - - -',
  'reports.exportTransfers': '- - Y Y Y Y - - -',
  'reports.complaints':      '- - Y Y Y Y - - -',
  'reports.exportComplaints': '- - Y Y Y Y - - -',
  'reports.complaintCases':  '- Y Y Y Y Y - - -',
  'reports.satisfaction':    '- - Y Y Y Y - - -',
  'reports.exportSatisfaction': '- - Y Y Y Y - - -',
  'adoption.read':           '- - Y Y Y Y - - -',
  'adoption.export':         '- - Y Y Y Y - - -',
  'adoption.openImport':     '- - - Y - Y - - -',
  'adoption.listImports':    '- - - Y - Y - - -',
  'adoption.previewImport':  '- - - Y - Y - - -',
  'adoption.import':         '- - - Y - Y - - -',
  'adoption.withdraw':       '- - - Y - Y - - -',
  'adoption.restore':        '- - - Y - Y - - -',
  'calendar.read':           '- Y Y Y Y Y - Y -',
  'calendar.recount':        '- Y Y Y Y Y - Y -',
  'calendar.saveHoliday':    '- - - - - - - Y -',
  'calendar.removeHoliday':  '- - - - - - - Y -',
  'calendar.saveTimetable':  '- - - - - - - Y -',
  'calendar.removeTimetable':'- - - - - - - Y -',
  'queue.state':           'Y - Y - - - - - -',
  'queue.line':            'Y - Y - - - - - -',
  'queue.sit':             'Y - Y - - - - - -',
  'queue.leave':           'Y - Y - - - - - -',
  'queue.pause':           'Y - Y - - - - - -',
  'queue.resume':          'Y - Y - - - - - -',
  'queue.callNext':        'Y - Y - - - - - -',
  'queue.callAgain':       'Y - Y - - - - - -',
  'queue.noShow':          'Y - Y - - - - - -',
  'queue.takeBack':        'Y - Y - - - - - -',
  'queue.move':            'Y - Y - - - - - -',
  'queue.cancel':          'Y - Y - - - - - -',
  'queue.issue':           'Y - Y - - - - - -',
  'queue.saveDesk':        '- - Y - - - - - -',
  'visits.open':             'Y - Y - - - - - -',
  'visits.current':          'Y - Y - - - - - -',
  'visits.member':           'Y - Y - - - - - -',
  'visits.bind':             'Y - Y - - - - - -',
  'visits.tick':             'Y - Y - - - - - -',
  'visits.untick':           'Y - Y - - - - - -',
  'visits.close':            'Y - Y - - - - - -',
  'visits.discard':          'Y - Y - - - - - -',
  'visits.correct':          'Y - Y - - - - - -',
  'visits.list':             'Y - Y Y Y - - - -',
  'visits.openList':         'Y - Y Y Y - - - -',
  'visits.get':              'Y - Y Y Y - - - -',
  'devices.list':            '- - Y - - - - - -',
  'devices.invite':          '- - Y - - - - - -',
  'devices.revoke':          '- - Y - - - - - -',
  'audit.open':              '- - - - - - - - Y',
  'audit.list':              '- - - - - - - - Y',
  'audit.listOfficers':      '- - - - - - - - Y',
  'audit.findMember':        '- - - - - - - - Y',
  'staff.findDraft':         'Y Y Y - - Y Y - -',
  'staff.saveDraft':         'Y Y Y - - Y Y - -',
  'staff.discardDraft':      'Y Y Y - - Y Y - -',
};

type UseCase = ((caller: Caller, raw: unknown, key: string) => Promise<Outcome<unknown>>) & { spec: Described };

let bench: Bench;
let callers: Caller[];

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  callers = await Promise.all(PEOPLE.map((username) => bench.as(username)));
});
afterAll(() => bench.close());

/** Every query and command of every area, by its name. */
async function useCases(): Promise<Map<string, UseCase>> {
  const found = new Map<string, UseCase>();
  for (const area of await readdir('lib', { withFileTypes: true })) {
    for (const kind of ['queries', 'commands']) {
      const folder = path.join('lib', area.name, kind);
      for (const file of await readdir(folder).catch(() => [])) {
        if (!file.endsWith('.ts') || file.includes('.test.')) continue;
        const text = await readFile(path.join(folder, file), 'utf8');
        if (!/define(Query|Command)[<(]/.test(text)) continue;
        const exported = (await import(`@/${folder}/${file.slice(0, -3)}`)) as Record<string, unknown>;
        for (const each of Object.values(exported)) {
          if (typeof each === 'function' && 'spec' in each) found.set((each as UseCase).spec.name, each as UseCase);
        }
      }
    }
  }
  return found;
}

test('the grid names every use case, and nothing else', async () => {
  expect([...(await useCases()).keys()].sort()).toEqual(Object.keys(GRID).sort());
});

describe.each(Object.entries(GRID))('%s', (name, letters) => {
  test.each(PEOPLE.map((username, index) => [username, letters.split(' ')[index] === 'Y'] as const))('%s: %s', async (username, allowed) => {
    const useCase = (await useCases()).get(name);
    const caller = callers[PEOPLE.indexOf(username)];
    if (!useCase || !caller) throw new Error('grid out of date');
    // A text is no input of any use case: whoever may call it is told so, everybody else is turned away before it is read.
    const outcome = await useCase(caller, 'not an input', randomUUID());
    expect(outcome.kind).toBe(allowed ? 'refused' : 'forbidden');
  });
});
