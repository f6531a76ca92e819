import { refused, type Outcome } from '../outcome';
import type { Context } from '../use-case';

/**
 * What one person may upload on a day. Invented policy: a desk serves a hundred people, of whom few bring papers, two or three each; both limits lie at several
 * times of that.
 */
export const UPLOADS_A_DAY = { files: 300, bytes: 600 * 1024 * 1024 } as const;

/** Counts a file against the day's quota of its person; the refusal when it is used up, which takes the count back with the transaction. */
export async function countUpload({ tx, actor, today }: Pick<Context, 'tx' | 'actor' | 'today'>, bytes: number): Promise<Outcome<never> | null> {
  const [row] = await tx.$queryRaw<[{ files: number; bytes: bigint }]>`
    INSERT INTO upload_count AS u (staff_id, day, files, bytes) VALUES (${actor.staffId}::uuid, ${today}::date, 1, ${bytes}::bigint)
    ON CONFLICT (staff_id, day) DO UPDATE SET files = u.files + 1, bytes = u.bytes + EXCLUDED.bytes RETURNING files, bytes`;
  const over = row.files > UPLOADS_A_DAY.files || Number(row.bytes) > UPLOADS_A_DAY.bytes;
  return over ? refused(['invalid_input'], { file: 'file_quota' }) : null;
}
