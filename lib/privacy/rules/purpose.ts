import type { CarriedPurpose, StatedPurpose } from '../model';

/** What decides whether a member may be opened without asking. */
export interface OpeningFacts {
  /** The member is registered within the person's own scope: the branch, the region, or the nation for those who serve it. */
  own: boolean;
  /** The member asked for their data to be restricted, and it was granted. */
  restricted: boolean;
  /** What the person stated today about this member. */
  stated: { purpose: StatedPurpose; note: string } | null;
  /** What the person's own open work says. */
  carried: CarriedPurpose | null;
}

export type Opening = { kind: 'free' } | { kind: 'with'; purpose: StatedPurpose | CarriedPurpose; note: string } | { kind: 'ask' };

/**
 * Whether a record may be opened, and with which purpose. A member of one's own office is opened for the office's work; another's needs a
 * purpose, stated or carried by open work; one whose data is restricted needs a stated one from everybody (UU 27/2022: purpose limitation).
 */
export function decideOpening({ own, restricted, stated, carried }: OpeningFacts): Opening {
  if (own && !restricted) return { kind: 'free' };
  if (stated) return { kind: 'with', ...stated };
  if (carried !== null && !restricted) return { kind: 'with', purpose: carried, note: '' };
  return { kind: 'ask' };
}

const NUMBER = /\d(?:[\s.\-]?\d){3,}/;

/** Whether a note holds something like a number of a person: four digits or more, however they are parted. */
export function holdsNumber(note: string): boolean {
  return NUMBER.test(note.normalize('NFKC'));
}
