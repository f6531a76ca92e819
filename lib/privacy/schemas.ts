import * as z from 'zod';
import { LONGEST_PURPOSE_NOTE, STATED_PURPOSES } from './model';
import { holdsNumber } from './rules/purpose';

/** Words of a person in which no number of a member may stand. */
export const noteWithoutNumbers = (least: number, most: number) => z.string().trim().min(least).max(most).refine((note) => !holdsNumber(note), 'no_numbers');

/** Whose opening needs a purpose. */
export const AskPurpose = z.object({ memberId: z.uuid() });

/** Why a member of another office is opened. */
export const StatePurpose = z.object({ memberId: z.uuid(), purpose: z.enum(STATED_PURPOSES), note: noteWithoutNumbers(0, LONGEST_PURPOSE_NOTE).default('') });
