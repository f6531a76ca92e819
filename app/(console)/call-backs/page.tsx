import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CallBackDesk } from '@/components/complaints/call-backs/CallBackDesk';
import { zoneOf } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { parseZone, ZONE_NAMES } from '@/lib/calendar/model';
import { countCallBacks } from '@/lib/complaints/queries/count-call-backs';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('call-backs'))('title') };
}

/** The members of the person's branches who are owed a call. */
export default async function CallBacksPage() {
  const { session, value } = await openPage(countCallBacks, {});
  const timeZone = parseZone(zoneOf(session)) ?? 'Asia/Jakarta';
  const person = {
    id: session.staffId,
    own: { timeZone, zoneName: ZONE_NAMES[timeZone] },
    severalBranches: session.national || session.branchIds.length > 1,
    readsCases: can(session, 'complaint:read'),
  };
  return <CallBackDesk counted={value} person={person} />;
}
