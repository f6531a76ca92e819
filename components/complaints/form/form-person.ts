import type { Actor } from '@/lib/access/actor';
import { CHANNELS, type Channel } from '@/lib/complaints/model';

/** Who fills in the form: what the screen is drawn for. */
export interface FormPerson {
  id: string;
  /** Where the complaint may have come in, the likeliest first. */
  channels: readonly Channel[];
  /** The one that is chosen from the start; null where it has to be said. */
  channel: Channel | null;
  /** The office that the complaint will be with; null for the central one. */
  branchName: string | null;
}

const AT_A_BRANCH: readonly Channel[] = ['branch_office', 'pandawa', 'email', 'social_media'];

/** The channels of a person: those of a branch at the desk, the telephone at the Care Center, all at the central office, where nothing is likelier. */
export function formPerson({ staffId, role, branch }: Pick<Actor, 'staffId' | 'role' | 'branch'>): FormPerson {
  const channels = branch !== null ? AT_A_BRANCH : role === 'care_center' ? (['care_center'] as const) : CHANNELS;
  return { id: staffId, channels, channel: channels === CHANNELS ? null : (channels[0] ?? null), branchName: branch?.name ?? null };
}
