import * as z from 'zod';
import { LONGEST_PURPOSE_NOTE, PRIVACY_KINDS, STATED_PURPOSES } from './model';
import { holdsNumber } from './rules/purpose';

/** Words of a person in which no number of a member may stand. */
export const noteWithoutNumbers = (least: number, most: number) => z.string().trim().min(least).max(most).refine((note) => !holdsNumber(note), 'no_numbers');

/** Whose opening needs a purpose. */
export const AskPurpose = z.object({ memberId: z.uuid() });

/** Why a member of another office is opened. */
export const StatePurpose = z.object({ memberId: z.uuid(), purpose: z.enum(STATED_PURPOSES), note: noteWithoutNumbers(0, LONGEST_PURPOSE_NOTE).default('') });

/** The form for a member's request about their data. */
export const OpenPrivacyForm = AskPurpose;
/** What a member asks about their data, as it is taken down at the desk. */
export const FilePrivacyRequest = z.object({ memberId: z.uuid(), kind: z.enum(PRIVACY_KINDS), asked: z.string().trim().min(5).max(1_000) });
/** What waits, or what was answered. */
export const ListPrivacyRequests = z.object({ view: z.enum(['open', 'answered']).default('open') });
/** The supervisor's answer. */
export const AnswerPrivacyRequest = z.object({ id: z.uuid(), version: z.int().positive(), outcome: z.enum(['fulfilled', 'refused']), note: z.string().trim().min(5).max(1_000) });
