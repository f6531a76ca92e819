import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StaffScreen } from '@/components/staff/StaffScreen';
import { openPage } from '@/lib/server/page';
import { countStaff } from '@/lib/staff/queries/count-staff';
import { staffInput, type StaffSearch } from './staff-input';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

/** The staff of the nation, for administrators. */
export default async function StaffPage({ searchParams }: { searchParams: Promise<StaffSearch> }) {
  const { session, value } = await openPage(countStaff, staffInput(await searchParams));
  return <StaffScreen opened={value} personId={session.staffId} />;
}
