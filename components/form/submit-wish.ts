import type { Upload } from './useUploads';

/** The one barrier that passes by itself: papers are on their way. */
export const UPLOADING = 'uploading';

/** A form as a wish to send it sees it. */
export interface FormSight {
  /** What keeps it from being sent, as the form names it; null when nothing does. */
  barrier: string | null;
  /** All that is filled in, as one text: equal entries have equal texts. */
  filled: string;
  papers: readonly Pick<Upload<string>, 'key' | 'state'>[];
}

/** What becomes of a wish: it waits on, the form goes out, a paper failed, or the wish is over because something else has changed. */
export type Fate = 'waits' | 'goes' | 'failed' | 'over';

/** What becomes of the wish to send a form that was seen as `wished`, now that it stands as `now`. Only papers that arrive keep the wish alive. */
export function fateOf(wished: FormSight, now: FormSight): Fate {
  if (now.papers.some(({ key, state }) => state === 'refused' && !isRefused(wished, key))) return 'failed';
  if (!isSameForm(wished, now)) return 'over';
  if (now.barrier === null) return 'goes';
  return now.barrier === UPLOADING ? 'waits' : 'over';
}

/** Has the person changed nothing: the same entries, the same papers, and the same of these refused? How far the others have come is no change. */
export function isSameForm(one: FormSight, other: FormSight): boolean {
  return (
    one.filled === other.filled &&
    one.papers.length === other.papers.length &&
    one.papers.every(({ key, state }, index) => other.papers[index]?.key === key && (other.papers[index].state === 'refused') === (state === 'refused'))
  );
}

function isRefused({ papers }: FormSight, key: string): boolean {
  return papers.some((paper) => paper.key === key && paper.state === 'refused');
}
