import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PairingScreen } from '@/components/visits/devices/PairingScreen';
import { DisplayScreen } from '@/components/visits/display/DisplayScreen';
import { loadMessages } from '@/lib/messages/catalog';
import { parseLocale } from '@/lib/messages/locale';
import { callerOfDevice, deviceOfRequest } from '@/lib/server/device';
import { readDisplay } from '@/lib/visits/queries/read-display';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('display');
  return { title: t('title') };
}

/** The display of a branch; before it is paired, the field for the code. */
export default async function DisplayPage() {
  const locale = parseLocale(await getLocale());
  const words = await loadMessages(locale);
  const device = await deviceOfRequest('display');
  if (!device) return <PairingScreen words={words.devices.pair} locale={locale} />;
  return <DisplayScreen brought={await readDisplay(await callerOfDevice(device))} words={words.display} locale={locale} />;
}
