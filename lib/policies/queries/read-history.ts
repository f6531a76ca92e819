import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { ReferenceSubject, type ReferenceSubjectInput } from '../schemas/editing';
import { loadEvents, type ReferenceEvent } from './stored-events';

export interface ReferenceHistory {
  events: ReferenceEvent[];
}

/** Who changed a subject, when, from when, why, with before and after: the newest first. */
export const readHistory = defineQuery<ReferenceSubjectInput, ReferenceHistory>({
  name: 'policies.history',
  permission: 'policy:read',
  scope: 'reference',
  input: ReferenceSubject,
  audit: nothingPersonal,
  run: async ({ tx }, { kind, subject }) => ({ events: await loadEvents(tx, kind, subject) }),
});
