import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskScreen } from '@/components/members/desk/DeskScreen';
import { can } from '@/lib/access/can';
import { listRecent } from '@/lib/members/queries/list-recent';
import { openPage } from '@/lib/server/page';
import { listTransfers } from '@/lib/transfers/queries/list-transfers';

const RETURNED_SHOWN = 5;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return { title: t('title') };
}

/** The desk: find the member who stands there. */
export default async function DeskPage() {
  const { session, value: recent } = await openPage(listRecent, {});
  const returned = can(session, 'transfer:request')
    ? (await openPage(listTransfers, { view: 'mine', status: 'returned', limit: RETURNED_SHOWN })).value.rows
    : [];
  return <DeskScreen office={session.branch} recent={recent.rows} returned={returned} />;
}
