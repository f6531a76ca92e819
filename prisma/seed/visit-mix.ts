import type { Segment } from '@/lib/members/model';
import type { Obstacle, Service } from '@/lib/visits/model';

/** Who comes: a segment, or somebody of whom it is not known. */
export type Visitor = Segment | 'unknown';

interface ServiceMix {
  readonly service: Service;
  /** Of a thousand visits two years ago, where nothing else is said. */
  readonly share: number;
  /** How many times the share it is for these visitors; 0 where they have no such business. */
  readonly by?: Partial<Record<Visitor, number>>;
  /** What two years of the app took away of it, 0-1; negative where it grew. */
  readonly lost: number;
  /** Middle of the time at the desk, in seconds. */
  readonly seconds: number;
}

const none = (...visitors: Visitor[]) => Object.fromEntries(visitors.map((visitor) => [visitor, 0])) as Partial<Record<Visitor, number>>;
const PBI = none('PBI_JK', 'PBI_APBD');
const PPU = none('PPU_PN', 'PPU_BU');

/** Why people come. Shares are invented, their order follows DOMAIN "Visits": what the app serves shrinks, what it cannot serve stays. */
export const SERVICE_MIX: readonly ServiceMix[] = [
  { service: 'facility_change', share: 170, by: { PBI_APBD: 2.4, PBPU: 0.7, unknown: 0.1 }, lost: 0.4, seconds: 330 },
  { service: 'registration', share: 70, by: { unknown: 4, PBPU: 1.8, PBI_JK: 0.3, PBI_APBD: 0.5 }, lost: 0.15, seconds: 560 },
  { service: 'family_member', share: 60, by: { PPU_PN: 1.8, PPU_BU: 1.8, unknown: 0.3 }, lost: 0.2, seconds: 430 },
  { service: 'newborn', share: 50, by: { unknown: 0.2, BP: 0.2 }, lost: 0, seconds: 420 },
  { service: 'segment_change', share: 50, by: { PBPU: 1.5 }, lost: 0.05, seconds: 480 },
  { service: 'identity_correction', share: 85, by: { unknown: 0.2 }, lost: 0.05, seconds: 400 },
  { service: 'contact_update', share: 40, by: { unknown: 0 }, lost: 0.45, seconds: 230 },
  { service: 'wage_change', share: 25, by: { ...PBI, ...none('PBPU', 'BP', 'unknown') }, lost: 0, seconds: 360 },
  { service: 'death_report', share: 30, by: { unknown: 0.5, BP: 2 }, lost: 0, seconds: 350 },
  { service: 'duplicate_fix', share: 12, by: { unknown: 0 }, lost: 0, seconds: 440 },
  { service: 'reactivation', share: 75, by: { PBI_JK: 1.7, PBI_APBD: 1.5, unknown: 0.2 }, lost: 0.1, seconds: 380 },
  { service: 'class_change', share: 60, by: { ...PBI, ...PPU, unknown: 0 }, lost: 0.2, seconds: 390 },
  { service: 'card', share: 75, by: { unknown: 0.3 }, lost: 0.6, seconds: 170 },
  { service: 'contribution_info', share: 60, by: { ...PBI, PBPU: 2.8, BP: 1.6, unknown: 1.5 }, lost: 0.5, seconds: 200 },
  { service: 'autodebit', share: 45, by: { ...PBI, ...PPU, unknown: 0 }, lost: 0.3, seconds: 320 },
  { service: 'rehab', share: 40, by: { ...PBI, ...PPU, unknown: 0 }, lost: 0.25, seconds: 420 },
  { service: 'complaint', share: 40, lost: 0, seconds: 600 },
  { service: 'app_help', share: 45, by: { PBI_APBD: 0.4 }, lost: -0.5, seconds: 380 },
  { service: 'phk_report', share: 12, by: { ...PBI, ...none('PPU_PN', 'PBPU', 'BP', 'unknown') }, lost: 0, seconds: 450 },
  { service: 'information', share: 55, by: { unknown: 5 }, lost: 0.35, seconds: 160 },
];

/** What is done by the way, beside what somebody came for. */
export const BY_THE_WAY = [['app_help', 0.09], ['contact_update', 0.05], ['card', 0.04]] as const satisfies readonly (readonly [Service, number])[];

/** How much oftener than the average member somebody of a segment comes to the office. */
export const COMES: Record<Segment, number> = { PBI_JK: 0.9, PBI_APBD: 1.35, PPU_PN: 0.6, PPU_BU: 0.85, PBPU: 2.3, BP: 1 };

/** Share of visits in which nobody is found or looked for. */
export const UNKNOWN = 0.15;

interface ObstacleMix {
  readonly obstacle: Obstacle;
  readonly share: number;
  readonly by?: Partial<Record<Visitor, number>>;
  readonly lost: number;
}

/** What keeps people from the app. Source of the kinds: DOMAIN "Visits"; the shares are invented. */
export const OBSTACLE_MIX: readonly ObstacleMix[] = [
  { obstacle: 'no_phone', share: 13, by: { PBI_JK: 1.8, PBI_APBD: 1.8, PPU_PN: 0.3, PPU_BU: 0.4 }, lost: 0.3 },
  { obstacle: 'no_email', share: 11, lost: 0.25 },
  { obstacle: 'password', share: 20, by: { PPU_PN: 1.3, PPU_BU: 1.3 }, lost: -0.2 },
  { obstacle: 'login_error', share: 15, lost: 0 },
  { obstacle: 'signal', share: 9, lost: 0.1 },
  { obstacle: 'did_not_know', share: 24, lost: 0.45 },
  { obstacle: 'prefers_office', share: 17, by: { BP: 1.7 }, lost: -0.1 },
];
/** Where the line is bad it keeps more people away. */
export const BAD_SIGNAL: Partial<Record<string, number>> = { jyp: 3.2 };
