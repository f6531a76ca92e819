import type { Change } from '@/lib/server/outcome';

export type { Change };

/** The words of one area for what somebody else changed meanwhile. */
interface ConflictWords<Status extends string> {
  status: (status: Status) => string;
  version: (version: string) => string;
  /** For a field that has no words of its own. */
  other: (field: string, after: string) => string;
}

/** What somebody else changed meanwhile, in words: the status it now has, else that there is a newer version, else the field as it is. */
export function describeConflict<Status extends string>({ field, after }: Change, statuses: readonly Status[], words: ConflictWords<Status>): string {
  const status = statuses.find((each) => each === after);
  if (field === 'status' && status !== undefined) return words.status(status);
  return field === 'version' ? words.version(after ?? '') : words.other(field, after ?? '');
}
