import pg from 'pg';
import { endOfDate } from '@/lib/calendar/rules/zones';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';
import { insertAdoption } from './adoption';
import { appendAudit } from './audit-rows';
import { monthTable } from './calendar';
import { caseMembers } from './case-terms';
import { insertColleagues } from './colleagues';
import { auditOfComplaints } from './complaint-audit';
import { readClockWorld } from './complaint-world';
import { insertComplaintDesk } from './complaints';
import type { SeedContext } from './context';
import { unburdened } from './database';
import { actsOfComplaints } from './desk-acts';
import { openDeskBook } from './desk-book';
import { buildFacilities } from './facilities';
import { insertHistory } from './history';
import { buildGovernments } from './local-governments';
import { insertMembers } from './members';
import { countCells } from './report-cells';
import { insertFacilities, insertGovernments, insertOffices } from './reference-rows';
import { insertServiceRequests } from './service-requests';
import { insertDemoFactor, insertStaff } from './staff';
import { TWO_YEARS } from './visit-calendar';
import { insertVisits, type VisitOptions } from './visits';

export interface SeedOptions {
  /** Connection of the owner of the tables; they must be migrated and hold no member. */
  readonly ownerUrl: string;
  /** The day on which the data are as they are; every seeded act lies before it. */
  readonly today: CalendarDate;
  /** How many members, the cases among them. At least 1,000. */
  readonly members?: number;
  /** Whether complaints are made too; measurements bring their own. */
  readonly complaints?: boolean;
  /** How many days back the visits go; 0 makes no visits. Two years if not said. */
  readonly visitsDays?: number;
  /** The moment: today's visits are made up to it, with the line at the desks. Without it the offices have not opened yet today. */
  readonly now?: Date;
  /** Whether one account gets a second factor, sealed with LOKET_SECRET, which must be set then. */
  readonly secondFactor?: boolean;
  /** Is told what is being made, a line at a time. */
  readonly log: (line: string) => void;
}

/** Any constant: the key of the advisory lock that keeps two starts from seeding at once. */
const LOCK = 8_140_266;
const FEWEST_MEMBERS = 1_000;

const HEAVY = {
  tables: ['member', 'member_word', 'member_facility'],
  indexes: [
    'member_nik_idx', 'member_family_idx', 'member_phone_idx', 'member_birth_idx', 'member_deep_idx', 'member_word_member_idx',
    'member_facility_facility_idx',
  ],
  primaryKeys: ['member_word_pkey'],
};
const FILLED = [
  'staff', 'local_government', 'pemda_policy', 'facility', 'facility_contract', 'member', 'member_word', 'member_facility', 'transfer',
  'transfer_event', 'evidence', 'transfer_evidence', 'audit_event',
  'service_request', 'service_request_event', 'service_request_evidence',
  'complaint', 'complaint_word', 'complaint_cycle', 'complaint_event', 'complaint_number', 'complaint_file', 'call_back', 'call_back_attempt', 'canned_reply',
  'service_desk', 'ticket', 'visit', 'visit_service', 'visit_cell', 'transfer_cell', 'complaint_cell', 'report_change',
  'adoption_import', 'adoption_users', 'adoption_transactions', 'adoption_population',
];

/**
 * Fills an empty, migrated database with invented offices, facilities, members, transfers, complaints and visits: the same for the same `today`, `now` and
 * `members`. All or nothing, in one transaction. Throws when there are members already.
 */
export async function seedDemo({ ownerUrl, today, members = 60_000, complaints = true, visitsDays = TWO_YEARS, now, secondFactor = false, log }: SeedOptions): Promise<void> {
  if (members < FEWEST_MEMBERS) throw new RangeError(`demo data need at least ${FEWEST_MEMBERS} members`);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'loket-seed' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await refuseFilled(client);
    const facilities = buildFacilities(today, members);
    await seed({ client, months: monthTable(today), facilities, governments: buildGovernments(today), members, log }, { complaints, visits: visitsDays > 0 ? { days: visitsDays, now: now ?? null } : null });
    if (secondFactor) await insertDemoFactor(client);
    await client.query('COMMIT');
    log('demo data: statistics');
    await client.query(`VACUUM (ANALYZE) ${FILLED.join(', ')}`);
  } finally {
    await client.end();
  }
}

/** The same for measurements: a million members, and no other difference. */
export async function seedBench({ members = 1_000_000, ...options }: SeedOptions): Promise<void> {
  await seedDemo({ members, complaints: false, visitsDays: 0, ...options });
}

async function seed(basis: Omit<SeedContext, 'book'>, wanted: { complaints: boolean; visits: VisitOptions | null }): Promise<void> {
  const { client, facilities, governments, log } = basis;
  log(`demo data: offices, ${facilities.length} facilities, accounts`);
  await insertOffices(client);
  const context: SeedContext = { ...basis, book: openDeskBook(await readClockWorld(client), basis.months.todayDay) };
  await insertStaff(client);
  await insertGovernments(client, governments);
  await insertFacilities(client, facilities);
  const pool = await unburdened(client, HEAVY, async () => {
    const pool = await insertMembers(context, caseMembers(context.months));
    log('demo data: indexes');
    return pool;
  });
  log('demo data: transfers');
  const transfers = await insertHistory(context, pool);
  if (wanted.complaints) log('demo data: complaints');
  const complaints = wanted.complaints ? await insertComplaintDesk(context, pool) : [];
  const requests = wanted.complaints ? await insertServiceRequests(context) : { audit: [], desk: [] };
  if (wanted.visits !== null) {
    log('demo data: visits');
    await insertColleagues(client);
    await insertVisits(context, wanted.visits, [...transfers.desk, ...actsOfComplaints(complaints), ...requests.desk]);
  }
  const adoptionActs = await insertAdoption(context);
  await appendAudit(client, [...transfers.audit, ...auditOfComplaints(complaints), ...requests.audit, ...adoptionActs]);
  log('demo data: cells of the reports');
  await countCells(client, wanted.visits?.now ?? new Date(endOfDate(addDays(context.months.today, -1), 'Asia/Jakarta')));
}

async function refuseFilled(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const { rowCount } = await client.query('SELECT 1 FROM member LIMIT 1');
  if (rowCount) throw new Error('demo data are only put into an empty database: this one already has members');
}
