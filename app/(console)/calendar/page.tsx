import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarScreen } from '@/components/calendar/CalendarScreen';
import { readCalendar } from '@/lib/calendar/queries/read-calendar';
import { openPage } from '@/lib/server/page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('title') };
}

/** Holidays and office hours by which deadlines are counted: for reading, and for the administrator to keep. */
export default async function CalendarPage() {
  const { value } = await openPage(readCalendar, {});
  return <CalendarScreen brought={value} />;
}
