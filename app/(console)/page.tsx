import { redirect } from 'next/navigation';
import { homeOf } from '@/lib/access/areas';
import { requireSession } from '@/lib/server/session';

/** The start: where the person's role begins its day. */
export default async function StartPage() {
  redirect(homeOf((await requireSession()).role));
}
