import type { Segment } from '@/lib/members/model';
import type { Service } from '../model';

/** `unclear`: nothing says what was asked, so nothing is claimed. */
type Answer = 'yes' | 'no' | 'unclear' | readonly Segment[];

const SELF_PAYING = ['PBPU', 'BP'] as const;

/**
 * What Mobile JKN can do, by service; a list names the segments for which it can. Sources: DOMAIN "Mobile JKN" and "Visits". H = stated in a
 * published source, M = described by one source, L = no source: then the app is not said to serve it, so that no visit is called avoidable
 * on a guess.
 */
export const APP_SERVES: Readonly<Record<Service, Answer>> = {
  // H: only PBI APBD members must come to the office.
  facility_change: ['PBI_JK', 'PPU_PN', 'PPU_BU', 'PBPU', 'BP'],
  // H: KIS Digital stands in the app; on paper it is only a convenience.
  card: 'yes',
  // M: status of contributions and the VA number.
  contribution_info: 'yes',
  // M: telephone, e-mail and mailing address.
  contact_update: 'yes',
  // H: the app is one of the channels of complaints.
  complaint: 'yes',
  // M: these concern only those who pay for themselves (DOMAIN "Members").
  autodebit: SELF_PAYING,
  rehab: SELF_PAYING,
  class_change: SELF_PAYING,
  // L: the employer, the local government or the office adds members; for PBPU no source says it plainly.
  registration: 'no',
  family_member: 'no',
  newborn: 'no',
  segment_change: 'no',
  // Needs papers and a second pair of eyes.
  identity_correction: 'no',
  death_report: 'no',
  duplicate_fix: 'no',
  reactivation: 'no',
  // The employer's part.
  wage_change: 'no',
  phk_report: 'no',
  // The app cannot help whom it does not let in.
  app_help: 'no',
  information: 'unclear',
};
