import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QueueScreen } from '@/components/visits/queue/QueueScreen';
import { openPage } from '@/lib/server/page';
import { listDevices } from '@/lib/visits/queries/list-devices';
import { readLine } from '@/lib/visits/queries/read-line';
import { readQueue } from '@/lib/visits/queries/read-queue';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue');
  return { title: t('title') };
}

/** The queue of the own office as its supervisor keeps it: the line, the desks, the devices. */
export default async function QueuePage() {
  const { value: devices } = await openPage(listDevices, {});
  const [{ value: state }, { value: line }] = await Promise.all([openPage(readQueue, {}), openPage(readLine, {})]);
  return <QueueScreen brought={{ state, line: line.line, devices: devices.devices }} />;
}
