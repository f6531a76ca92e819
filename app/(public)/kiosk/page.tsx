import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PairingScreen } from '@/components/visits/devices/PairingScreen';
import { KioskScreen } from '@/components/visits/kiosk/KioskScreen';
import type { KioskWords } from '@/components/visits/kiosk/words';
import { loadMessages } from '@/lib/messages/catalog';
import { parseLocale, type Locale } from '@/lib/messages/locale';
import { deviceOfRequest } from '@/lib/server/device';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('kiosk');
  return { title: t('title') };
}

/** The kiosk of a branch; before it is paired, the field for the code. */
export default async function KioskPage() {
  const locale = parseLocale(await getLocale());
  const device = await deviceOfRequest('kiosk');
  if (!device) return <PairingScreen words={(await loadMessages(locale)).devices.pair} locale={locale} />;
  return <KioskScreen languages={{ id: await wordsIn('id'), en: await wordsIn('en') }} branchName={device.branchName} timeZone={device.timeZone} />;
}

async function wordsIn(language: Locale): Promise<KioskWords> {
  const { kiosk, services } = await loadMessages(language);
  return { ...kiosk, tiles: services.tile };
}
