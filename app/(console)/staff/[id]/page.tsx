import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StaffScreen } from '@/components/staff/StaffScreen';
import { openPage } from '@/lib/server/page';
import { UUID } from '@/lib/server/route';
import { countStaff } from '@/lib/staff/queries/count-staff';
import { staffInput, type StaffSearch } from '../staff-input';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<StaffSearch>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

/** One person, open beside the list; the panel asks for them, so that the opening is audited once. */
export default async function PersonPage({ params, searchParams }: Props) {
  if (!UUID.test((await params).id)) notFound();
  const { session, value } = await openPage(countStaff, staffInput(await searchParams));
  return <StaffScreen opened={value} personId={session.staffId} />;
}
