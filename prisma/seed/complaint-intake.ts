import { DAY, MINUTE, type EpochMs } from '@/lib/calendar/model';
import type { Office } from '@/lib/calendar/rules/office';
import { endOfDate } from '@/lib/calendar/rules/zones';
import { addWorkingTime, daysFrom } from '@/lib/calendar/rules/working-time';
import type { ClockWorld } from '@/lib/complaints/queries/clock-world';
import type { Channel, NumberSystem } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Intake } from './complaint-case';
import { drawPeople } from './complaint-people';
import { beginsAtBranch, type ComplaintPlan } from './complaint-plan';
import { fillTemplate } from './complaint-text';
import { templatesOf } from './complaint-templates';
import type { DeskBook } from './desk-book';
import type { SeedFacility } from './facilities';
import type { SeedMember } from './model';
import type { BranchId } from './offices';
import type { FamilyPool } from './pool';
import type { Random } from './random';
import { SEED_STAFF, type SeedStaff, staffOf } from './staff';

/** What the simulation of one branch works with. */
export interface BranchScene {
  readonly branchId: BranchId;
  readonly world: ClockWorld;
  readonly random: Random;
  readonly pool: FamilyPool;
  readonly facilities: readonly SeedFacility[];
  /** Working days before today, latest first. */
  readonly days: readonly CalendarDate[];
  /** Today as a number of days. */
  readonly today: number;
  /** The last instant of yesterday. */
  readonly limit: EpochMs;
  readonly book: DeskBook;
}

const SOURCES: Partial<Record<Channel, { readonly source: string; readonly name: string; readonly prefix: string }>> = {
  mobile_jkn: { source: 'mobile-jkn', name: 'Mobile JKN', prefix: 'MJKN' },
  care_center: { source: 'care-center', name: 'Care Center 165', prefix: 'CC165' },
  website: { source: 'website', name: 'Situs web', prefix: 'WEB' },
};
const OFFICE_CHANNELS: readonly Channel[] = ['branch_office', 'pandawa', 'email', 'social_media', 'sp4n_lapor'];

let sent = 0;
/** Begins the numbers of the sources anew. */
export function resetSources(): void {
  sent = 0;
}

/** A complaint as it comes in, on the planned day or so many working days before (negative: after). */
export function drawIntake(scene: BranchScene, plan: ComplaintPlan, shift: number): Intake {
  const { random, world, branchId, pool } = scene;
  const { channel, level } = plan;
  const atBranch = beginsAtBranch(channel);
  const office = world.office(atBranch ? branchId : null, scene.limit);
  const receivedAt = receiptTime(scene, plan, office, plan.daysAgo + shift);
  const people = drawPeople(random, branchId, pool, scene.today);
  const template = random.pick(templatesOf(level, plan.fate === 'waiting_provider'));
  const facility = template.about === null ? null : pickFacility(scene, template.about, people.member);
  const text = fillTemplate(random, template, { facility: facility?.name ?? null, district: people.district, at: receivedAt });
  const sender = SOURCES[channel];
  const filedBy = sender ? null : atBranch ? atDesk(scene, channel, receivedAt, random.pick(['loket', 'loket2', 'aduan'])) : central();
  return {
    channel, receivedAt, atBranch, filedBy, text, level, category: template.category, detail: template.detail,
    origin: sender ? { source: sender.source, name: sender.name, number: `${sender.prefix}-${String(++sent).padStart(7, '0')}` } : null,
    createdAt: sender ? receivedAt + random.int(2, 40) * 1_000 : receivedAt,
    member: people.member, reporter: people.reporter, regencyCode: people.regencyCode, facilityCode: facility?.code ?? null, numbers: numbersOf(random, channel),
  };
}

/** The same matter once more, by another way, for a complaint that is merged into the first. */
export function repeatIntake(scene: BranchScene, first: Intake, receivedAt: EpochMs): Intake {
  return {
    ...first, channel: 'branch_office', origin: null, atBranch: true, receivedAt, createdAt: receivedAt, filedBy: atDesk(scene, 'branch_office', receivedAt, scene.random.pick(['loket', 'loket2'])),
    numbers: [], text: { ...first.text, description: `Pelapor menanyakan kembali: ${first.text.description}` },
  };
}

/** Who writes down what somebody tells at the office: a front-liner with nobody else before them, otherwise the complaint handler. */
function atDesk({ book, branchId }: BranchScene, channel: Channel, at: EpochMs, name: 'loket' | 'loket2' | 'aduan'): SeedStaff {
  const serves = name === 'aduan' || channel !== 'branch_office' || book.claim(branchId, at);
  return staffOf(branchId, serves ? name : 'aduan');
}

export function central(): SeedStaff {
  const triage = SEED_STAFF.find(({ username }) => username === 'pusat');
  if (triage === undefined) throw new RangeError('no account pusat');
  return triage;
}

/** In office hours where somebody writes it down; from machines at any time of the day, also on free days before. */
function receiptTime({ random, days, limit, world, branchId }: BranchScene, plan: ComplaintPlan, office: Office, daysAgo: number): EpochMs {
  const day = days[Math.min(daysAgo, days.length - 1)];
  if (day === undefined) throw new RangeError('no working day before today');
  // The last instant of the day in either zone is before the end of yesterday at the branch.
  const start = endOfDate(day, office.zone) - DAY + 1;
  const [today] = daysFrom(start, office);
  const closing = today?.stretches.at(-1)?.to;
  if (today === undefined || closing === undefined) throw new RangeError('a working day has hours');
  if (plan.atClosing) return Math.min(closing, closingOf(world.office(branchId, limit), day)) - random.int(3, 25) * MINUTE - random.int(0, 59) * 1_000;
  const waiting = plan.fate === 'received' && daysAgo === 0;
  if (!OFFICE_CHANNELS.includes(plan.channel) && random.chance(waiting ? 0.75 : 0.45)) {
    const at = start + random.int(waiting ? 15 * 60 : 6 * 60, 21 * 60) * MINUTE + random.int(0, 59_999);
    if (daysAgo > 0) return random.chance(0.12) ? at - DAY : at;
    const freeDays = Math.floor((limit - at) / DAY);
    return freeDays > 0 && random.chance(0.4) ? at + random.int(1, freeDays) * DAY : at;
  }
  const opening = addWorkingTime(start, 0, office);
  const at = addWorkingTime(opening.reached ? opening.at : start, Math.floor(random.next() * today.ms * 0.96), office);
  return at.reached ? at.at : start;
}

function closingOf(office: Office, day: CalendarDate): EpochMs {
  const [today] = daysFrom(endOfDate(day, office.zone) - DAY + 1, office);
  return today?.stretches.at(-1)?.to ?? Infinity;
}

function pickFacility({ random, facilities, branchId }: BranchScene, about: 'fktp' | 'hospital', member: SeedMember | null): SeedFacility {
  const own = member?.periods.at(-1)?.facilityCode;
  const registered = about === 'fktp' && own !== undefined ? facilities.find(({ code }) => code === own) : undefined;
  return registered ?? random.pick(facilities.filter((one) => one.branchId === branchId && (one.type === 'hospital') === (about === 'hospital')));
}

function numbersOf(random: Random, channel: Channel): { system: NumberSystem; number: string }[] {
  const numbers: { system: NumberSystem; number: string }[] = [];
  if (channel === 'sp4n_lapor') numbers.push({ system: 'sp4n_lapor', number: `LAPOR-${random.int(7_000_000, 9_999_999)}` });
  if (random.chance(0.06)) numbers.push({ system: 'sipp', number: `SIPP/${random.int(2025, 2026)}/${String(random.int(1, 99_999)).padStart(5, '0')}` });
  return numbers;
}
